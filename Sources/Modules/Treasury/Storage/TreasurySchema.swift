import Store

/// The tables of cash: movements, write-offs and adjustments, frozen; the journal derived from the log.
enum TreasurySchema {
  static let migrations = [
    Migration("treasury.1", sql: receipts + writeOffs + journal),
    Migration("treasury.2", sql: PaymentSchema.sql),
  ]

  private static let receipts = """
    CREATE TABLE receipt (
      id INTEGER PRIMARY KEY,
      party_id INTEGER NOT NULL REFERENCES party(id),
      kind TEXT NOT NULL CHECK (kind IN ('receipt', 'refund', 'reversal')),
      day TEXT NOT NULL, amount INTEGER NOT NULL,
      method TEXT NOT NULL, reference TEXT NOT NULL, note TEXT NOT NULL,
      reverses INTEGER UNIQUE REFERENCES receipt(id),
      fees INTEGER NOT NULL DEFAULT 0 CHECK (fees >= 0),
      event INTEGER NOT NULL UNIQUE REFERENCES event(seq),
      CHECK (CASE kind WHEN 'receipt' THEN amount > 0 ELSE amount < 0 END),
      CHECK ((kind = 'reversal') = (reverses IS NOT NULL)),
      CHECK (fees = 0 OR kind = 'reversal')
    ) STRICT;
    CREATE INDEX receipt_day ON receipt(day, id);
    CREATE INDEX receipt_party ON receipt(party_id, day, id);
    CREATE INDEX receipt_amount ON receipt(amount, id);
    CREATE INDEX receipt_reference ON receipt(reference COLLATE NOCASE, id) WHERE reference <> '';

    CREATE TRIGGER receipt_follows BEFORE INSERT ON receipt
    WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM receipt)
      OR EXISTS (SELECT 1 FROM receipt WHERE reverses = NEW.reverses OR event = NEW.event)
    BEGIN SELECT RAISE(ABORT, 'un encaissement ne se remplace pas'); END;
    CREATE TRIGGER receipt_frozen BEFORE UPDATE ON receipt
    BEGIN SELECT RAISE(ABORT, 'un encaissement ne se modifie pas'); END;
    CREATE TRIGGER receipt_kept BEFORE DELETE ON receipt
    BEGIN SELECT RAISE(ABORT, 'un encaissement ne s''efface pas'); END;

    """

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
}
