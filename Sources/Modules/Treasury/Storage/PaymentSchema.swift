/// The tables of money paid to suppliers and of adjustments by hand, frozen.
enum PaymentSchema {
  static let sql = payments + adjustments

  private static let payments = """
    CREATE TABLE payment (
      id INTEGER PRIMARY KEY,
      party_id INTEGER NOT NULL REFERENCES party(id),
      kind TEXT NOT NULL CHECK (kind IN ('payment', 'refund', 'reversal')),
      day TEXT NOT NULL, amount INTEGER NOT NULL,
      method TEXT NOT NULL, reference TEXT NOT NULL, note TEXT NOT NULL,
      reverses INTEGER UNIQUE REFERENCES payment(id),
      fees INTEGER NOT NULL DEFAULT 0 CHECK (fees >= 0),
      transfer_id INTEGER,
      event INTEGER NOT NULL UNIQUE REFERENCES event(seq),
      CHECK (CASE kind WHEN 'payment' THEN amount > 0 ELSE amount < 0 END),
      CHECK ((kind = 'reversal') = (reverses IS NOT NULL)),
      CHECK (fees = 0 OR kind = 'reversal'),
      CHECK (transfer_id IS NULL OR kind = 'payment')
    ) STRICT;
    CREATE INDEX payment_day ON payment(day, id);
    CREATE INDEX payment_party ON payment(party_id, day, id);
    CREATE INDEX payment_amount ON payment(amount, id);
    CREATE INDEX payment_reference ON payment(reference COLLATE NOCASE, id) WHERE reference <> '';
    CREATE INDEX payment_transfer ON payment(transfer_id, id) WHERE transfer_id IS NOT NULL;

    CREATE TRIGGER payment_follows BEFORE INSERT ON payment
    WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM payment)
      OR EXISTS (SELECT 1 FROM payment WHERE reverses = NEW.reverses OR event = NEW.event)
    BEGIN SELECT RAISE(ABORT, 'un décaissement ne se remplace pas'); END;
    CREATE TRIGGER payment_frozen BEFORE UPDATE ON payment
    BEGIN SELECT RAISE(ABORT, 'un décaissement ne se modifie pas'); END;
    CREATE TRIGGER payment_kept BEFORE DELETE ON payment
    BEGIN SELECT RAISE(ABORT, 'un décaissement ne s''efface pas'); END;

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
