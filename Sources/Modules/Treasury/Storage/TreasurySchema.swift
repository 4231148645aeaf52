import Ledgers
import Store

/// The tables of cash: movements, write-offs and adjustments, frozen; the journal derived from the log.
enum TreasurySchema {
  static let migrations = [
    Migration("treasury.1", sql: Ledger.client.movements + writeOffs + journal),
    Migration("treasury.2", sql: Ledger.supplier.movements + adjustments),
  ]

  private static let writeOffs = """
    CREATE TABLE write_off (
      id INTEGER PRIMARY KEY,
      party_id INTEGER NOT NULL REFERENCES party(id), document_id INTEGER NOT NULL, number TEXT NOT NULL,
      day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0), reason TEXT NOT NULL,
      event INTEGER NOT NULL UNIQUE REFERENCES event(seq)
    ) STRICT;
    CREATE INDEX write_off_document ON write_off(document_id);
    CREATE INDEX write_off_day ON write_off(day, id);
    CREATE INDEX write_off_party ON write_off(party_id);

    CREATE TRIGGER write_off_follows BEFORE INSERT ON write_off
    WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM write_off)
      OR EXISTS (SELECT 1 FROM write_off WHERE event = NEW.event)
    BEGIN SELECT RAISE(ABORT, 'un abandon ne se remplace pas'); END;
    CREATE TRIGGER write_off_frozen BEFORE UPDATE ON write_off
    BEGIN SELECT RAISE(ABORT, 'un abandon ne se modifie pas'); END;
    CREATE TRIGGER write_off_kept BEFORE DELETE ON write_off
    BEGIN SELECT RAISE(ABORT, 'un abandon ne s''efface pas'); END;

    """

  private static let journal = """
    CREATE TABLE cash_move (
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount <> 0), method TEXT NOT NULL,
      party_id INTEGER, label TEXT NOT NULL,
      source_kind TEXT NOT NULL, source_id INTEGER NOT NULL,
      PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX cash_move_day ON cash_move(day, event, position);
    CREATE INDEX cash_move_sum ON cash_move(day, method, amount);
    CREATE INDEX cash_move_party ON cash_move(party_id, day);
    CREATE INDEX cash_move_source ON cash_move(source_kind, source_id);
    """

  private static let adjustments = """
    CREATE TABLE cash_adjustment (
      id INTEGER PRIMARY KEY,
      day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount <> 0), method TEXT NOT NULL,
      reason TEXT NOT NULL CHECK (reason <> ''),
      event INTEGER NOT NULL UNIQUE REFERENCES event(seq)
    ) STRICT;
    CREATE INDEX cash_adjustment_day ON cash_adjustment(day, id);

    CREATE TRIGGER cash_adjustment_follows BEFORE INSERT ON cash_adjustment
    WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM cash_adjustment)
      OR EXISTS (SELECT 1 FROM cash_adjustment WHERE event = NEW.event)
    BEGIN SELECT RAISE(ABORT, 'un ajustement ne se remplace pas'); END;
    CREATE TRIGGER cash_adjustment_frozen BEFORE UPDATE ON cash_adjustment
    BEGIN SELECT RAISE(ABORT, 'un ajustement ne se modifie pas'); END;
    CREATE TRIGGER cash_adjustment_kept BEFORE DELETE ON cash_adjustment
    BEGIN SELECT RAISE(ABORT, 'un ajustement ne s''efface pas'); END;
    """
}
