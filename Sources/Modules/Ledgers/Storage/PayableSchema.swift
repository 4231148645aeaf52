/// The tables of what suppliers are owed: those of the clients' ledger, with what paying waits for.
enum PayableSchema {
  static let sql = items + documents + allocations + moves

  private static let items = """
    CREATE TABLE payable_item (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL
        CHECK (kind IN ('invoice', 'credit-note', 'payment', 'refund', 'reversal', 'write-off')),
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
    CREATE INDEX payable_item_document ON payable_item(document_id, kind, instalment);
    CREATE INDEX payable_item_number ON payable_item(number COLLATE NOCASE, kind);
    CREATE INDEX payable_item_party ON payable_item(party_id, day, settled_on);
    CREATE INDEX payable_item_open ON payable_item(party_id, due, remaining, settled_on)
      WHERE settled_on IS NULL;
    CREATE INDEX payable_item_life ON payable_item(day, settled_on, first_matched_on, party_id, due, amount);
    CREATE INDEX payable_item_slow ON payable_item(day, settled_on, first_matched_on, party_id, due, amount)
      WHERE \(OpenItemsSchema.slow);

    """

  private static let documents = """
    CREATE TABLE payable_balance (
      document_id INTEGER PRIMARY KEY,
      party_id INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
      number TEXT NOT NULL, supplier_number TEXT NOT NULL, day TEXT NOT NULL, due TEXT NOT NULL,
      to_pay INTEGER NOT NULL, remaining INTEGER NOT NULL,
      first_matched_on TEXT, settled_on TEXT,
      needs_approval INTEGER NOT NULL CHECK (needs_approval IN (0, 1)), approved_on TEXT,
      transfer_id INTEGER,
      CHECK ((settled_on IS NULL) = (remaining <> 0))
    ) STRICT;
    CREATE INDEX payable_balance_number ON payable_balance(number COLLATE NOCASE);
    CREATE INDEX payable_balance_party ON payable_balance(party_id, day);
    CREATE INDEX payable_balance_open ON payable_balance(party_id, due, remaining) WHERE settled_on IS NULL;
    CREATE INDEX payable_balance_due ON payable_balance(due, document_id, remaining, settled_on)
      WHERE settled_on IS NULL;
    CREATE INDEX payable_balance_settled ON payable_balance(settled_on, document_id)
      WHERE settled_on IS NOT NULL;
    CREATE INDEX payable_balance_transfer ON payable_balance(transfer_id) WHERE transfer_id IS NOT NULL;

    """

  private static let allocations = """
    CREATE TABLE payable_allocation (
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      debit_item INTEGER NOT NULL REFERENCES payable_item(id),
      credit_item INTEGER NOT NULL REFERENCES payable_item(id),
      day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount <> 0),
      PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX payable_allocation_debit ON payable_allocation(debit_item, day, amount, credit_item);
    CREATE INDEX payable_allocation_credit ON payable_allocation(credit_item, day, amount, debit_item);

    CREATE TRIGGER payable_allocation_once BEFORE INSERT ON payable_allocation
    WHEN EXISTS (SELECT 1 FROM payable_allocation WHERE event = NEW.event AND position = NEW.position)
    BEGIN SELECT RAISE(ABORT, 'une affectation ne se remplace pas'); END;
    CREATE TRIGGER payable_allocation_frozen BEFORE UPDATE ON payable_allocation
    BEGIN SELECT RAISE(ABORT, 'une affectation ne se modifie pas'); END;
    CREATE TRIGGER payable_allocation_kept BEFORE DELETE ON payable_allocation
    BEGIN SELECT RAISE(ABORT, 'une affectation ne s''efface pas'); END;

    """

  private static let moves = """
    CREATE TABLE payable_move (
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      party_id INTEGER NOT NULL, day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount <> 0),
      PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX payable_move_day ON payable_move(day, party_id, amount);
    CREATE INDEX payable_move_party ON payable_move(party_id, day, amount);
    CREATE TABLE payable_period (
      period TEXT NOT NULL CHECK (length(period) IN (0, 4, 7)), party_id INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY (period, party_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX payable_period_party ON payable_period(party_id, period, amount);
    """
}
