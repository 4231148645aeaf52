import HumanResourcesFacts
import Store

/// The tables of expense claims: what was spent, who decided, how it was given back.
enum ExpenseSchema {
  static let migrations = [Migration("hr.3", sql: claims + decisions + FrozenExpenses.triggers)]

  /// A number is never given twice, even once its claim is withdrawn: files and the journal name it.
  private static let claims = """
    CREATE TABLE expense_claim (
      id INTEGER PRIMARY KEY AUTOINCREMENT, employee_id INTEGER NOT NULL REFERENCES employee(id),
      day TEXT NOT NULL, label TEXT NOT NULL CHECK (label <> ''), author TEXT NOT NULL,
      total INTEGER NOT NULL CHECK (total > 0),
      deductible INTEGER NOT NULL CHECK (deductible BETWEEN 0 AND total)
    ) STRICT;
    CREATE INDEX expense_claim_day ON expense_claim(day, id);
    CREATE INDEX expense_claim_employee ON expense_claim(employee_id, id);
    CREATE INDEX expense_claim_author ON expense_claim(author, id);
    CREATE TABLE expense_line (
      claim_id INTEGER NOT NULL REFERENCES expense_claim(id), position INTEGER NOT NULL CHECK (position >= 0),
      day TEXT NOT NULL,
      category TEXT NOT NULL CHECK (category IN (\(categories))),
      label TEXT NOT NULL, gross INTEGER NOT NULL CHECK (gross > 0), rate INTEGER NOT NULL CHECK (rate >= 0),
      deductible INTEGER NOT NULL CHECK (deductible BETWEEN 0 AND gross),
      km INTEGER CHECK (km > 0), power INTEGER CHECK (power BETWEEN 1 AND 99),
      electric INTEGER CHECK (electric IN (0, 1)),
      PRIMARY KEY (claim_id, position),
      CHECK ((category = '\(ExpenseCategory.mileage.rawValue)') = (km IS NOT NULL)),
      CHECK ((km IS NULL) = (power IS NULL) AND (km IS NULL) = (electric IS NULL)),
      CHECK (km IS NULL OR rate = 0 AND deductible = 0)
    ) STRICT, WITHOUT ROWID;

    """

  private static let categories = ExpenseCategory.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")

  private static let decisions = """
    CREATE TABLE expense_decision (
      claim_id INTEGER PRIMARY KEY REFERENCES expense_claim(id),
      verdict TEXT NOT NULL CHECK (verdict IN ('approuvee', 'refusee')), day TEXT NOT NULL,
      decided_by TEXT NOT NULL, reason TEXT NOT NULL, event INTEGER NOT NULL UNIQUE REFERENCES event(seq),
      CHECK ((verdict = 'refusee') = (reason <> ''))
    ) STRICT;
    CREATE TABLE expense_payment (
      claim_id INTEGER PRIMARY KEY REFERENCES expense_claim(id), day TEXT NOT NULL,
      method TEXT NOT NULL, event INTEGER NOT NULL UNIQUE REFERENCES event(seq)
    ) STRICT;

    """
}
