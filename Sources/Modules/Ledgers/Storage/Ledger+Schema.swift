/// A ledger's tables as they were shipped: those of both have one shape, but for what only one of them holds.
extension Ledger {
  var schema: String { itemSchema + documentSchema + allocationSchema + moveSchema }

  private var itemSchema: String {
    """
    CREATE TABLE \(items) (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL
        CHECK (kind IN (\(itemKinds))),
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
    CREATE INDEX \(items)_document ON \(items)(document_id, kind, instalment);
    CREATE INDEX \(items)_number ON \(items)(number COLLATE NOCASE, kind);
    CREATE INDEX \(items)_party ON \(items)(party_id, day, settled_on);
    CREATE INDEX \(items)_open ON \(items)(party_id, due, remaining, settled_on)
      WHERE settled_on IS NULL;
    CREATE INDEX \(items)_life ON \(items)(day, settled_on, first_matched_on, party_id, due, amount);
    CREATE INDEX \(items)_slow ON \(items)(day, settled_on, first_matched_on, party_id, due, amount)
      WHERE \(OpenItemsSchema.slow);

    """
  }

  private var documentSchema: String {
    """
    CREATE TABLE \(documents) (
      document_id INTEGER PRIMARY KEY,
      party_id INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN (\(documentKinds))),
      number TEXT NOT NULL, \(supplierNumber)day TEXT NOT NULL, due TEXT NOT NULL,
      to_pay INTEGER NOT NULL, remaining INTEGER NOT NULL,
      first_matched_on TEXT, settled_on TEXT,\(ownColumns)
      CHECK ((settled_on IS NULL) = (remaining <> 0))
    ) STRICT;
    CREATE INDEX \(documents)_number ON \(documents)(number COLLATE NOCASE);
    CREATE INDEX \(documents)_party ON \(documents)(party_id, day);
    CREATE INDEX \(documents)_open ON \(documents)(party_id, due, remaining) WHERE settled_on IS NULL;
    CREATE INDEX \(documents)_due ON \(documents)(due, document_id, remaining, settled_on)
      WHERE settled_on IS NULL;
    CREATE INDEX \(documents)_settled ON \(documents)(settled_on, document_id)
      WHERE settled_on IS NOT NULL;
    \(ownIndex)
    """
  }

  private var allocationSchema: String {
    """
    CREATE TABLE \(allocations) (
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      debit_item INTEGER NOT NULL REFERENCES \(items)(id),
      credit_item INTEGER NOT NULL REFERENCES \(items)(id),
      day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount <> 0),
      PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX \(allocations)_debit ON \(allocations)(debit_item, day, amount, credit_item);
    CREATE INDEX \(allocations)_credit ON \(allocations)(credit_item, day, amount, debit_item);

    CREATE TRIGGER \(allocations)_once BEFORE INSERT ON \(allocations)
    WHEN EXISTS (SELECT 1 FROM \(allocations) WHERE event = NEW.event AND position = NEW.position)
    BEGIN SELECT RAISE(ABORT, 'une affectation ne se remplace pas'); END;
    CREATE TRIGGER \(allocations)_frozen BEFORE UPDATE ON \(allocations)
    BEGIN SELECT RAISE(ABORT, 'une affectation ne se modifie pas'); END;
    CREATE TRIGGER \(allocations)_kept BEFORE DELETE ON \(allocations)
    BEGIN SELECT RAISE(ABORT, 'une affectation ne s''efface pas'); END;

    """
  }

  private var moveSchema: String {
    """
    CREATE TABLE \(moves) (
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      party_id INTEGER NOT NULL, day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount <> 0),
      PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX \(moves)_day ON \(moves)(day, party_id, amount);
    CREATE INDEX \(moves)_party ON \(moves)(party_id, day, amount);
    CREATE TABLE \(periods) (
      period TEXT NOT NULL CHECK (length(period) IN (0, 4, 7)), party_id INTEGER NOT NULL,
      amount INTEGER NOT NULL,
      PRIMARY KEY (period, party_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX \(periods)_party ON \(periods)(party_id, period, amount);

    """
  }

  // MARK: What only one of them holds

  private var itemKinds: String {
    switch self {
    case .client: "'invoice', 'deposit', 'credit-note', 'receipt', 'refund', 'reversal', 'write-off'"
    case .supplier: "'invoice', 'credit-note', 'payment', 'refund', 'reversal', 'write-off'"
    }
  }

  private var documentKinds: String {
    switch self {
    case .client: "'invoice', 'deposit', 'credit-note'"
    case .supplier: "'invoice', 'credit-note'"
    }
  }

  private var supplierNumber: String {
    switch self {
    case .client: ""
    case .supplier: "supplier_number TEXT NOT NULL, "
    }
  }

  /// What cancels a client's document, and what paying a supplier's waits for.
  private var ownColumns: String {
    switch self {
    case .client: " cancelled_on TEXT,"
    case .supplier:
      """

        needs_approval INTEGER NOT NULL CHECK (needs_approval IN (0, 1)), approved_on TEXT,
        transfer_id INTEGER,
      """
    }
  }

  private var ownIndex: String {
    switch self {
    case .client: ""
    case .supplier:
      """
      CREATE INDEX \(documents)_transfer ON \(documents)(transfer_id) WHERE transfer_id IS NOT NULL;

      """
    }
  }
}
