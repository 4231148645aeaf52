import Ledgers

/// The tables of money received from clients and paid to suppliers, as they were shipped: of one shape, frozen.
extension Ledger {
  var movements: String {
    """
    CREATE TABLE \(table) (
      id INTEGER PRIMARY KEY,
      party_id INTEGER NOT NULL REFERENCES party(id),
      kind TEXT NOT NULL CHECK (kind IN ('\(table)', 'refund', 'reversal')),
      day TEXT NOT NULL, amount INTEGER NOT NULL,
      method TEXT NOT NULL, reference TEXT NOT NULL, note TEXT NOT NULL,
      reverses INTEGER UNIQUE REFERENCES \(table)(id),
      fees INTEGER NOT NULL DEFAULT 0 CHECK (fees >= 0),\(transferColumn)
      event INTEGER NOT NULL UNIQUE REFERENCES event(seq),
      CHECK (CASE kind WHEN '\(table)' THEN amount > 0 ELSE amount < 0 END),
      CHECK ((kind = 'reversal') = (reverses IS NOT NULL)),
      CHECK (fees = 0 OR kind = 'reversal')\(transferCheck)
    ) STRICT;
    CREATE INDEX \(table)_day ON \(table)(day, id);
    CREATE INDEX \(table)_party ON \(table)(party_id, day, id);
    CREATE INDEX \(table)_amount ON \(table)(amount, id);
    CREATE INDEX \(table)_reference ON \(table)(reference COLLATE NOCASE, id) WHERE reference <> '';
    \(transferIndex)
    CREATE TRIGGER \(table)_follows BEFORE INSERT ON \(table)
    WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM \(table))
      OR EXISTS (SELECT 1 FROM \(table) WHERE reverses = NEW.reverses OR event = NEW.event)
    BEGIN SELECT RAISE(ABORT, 'un \(word) ne se remplace pas'); END;
    CREATE TRIGGER \(table)_frozen BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, 'un \(word) ne se modifie pas'); END;
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE(ABORT, 'un \(word) ne s''efface pas'); END;

    """
  }

  private var table: String {
    switch self {
    case .client: "receipt"
    case .supplier: "payment"
    }
  }

  private var word: String {
    switch self {
    case .client: "encaissement"
    case .supplier: "décaissement"
    }
  }

  private var transferColumn: String {
    switch self {
    case .client: ""
    case .supplier: "\n  transfer_id INTEGER,"
    }
  }

  private var transferCheck: String {
    switch self {
    case .client: ""
    case .supplier: ",\n  CHECK (transfer_id IS NULL OR kind = 'payment')"
    }
  }

  private var transferIndex: String {
    switch self {
    case .client: ""
    case .supplier:
      "CREATE INDEX payment_transfer ON payment(transfer_id, id) WHERE transfer_id IS NOT NULL;\n"
    }
  }
}
