import GRDB
import Store

/// The tables of the books, all derived from the log.
enum AccountingSchema {
  static let migrations = [
    Migration("accounting.1") { db in
      try db.execute(sql: settings + entries + sums + letterings + taxes)
      try ChartRows.seed(in: db)
    }
  ]

  private static let settings = """
    CREATE TABLE account (
      number TEXT PRIMARY KEY CHECK (number NOT GLOB '*[^0-9]*' AND length(number) BETWEEN 1 AND 12),
      label TEXT NOT NULL, sort_label TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('pcg', 'optional', 'own')),
      active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE account_map (
      purpose TEXT NOT NULL, key TEXT NOT NULL, account TEXT NOT NULL, PRIMARY KEY (purpose, key)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE books (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      fiscal_year_start TEXT NOT NULL, write_off_tolerance INTEGER NOT NULL,
      opened_on TEXT
    ) STRICT;
    INSERT INTO books (id, fiscal_year_start, write_off_tolerance) VALUES (1, '01-01', 500);
    CREATE TABLE booked_party (
      party_id INTEGER PRIMARY KEY, code TEXT NOT NULL, name TEXT NOT NULL
    ) STRICT;
    CREATE TABLE booked_product (
      product_id INTEGER PRIMARY KEY, kind TEXT NOT NULL, family_id INTEGER
    ) STRICT;
    CREATE TABLE booked_family (family_id INTEGER PRIMARY KEY, parent_id INTEGER) STRICT;
    CREATE TABLE fiscal_year (
      start TEXT PRIMARY KEY, end TEXT NOT NULL CHECK (end > start),
      state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
      has_opening INTEGER NOT NULL DEFAULT 0 CHECK (has_opening IN (0, 1, 2)),
      result INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE period_lock (
      domain TEXT PRIMARY KEY CHECK (domain IN ('ventes', 'achats', 'tva', 'tout')), until TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    """

  private static let entries = """
    CREATE TABLE entry (
      id INTEGER PRIMARY KEY,
      journal TEXT NOT NULL CHECK (journal IN ('VE', 'AC', 'BQ', 'CA', 'OD', 'AN', 'PA')),
      year_start TEXT NOT NULL, sequence INTEGER CHECK (sequence > 0), number TEXT NOT NULL,
      day TEXT NOT NULL, piece TEXT NOT NULL, piece_day TEXT NOT NULL, label TEXT NOT NULL,
      origin TEXT NOT NULL
        CHECK (origin IN ('auto', 'manual', 'opening', 'provisional', 'inventory', 'imported', 'vat')),
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      source_kind TEXT, source_id INTEGER, party_id INTEGER,
      reverses INTEGER REFERENCES entry(id), total INTEGER NOT NULL CHECK (total > 0), valid_on TEXT NOT NULL,
      UNIQUE (event, position),
      CHECK ((sequence IS NULL) = (number = ''))
    ) STRICT;
    CREATE UNIQUE INDEX entry_sequence ON entry(journal, year_start, sequence) WHERE sequence IS NOT NULL;
    CREATE INDEX entry_day ON entry(day, id);
    CREATE INDEX entry_journal ON entry(journal, day, id);
    CREATE INDEX entry_number ON entry(number, id);
    CREATE INDEX entry_source ON entry(source_kind, source_id);
    CREATE INDEX entry_reverses ON entry(reverses) WHERE reverses IS NOT NULL;

    CREATE TABLE entry_line (
      id INTEGER PRIMARY KEY,
      entry_id INTEGER NOT NULL REFERENCES entry(id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER NOT NULL,
      account TEXT NOT NULL, auxiliary TEXT NOT NULL, auxiliary_label TEXT NOT NULL, party_id INTEGER,
      label TEXT NOT NULL,
      debit INTEGER NOT NULL CHECK (debit >= 0), credit INTEGER NOT NULL CHECK (credit >= 0),
      due TEXT, day TEXT NOT NULL, journal TEXT NOT NULL,
      tax_code TEXT, tax_rate INTEGER, tax_base INTEGER,
      bucket TEXT, item_number TEXT, carried_by INTEGER,
      UNIQUE (entry_id, position),
      CHECK ((debit = 0) <> (credit = 0))
    ) STRICT;
    CREATE INDEX entry_line_account ON entry_line(account, auxiliary, day, id);
    CREATE INDEX entry_line_ledger ON entry_line(account, day, id, debit, credit);
    CREATE INDEX entry_line_day ON entry_line(day, account, auxiliary, debit, credit);
    CREATE INDEX entry_line_bucket ON entry_line(bucket) WHERE bucket IS NOT NULL;
    CREATE INDEX entry_line_party ON entry_line(party_id, account, day) WHERE party_id IS NOT NULL;
    CREATE INDEX entry_line_tax ON entry_line(tax_code, day) WHERE tax_code IS NOT NULL;

    CREATE TRIGGER entry_frozen BEFORE UPDATE ON entry WHEN OLD.sequence IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'une écriture ne se modifie pas'); END;
    CREATE TRIGGER entry_kept BEFORE DELETE ON entry WHEN OLD.sequence IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'une écriture ne s''efface pas'); END;
    CREATE TRIGGER entry_follows BEFORE INSERT ON entry
    WHEN EXISTS (SELECT 1 FROM entry WHERE (id = NEW.id OR (event = NEW.event AND position = NEW.position))
      AND sequence IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'une écriture ne se remplace pas'); END;
    CREATE TRIGGER entry_line_frozen BEFORE UPDATE OF id, entry_id, position, account, auxiliary,
      auxiliary_label, party_id, label, debit, credit, due, day, journal, tax_code, tax_rate, tax_base, bucket,
      item_number ON entry_line
    WHEN (SELECT sequence FROM entry WHERE id = OLD.entry_id) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'une ligne d''écriture ne se modifie pas'); END;
    CREATE TRIGGER entry_line_kept BEFORE DELETE ON entry_line
    WHEN (SELECT sequence FROM entry WHERE id = OLD.entry_id) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'une ligne d''écriture ne s''efface pas'); END;
    CREATE TRIGGER entry_line_follows BEFORE INSERT ON entry_line
    WHEN EXISTS (SELECT 1 FROM entry_line JOIN entry ON entry.id = entry_line.entry_id
      WHERE (entry_line.id = NEW.id OR (entry_id = NEW.entry_id AND entry_line.position = NEW.position))
        AND sequence IS NOT NULL)
    BEGIN SELECT RAISE(ABORT, 'une ligne d''écriture ne se remplace pas'); END;

    """

  private static let sums = """
    CREATE TABLE account_period (
      period TEXT NOT NULL CHECK (length(period) = 7), account TEXT NOT NULL, auxiliary TEXT NOT NULL,
      debit INTEGER NOT NULL, credit INTEGER NOT NULL,
      PRIMARY KEY (period, account, auxiliary)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX account_period_account ON account_period(account, auxiliary, period, debit, credit);

    """

  private static let letterings = """
    CREATE TABLE bucket_link (
      low TEXT NOT NULL, high TEXT NOT NULL CHECK (low < high), ground TEXT NOT NULL,
      PRIMARY KEY (low, high)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX bucket_link_high ON bucket_link(high, low);
    CREATE TABLE lettering (
      id INTEGER PRIMARY KEY, account TEXT NOT NULL, auxiliary TEXT NOT NULL, code TEXT NOT NULL,
      complete INTEGER NOT NULL CHECK (complete IN (0, 1)), day TEXT NOT NULL,
      UNIQUE (account, auxiliary, code)
    ) STRICT;
    CREATE TABLE lettering_line (
      line_id INTEGER PRIMARY KEY, lettering_id INTEGER NOT NULL REFERENCES lettering(id)
    ) STRICT;
    CREATE INDEX lettering_line_lettering ON lettering_line(lettering_id);
    CREATE TABLE lettering_move (
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      lettering_id INTEGER NOT NULL, line_id INTEGER NOT NULL, joined INTEGER NOT NULL CHECK (joined IN (0, 1)),
      day TEXT NOT NULL, ground TEXT NOT NULL,
      PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX lettering_move_line ON lettering_move(line_id);
    CREATE INDEX lettering_move_lettering ON lettering_move(lettering_id);

    """

  private static let taxes = """
    CREATE TABLE pending_vat (
      document TEXT NOT NULL, rate INTEGER NOT NULL, to_pay INTEGER NOT NULL,
      tax INTEGER NOT NULL, base INTEGER NOT NULL,
      paid INTEGER NOT NULL DEFAULT 0, released_tax INTEGER NOT NULL DEFAULT 0,
      released_base INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (document, rate)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE booked_deposit (document_id INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE vat_return (
      event INTEGER PRIMARY KEY, from_day TEXT NOT NULL, to_day TEXT NOT NULL UNIQUE, entry_id INTEGER,
      filed_on TEXT NOT NULL, CHECK (to_day >= from_day)
    ) STRICT;
    CREATE TABLE vat_return_box (
      event INTEGER NOT NULL, box TEXT NOT NULL, base INTEGER, tax INTEGER NOT NULL, PRIMARY KEY (event, box)
    ) STRICT, WITHOUT ROWID;
    """
}
