/// The tables of who uses assets and of what must be done to them: history is kept, spans never overlap.
enum UseSchema {
  static let sql = assignment + reminder

  /// Another assignment of the asset shares a day with the new row.
  private static let overlap = """
    EXISTS (SELECT 1 FROM assignment AS other
      WHERE other.asset_id = NEW.asset_id AND other.id <> NEW.id
        AND coalesce(other.to_day, '9999') >= other.from_day
        AND other.from_day <= coalesce(NEW.to_day, '9999') AND NEW.from_day <= coalesce(other.to_day, '9999'))
    """

  private static let assignment = """
    CREATE TABLE assignment (
      id INTEGER PRIMARY KEY,
      asset_id INTEGER NOT NULL REFERENCES asset(id), employee_id INTEGER NOT NULL,
      from_day TEXT NOT NULL,
      -- The day before from_day: called off before it began.
      to_day TEXT CHECK (to_day >= date(from_day, '-1 day')),
      note TEXT NOT NULL,
      event INTEGER NOT NULL UNIQUE REFERENCES event(seq)
    ) STRICT;
    CREATE INDEX assignment_asset ON assignment(asset_id, from_day, to_day);
    CREATE INDEX assignment_employee ON assignment(employee_id, from_day);
    CREATE INDEX assignment_day ON assignment(from_day, id);

    CREATE TRIGGER assignment_follows BEFORE INSERT ON assignment
    WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM assignment)
      OR EXISTS (SELECT 1 FROM assignment WHERE event = NEW.event)
    BEGIN SELECT RAISE(ABORT, 'une affectation ne se remplace pas'); END;
    CREATE TRIGGER assignment_apart BEFORE INSERT ON assignment WHEN \(overlap)
    BEGIN SELECT RAISE(ABORT, 'un actif n''est affecté qu''à une personne à la fois'); END;
    CREATE TRIGGER assignment_frozen BEFORE UPDATE ON assignment
    WHEN NEW.id <> OLD.id OR NEW.asset_id <> OLD.asset_id OR NEW.employee_id <> OLD.employee_id
      OR NEW.from_day <> OLD.from_day OR NEW.note <> OLD.note OR NEW.event <> OLD.event
      OR NEW.to_day IS NULL OR NEW.to_day > OLD.to_day
    BEGIN SELECT RAISE(ABORT, 'une affectation ne peut qu''être écourtée'); END;
    CREATE TRIGGER assignment_kept BEFORE DELETE ON assignment
    BEGIN SELECT RAISE(ABORT, 'une affectation ne s''efface pas'); END;

    """

  private static let reminder = """
    CREATE TABLE asset_reminder (
      id INTEGER PRIMARY KEY,
      asset_id INTEGER NOT NULL REFERENCES asset(id),
      kind TEXT NOT NULL CHECK (kind IN ('controle-technique', 'assurance', 'entretien', 'autre')),
      due TEXT NOT NULL, counted_from TEXT NOT NULL CHECK (counted_from <= due),
      every_months INTEGER CHECK (every_months BETWEEN 1 AND 240),
      note TEXT NOT NULL, planned_on TEXT NOT NULL,
      done_on TEXT, cancelled_on TEXT,
      CHECK (done_on IS NULL OR cancelled_on IS NULL)
    ) STRICT;
    CREATE INDEX asset_reminder_asset ON asset_reminder(asset_id, due);
    CREATE INDEX asset_reminder_due ON asset_reminder(due, id);
    CREATE INDEX asset_reminder_open ON asset_reminder(due, id)
      WHERE done_on IS NULL AND cancelled_on IS NULL;

    CREATE TRIGGER asset_reminder_once BEFORE INSERT ON asset_reminder
    WHEN EXISTS (SELECT 1 FROM asset_reminder WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'un rappel ne se remplace pas'); END;
    CREATE TRIGGER asset_reminder_closed BEFORE UPDATE ON asset_reminder
    WHEN OLD.done_on IS NOT NULL OR OLD.cancelled_on IS NOT NULL OR NEW.id <> OLD.id
    BEGIN SELECT RAISE(ABORT, 'un rappel clos ne se modifie pas'); END;
    CREATE TRIGGER asset_reminder_kept BEFORE DELETE ON asset_reminder
    BEGIN SELECT RAISE(ABORT, 'un rappel ne s''efface pas'); END;

    """
}
