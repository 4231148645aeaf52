import Store

/// The tables of people and of what they earn.
enum EmployeeSchema {
  static let migrations = [Migration("hr.1", sql: employees + salaries)]

  private static let employees = """
    CREATE TABLE employee (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE COLLATE NOCASE CHECK (code <> ''),
      name TEXT NOT NULL CHECK (name <> ''), first_name TEXT NOT NULL, sort_name TEXT NOT NULL,
      position TEXT NOT NULL, contract TEXT NOT NULL CHECK (contract IN ('cdi', 'cdd')),
      standing TEXT NOT NULL CHECK (standing IN ('non-cadre', 'cadre')),
      classification TEXT NOT NULL, agreement TEXT NOT NULL,
      entry TEXT NOT NULL, exit TEXT CHECK (exit >= entry),
      social_number TEXT, iban TEXT, bic TEXT,
      street TEXT NOT NULL, postcode TEXT NOT NULL, city TEXT NOT NULL,
      email TEXT NOT NULL, phone TEXT NOT NULL,
      income_tax_rate INTEGER CHECK (income_tax_rate BETWEEN 0 AND 10000),
      health_insurance INTEGER NOT NULL CHECK (health_insurance >= 0),
      accident_rate INTEGER NOT NULL CHECK (accident_rate BETWEEN 0 AND 5000),
      local_scheme INTEGER NOT NULL CHECK (local_scheme IN (0, 1)),
      user_id INTEGER UNIQUE, notes TEXT NOT NULL,
      CHECK (contract = 'cdi' OR exit IS NOT NULL)
    ) STRICT;
    CREATE INDEX employee_name ON employee(sort_name, id);
    CREATE INDEX employee_entry ON employee(entry, id);

    CREATE TRIGGER employee_kept BEFORE DELETE ON employee
    BEGIN SELECT RAISE(ABORT, 'un salarié ne s''efface pas'); END;
    CREATE TRIGGER employee_once BEFORE INSERT ON employee
    WHEN EXISTS (SELECT 1 FROM employee WHERE id = NEW.id OR code = NEW.code OR user_id = NEW.user_id)
    BEGIN SELECT RAISE(ABORT, 'un salarié ne se remplace pas'); END;
    CREATE TRIGGER employee_apart BEFORE UPDATE ON employee
    WHEN NEW.id <> OLD.id OR EXISTS (
      SELECT 1 FROM employee WHERE id <> OLD.id AND (code = NEW.code OR user_id = NEW.user_id))
    BEGIN SELECT RAISE(ABORT, 'un salarié ne se remplace pas'); END;

    """

  private static let salaries = """
    CREATE TABLE salary (
      employee_id INTEGER NOT NULL REFERENCES employee(id), from_day TEXT NOT NULL,
      event INTEGER NOT NULL REFERENCES event(seq),
      monthly INTEGER NOT NULL CHECK (monthly > 0), hours INTEGER NOT NULL CHECK (hours > 0),
      reason TEXT NOT NULL,
      PRIMARY KEY (employee_id, from_day, event)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER salary_frozen BEFORE UPDATE ON salary
    BEGIN SELECT RAISE(ABORT, 'un salaire convenu ne se modifie pas'); END;
    CREATE TRIGGER salary_kept BEFORE DELETE ON salary
    BEGIN SELECT RAISE(ABORT, 'un salaire convenu ne s''efface pas'); END;
    CREATE TRIGGER salary_once BEFORE INSERT ON salary
    WHEN EXISTS (
      SELECT 1 FROM salary WHERE employee_id = NEW.employee_id AND from_day = NEW.from_day AND event = NEW.event)
    BEGIN SELECT RAISE(ABORT, 'un salaire convenu ne se remplace pas'); END;
    """
}
