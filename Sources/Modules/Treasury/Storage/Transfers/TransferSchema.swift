import Store

/// The tables of credit transfers: what the bank was told, frozen; only its outcome is added once.
enum TransferSchema {
  static let migrations = [Migration("treasury.3", sql: transfers + lines)]

  private static let transfers = """
    CREATE TABLE transfer (
      id INTEGER PRIMARY KEY,
      day TEXT NOT NULL, execution TEXT NOT NULL, total INTEGER NOT NULL CHECK (total > 0),
      count INTEGER NOT NULL CHECK (count > 0), path TEXT NOT NULL,
      message_id TEXT NOT NULL UNIQUE CHECK (length(message_id) BETWEEN 1 AND 35),
      state TEXT NOT NULL CHECK (state IN ('ordered', 'executed', 'cancelled')),
      settled_on TEXT, reason TEXT,
      event INTEGER NOT NULL UNIQUE REFERENCES event(seq),
      CHECK (execution >= day), CHECK ((state = 'ordered') = (settled_on IS NULL)),
      CHECK ((state = 'cancelled') = (reason IS NOT NULL)), CHECK (reason <> '')
    ) STRICT;
    CREATE INDEX transfer_day ON transfer(day, id);
    CREATE INDEX transfer_execution ON transfer(execution, id);

    CREATE TRIGGER transfer_follows BEFORE INSERT ON transfer
    WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM transfer) OR NEW.state <> 'ordered'
    BEGIN SELECT RAISE(ABORT, 'un virement ne se remplace pas'); END;
    CREATE TRIGGER transfer_frozen BEFORE UPDATE ON transfer
    WHEN OLD.state <> 'ordered' OR NEW.state = 'ordered'
      OR (OLD.id, OLD.day, OLD.execution, OLD.total, OLD.count, OLD.path, OLD.message_id, OLD.event)
        IS NOT (NEW.id, NEW.day, NEW.execution, NEW.total, NEW.count, NEW.path, NEW.message_id, NEW.event)
    BEGIN SELECT RAISE(ABORT, 'un virement ne se modifie pas'); END;
    CREATE TRIGGER transfer_kept BEFORE DELETE ON transfer
    BEGIN SELECT RAISE(ABORT, 'un virement ne s''efface pas'); END;

    """

  private static let lines = """
    CREATE TABLE transfer_line (
      transfer_id INTEGER NOT NULL REFERENCES transfer(id), document_id INTEGER NOT NULL,
      number TEXT NOT NULL, party_id INTEGER NOT NULL REFERENCES party(id),
      amount INTEGER NOT NULL CHECK (amount > 0), iban TEXT NOT NULL, bic TEXT, name TEXT NOT NULL,
      PRIMARY KEY (transfer_id, document_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX transfer_line_document ON transfer_line(document_id);
    CREATE INDEX transfer_line_party ON transfer_line(party_id);

    CREATE TRIGGER transfer_line_follows BEFORE INSERT ON transfer_line
    WHEN (SELECT state FROM transfer WHERE id = NEW.transfer_id) IS NOT 'ordered'
      OR EXISTS (SELECT 1 FROM transfer_line
        WHERE transfer_id = NEW.transfer_id AND document_id = NEW.document_id)
    BEGIN SELECT RAISE(ABORT, 'un virement ne se remplace pas'); END;
    CREATE TRIGGER transfer_line_frozen BEFORE UPDATE ON transfer_line
    BEGIN SELECT RAISE(ABORT, 'un virement ne se modifie pas'); END;
    CREATE TRIGGER transfer_line_kept BEFORE DELETE ON transfer_line
    BEGIN SELECT RAISE(ABORT, 'un virement ne s''efface pas'); END;
    """
}
