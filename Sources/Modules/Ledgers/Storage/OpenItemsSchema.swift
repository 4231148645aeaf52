import Store

/// The tables of what is owed, all derived from the log.
enum OpenItemsSchema {
  static let migrations = [
    Migration("open-items.1", sql: items + documents + allocations + moves),
    Migration("open-items.2", sql: PayableSchema.sql),
  ]

  /// Items older than this many days are looked for apart as of a past day: most are settled sooner.
  static let usualLife = 120

  /// What makes an item slow; said in the same words by the index and by the query that uses it.
  static let slow = "(settled_on IS NULL OR julianday(settled_on) - julianday(day) > \(usualLife))"

  private static let items = """
    CREATE TABLE open_item (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL
        CHECK (kind IN ('invoice', 'deposit', 'credit-note', 'receipt', 'refund', 'reversal', 'write-off')),
      document_id INTEGER NOT NULL, number TEXT NOT NULL, instalment INTEGER NOT NULL CHECK (instalment > 0),
      party_id INTEGER NOT NULL, day TEXT NOT NULL, due TEXT NOT NULL,
      amount INTEGER NOT NULL CHECK (amount <> 0), remaining INTEGER NOT NULL,
      first_matched_on TEXT, last_matched_on TEXT, released_on TEXT, settled_on TEXT,
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      UNIQUE (event, position),
      CHECK (CASE WHEN amount > 0 THEN remaining BETWEEN 0 AND amount
        ELSE remaining BETWEEN amount AND 0 END),
      CHECK ((settled_on IS NULL) = (remaining <> 0))
    ) STRICT;
    CREATE INDEX open_item_document ON open_item(document_id, kind, instalment);
    CREATE INDEX open_item_number ON open_item(number COLLATE NOCASE, kind);
    CREATE INDEX open_item_party ON open_item(party_id, day, settled_on);
    CREATE INDEX open_item_open ON open_item(party_id, due, remaining, settled_on)
      WHERE settled_on IS NULL;
    CREATE INDEX open_item_life ON open_item(day, settled_on, first_matched_on, party_id, due, amount);
    CREATE INDEX open_item_slow ON open_item(day, settled_on, first_matched_on, party_id, due, amount)
      WHERE \(slow);

    """

  private static let documents = """
    CREATE TABLE document_balance (
      document_id INTEGER PRIMARY KEY,
      party_id INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('invoice', 'deposit', 'credit-note')),
      number TEXT NOT NULL, day TEXT NOT NULL, due TEXT NOT NULL,
      to_pay INTEGER NOT NULL, remaining INTEGER NOT NULL,
      first_matched_on TEXT, settled_on TEXT, cancelled_on TEXT,
      CHECK ((settled_on IS NULL) = (remaining <> 0))
    ) STRICT;
    CREATE INDEX document_balance_number ON document_balance(number COLLATE NOCASE);
    CREATE INDEX document_balance_party ON document_balance(party_id, day);
    CREATE INDEX document_balance_open ON document_balance(party_id, due, remaining) WHERE settled_on IS NULL;
    CREATE INDEX document_balance_due ON document_balance(due, document_id, remaining, settled_on)
      WHERE settled_on IS NULL;
    CREATE INDEX document_balance_settled ON document_balance(settled_on, document_id)
      WHERE settled_on IS NOT NULL;

    """

  private static let allocations = """
    CREATE TABLE allocation (
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      debit_item INTEGER NOT NULL REFERENCES open_item(id),
      credit_item INTEGER NOT NULL REFERENCES open_item(id),
      day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount <> 0),
      PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX allocation_debit ON allocation(debit_item, day, amount, credit_item);
    CREATE INDEX allocation_credit ON allocation(credit_item, day, amount, debit_item);

    CREATE TRIGGER allocation_once BEFORE INSERT ON allocation
    WHEN EXISTS (SELECT 1 FROM allocation WHERE event = NEW.event AND position = NEW.position)
    BEGIN SELECT RAISE(ABORT, 'une affectation ne se remplace pas'); END;
    CREATE TRIGGER allocation_frozen BEFORE UPDATE ON allocation
    BEGIN SELECT RAISE(ABORT, 'une affectation ne se modifie pas'); END;
    CREATE TRIGGER allocation_kept BEFORE DELETE ON allocation
    BEGIN SELECT RAISE(ABORT, 'une affectation ne s''efface pas'); END;

    """

  private static let moves = """
    CREATE TABLE party_move (
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      party_id INTEGER NOT NULL, day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount <> 0),
      PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX party_move_day ON party_move(day, party_id, amount);
    CREATE INDEX party_move_party ON party_move(party_id, day, amount);
    CREATE TABLE party_period (
      period TEXT NOT NULL CHECK (length(period) IN (0, 4, 7)), party_id INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY (period, party_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX party_period_party ON party_period(party_id, period, amount);
    CREATE TABLE merged_party (
      party_id INTEGER PRIMARY KEY, root_id INTEGER NOT NULL CHECK (root_id <> party_id)
    ) STRICT;
    CREATE INDEX merged_party_root ON merged_party(root_id);
    """
}
