import GRDB
import Store

/// The tables of assets: what is booked of them is frozen by the file itself; what people call them is not.
enum AssetsSchema {
  static let migrations = [
    Migration("assets.1") { db in
      try db.execute(sql: asset + disposal + plan + depreciation + UseSchema.sql + KnownSchema.sql)
      try AssetPurchaseRows.backFill(db)
    }
  ]

  private static let asset = """
    CREATE TABLE asset (
      id INTEGER PRIMARY KEY CHECK (id > 0),
      label TEXT NOT NULL CHECK (label <> ''), sort_label TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('vehicule', 'materiel', 'immobilier', 'autre')),
      serial TEXT NOT NULL, plate TEXT NOT NULL, note TEXT NOT NULL,
      day TEXT NOT NULL, service_day TEXT NOT NULL CHECK (service_day >= day),
      value INTEGER NOT NULL CHECK (value > 0),
      method TEXT NOT NULL CHECK (method IN ('linear', 'declining', 'none')),
      years INTEGER NOT NULL CHECK (years BETWEEN 0 AND 99 AND (years = 0) = (method = 'none')),
      account TEXT NOT NULL CHECK (account GLOB '2[01]*'),
      depreciation_account TEXT NOT NULL
        CHECK (depreciation_account = iif(method = 'none', '', '28' || substr(account, 2))),
      origin TEXT NOT NULL CHECK (origin IN ('paid', 'purchase', 'taken-over')),
      payment TEXT CHECK ((payment IS NULL) = (origin <> 'paid')),
      purchase_id INTEGER CHECK ((purchase_id IS NULL) = (origin <> 'purchase')),
      purchase_number TEXT NOT NULL,
      rate INTEGER NOT NULL CHECK (rate >= 0),
      tax INTEGER NOT NULL CHECK (tax >= 0 AND (tax = 0 OR origin = 'paid')),
      depreciated INTEGER NOT NULL
        CHECK (depreciated BETWEEN 0 AND value AND (depreciated = 0 OR origin = 'taken-over')),
      kept_from TEXT NOT NULL,
      event INTEGER NOT NULL UNIQUE REFERENCES event(seq),
      CHECK (method <> 'declining' OR years >= 3), CHECK (method = 'none' OR account NOT GLOB '211*')
    ) STRICT;
    CREATE INDEX asset_label ON asset(sort_label, id);
    CREATE INDEX asset_day ON asset(day, id);
    CREATE INDEX asset_service ON asset(service_day, id);
    CREATE INDEX asset_value ON asset(value, id);

    CREATE TRIGGER asset_follows BEFORE INSERT ON asset
    WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM asset)
      OR EXISTS (SELECT 1 FROM asset WHERE event = NEW.event)
    BEGIN SELECT RAISE(ABORT, 'un actif ne se remplace pas'); END;
    CREATE TRIGGER asset_frozen BEFORE UPDATE ON asset
    WHEN NEW.id <> OLD.id OR NEW.day <> OLD.day OR NEW.service_day <> OLD.service_day
      OR NEW.value <> OLD.value
      OR NEW.method <> OLD.method OR NEW.years <> OLD.years OR NEW.account <> OLD.account
      OR NEW.depreciation_account <> OLD.depreciation_account OR NEW.origin <> OLD.origin
      OR NEW.payment IS NOT OLD.payment OR NEW.purchase_id IS NOT OLD.purchase_id
      OR NEW.purchase_number <> OLD.purchase_number OR NEW.rate <> OLD.rate OR NEW.tax <> OLD.tax
      OR NEW.depreciated <> OLD.depreciated OR NEW.kept_from <> OLD.kept_from OR NEW.event <> OLD.event
    BEGIN SELECT RAISE(ABORT, 'ce qui est comptabilisé d''un actif ne se modifie pas'); END;
    CREATE TRIGGER asset_kept BEFORE DELETE ON asset
    BEGIN SELECT RAISE(ABORT, 'un actif ne s''efface pas'); END;

    """

  private static let disposal = """
    CREATE TABLE asset_disposal (
      asset_id INTEGER PRIMARY KEY REFERENCES asset(id),
      day TEXT NOT NULL, outcome TEXT NOT NULL CHECK (outcome IN ('sold', 'scrapped')),
      price INTEGER NOT NULL CHECK (price >= 0), rate INTEGER NOT NULL CHECK (rate >= 0),
      tax INTEGER NOT NULL CHECK (tax >= 0),
      reason TEXT NOT NULL, accumulated INTEGER NOT NULL CHECK (accumulated >= 0),
      taken_back INTEGER NOT NULL CHECK (taken_back >= 0),
      collected_on TEXT CHECK (collected_on >= day), collected_by TEXT,
      event INTEGER NOT NULL UNIQUE REFERENCES event(seq),
      CHECK ((collected_on IS NULL) = (collected_by IS NULL)),
      CHECK (outcome = 'sold' OR (price = 0 AND tax = 0 AND collected_on IS NULL AND reason <> ''))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX asset_disposal_day ON asset_disposal(day);
    CREATE INDEX asset_disposal_owed ON asset_disposal(day)
      WHERE collected_on IS NULL AND outcome = 'sold';

    CREATE TRIGGER asset_disposal_once BEFORE INSERT ON asset_disposal
    WHEN EXISTS (SELECT 1 FROM asset_disposal WHERE asset_id = NEW.asset_id OR event = NEW.event)
    BEGIN SELECT RAISE(ABORT, 'un actif ne sort qu''une fois'); END;
    CREATE TRIGGER asset_disposal_frozen BEFORE UPDATE ON asset_disposal
    WHEN OLD.collected_on IS NOT NULL OR NEW.collected_on IS NULL OR NEW.asset_id <> OLD.asset_id
      OR NEW.day <> OLD.day OR NEW.outcome <> OLD.outcome OR NEW.price <> OLD.price OR NEW.rate <> OLD.rate
      OR NEW.tax <> OLD.tax OR NEW.reason <> OLD.reason OR NEW.accumulated <> OLD.accumulated
      OR NEW.taken_back <> OLD.taken_back OR NEW.event <> OLD.event
    BEGIN SELECT RAISE(ABORT, 'une sortie ne se modifie pas'); END;
    CREATE TRIGGER asset_disposal_kept BEFORE DELETE ON asset_disposal
    BEGIN SELECT RAISE(ABORT, 'une sortie ne s''efface pas'); END;

    """

  private static let plan = """
    CREATE TABLE asset_plan (
      id INTEGER PRIMARY KEY,
      asset_id INTEGER NOT NULL REFERENCES asset(id),
      year_start TEXT NOT NULL, year_end TEXT NOT NULL CHECK (year_end > year_start),
      units INTEGER NOT NULL CHECK (units BETWEEN 0 AND 360),
      annuity INTEGER NOT NULL CHECK (annuity >= 0),
      accumulated INTEGER NOT NULL CHECK (accumulated >= annuity),
      net INTEGER NOT NULL CHECK (net >= 0),
      UNIQUE (asset_id, year_start)
    ) STRICT;
    CREATE INDEX asset_plan_year ON asset_plan(year_start, asset_id);

    CREATE TRIGGER asset_plan_once BEFORE INSERT ON asset_plan
    WHEN EXISTS (SELECT 1 FROM asset_plan
        WHERE id = NEW.id OR (asset_id = NEW.asset_id AND year_start = NEW.year_start))
      OR EXISTS (SELECT 1 FROM depreciation WHERE asset_id = NEW.asset_id)
      OR EXISTS (SELECT 1 FROM asset_disposal WHERE asset_id = NEW.asset_id)
    BEGIN SELECT RAISE(ABORT, 'un plan d''amortissement s''écrit une fois'); END;
    CREATE TRIGGER asset_plan_frozen BEFORE UPDATE ON asset_plan
    BEGIN SELECT RAISE(ABORT, 'un plan d''amortissement ne se modifie pas'); END;
    CREATE TRIGGER asset_plan_kept BEFORE DELETE ON asset_plan
    BEGIN SELECT RAISE(ABORT, 'un plan d''amortissement ne s''efface pas'); END;

    """

  private static let depreciation = """
    CREATE TABLE depreciation (
      id INTEGER PRIMARY KEY,
      asset_id INTEGER NOT NULL REFERENCES asset(id),
      from_day TEXT NOT NULL, to_day TEXT NOT NULL CHECK (to_day >= from_day),
      amount INTEGER NOT NULL CHECK (amount > 0),
      accumulated INTEGER NOT NULL CHECK (accumulated >= amount),
      event INTEGER NOT NULL UNIQUE REFERENCES event(seq)
    ) STRICT;
    CREATE INDEX depreciation_asset ON depreciation(asset_id, to_day, amount);

    CREATE TRIGGER depreciation_follows BEFORE INSERT ON depreciation
    WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM depreciation)
      OR EXISTS (SELECT 1 FROM depreciation
        WHERE event = NEW.event OR (asset_id = NEW.asset_id AND to_day >= NEW.to_day))
    BEGIN SELECT RAISE(ABORT, 'un amortissement ne se remplace pas'); END;
    CREATE TRIGGER depreciation_frozen BEFORE UPDATE ON depreciation
    BEGIN SELECT RAISE(ABORT, 'un amortissement ne se modifie pas'); END;
    CREATE TRIGGER depreciation_kept BEFORE DELETE ON depreciation
    BEGIN SELECT RAISE(ABORT, 'un amortissement ne s''efface pas'); END;

    """
}
