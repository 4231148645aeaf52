import GRDB
import Store

/// The tables of pay: dated parameters, payslips frozen once validated, advances, what was paid to bodies.
enum PaySchema {
  static let migrations = [
    Migration("hr.2") { db in
      try db.execute(sql: parameters + slips + parts + advances + FrozenPay.triggers)
      for setting in PaySetting.legal { try setting.insert(in: db) }
    }
  ]

  private static let parameters = """
    CREATE TABLE pay_parameter (
      id INTEGER PRIMARY KEY, code TEXT NOT NULL, from_day TEXT NOT NULL,
      employee INTEGER, employer INTEGER, value INTEGER,
      brackets TEXT CHECK (brackets IS NULL OR json_valid(brackets)), source TEXT NOT NULL
    ) STRICT;
    CREATE INDEX pay_parameter_code ON pay_parameter(code, from_day, id);

    """

  private static let slips = """
    CREATE TABLE payslip (
      id INTEGER PRIMARY KEY,
      employee_id INTEGER NOT NULL REFERENCES employee(id),
      period TEXT NOT NULL CHECK (substr(period, 9) = '01'), day TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('slip', 'reversal')),
      status TEXT NOT NULL CHECK (status IN ('draft', 'validated')),
      reverses INTEGER UNIQUE REFERENCES payslip(id), reason TEXT NOT NULL,
      version INTEGER NOT NULL, author TEXT NOT NULL,
      elements TEXT NOT NULL CHECK (json_valid(elements)), printed TEXT NOT NULL CHECK (json_valid(printed)),
      code TEXT NOT NULL, sort_name TEXT NOT NULL,
      gross INTEGER NOT NULL, ceiling INTEGER NOT NULL, tranche1 INTEGER NOT NULL, tranche2 INTEGER NOT NULL,
      capped INTEGER NOT NULL, technical INTEGER NOT NULL, minimum INTEGER NOT NULL, relief INTEGER NOT NULL,
      exempt_overtime INTEGER NOT NULL, taxable INTEGER NOT NULL, income_tax INTEGER NOT NULL,
      meal_employee INTEGER NOT NULL, meal_employer INTEGER NOT NULL,
      net_before_tax INTEGER NOT NULL, net INTEGER NOT NULL, employer_cost INTEGER NOT NULL,
      CHECK ((kind = 'reversal') = (reverses IS NOT NULL))
    ) STRICT;
    CREATE INDEX payslip_period ON payslip(period, sort_name, id);
    CREATE INDEX payslip_employee ON payslip(employee_id, period, id);
    CREATE INDEX payslip_name ON payslip(sort_name, period, id);

    """

  private static let parts = """
    CREATE TABLE payslip_line (
      payslip_id INTEGER NOT NULL REFERENCES payslip(id), position INTEGER NOT NULL,
      section TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL, base INTEGER,
      employee_rate INTEGER, employee INTEGER NOT NULL, employer_rate INTEGER, employer INTEGER NOT NULL,
      body TEXT, charge TEXT,
      PRIMARY KEY (payslip_id, position), CHECK ((body IS NULL) = (charge IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX payslip_line_body ON payslip_line(body, payslip_id) WHERE body IS NOT NULL;
    CREATE TABLE payslip_recovery (
      payslip_id INTEGER NOT NULL REFERENCES payslip(id), advance_id INTEGER NOT NULL REFERENCES advance(id),
      amount INTEGER NOT NULL, PRIMARY KEY (payslip_id, advance_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX payslip_recovery_advance ON payslip_recovery(advance_id);
    CREATE TABLE payslip_payment (
      payslip_id INTEGER PRIMARY KEY REFERENCES payslip(id), day TEXT NOT NULL,
      amount INTEGER NOT NULL, method TEXT NOT NULL, event INTEGER NOT NULL UNIQUE REFERENCES event(seq)
    ) STRICT;
    CREATE TABLE payslip_carry (
      reversal_id INTEGER PRIMARY KEY REFERENCES payslip(id),
      payslip_id INTEGER NOT NULL REFERENCES payslip(id), amount INTEGER NOT NULL
    ) STRICT;

    """

  private static let advances = """
    CREATE TABLE advance (
      id INTEGER PRIMARY KEY, employee_id INTEGER NOT NULL REFERENCES employee(id),
      day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0),
      monthly INTEGER NOT NULL CHECK (monthly > 0), method TEXT NOT NULL, note TEXT NOT NULL,
      event INTEGER NOT NULL UNIQUE REFERENCES event(seq)
    ) STRICT;
    CREATE INDEX advance_day ON advance(day, id);
    CREATE INDEX advance_employee ON advance(employee_id, day, id);
    CREATE TABLE advance_repayment (
      id INTEGER PRIMARY KEY, advance_id INTEGER NOT NULL REFERENCES advance(id),
      day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0), method TEXT NOT NULL,
      event INTEGER NOT NULL UNIQUE REFERENCES event(seq)
    ) STRICT;
    CREATE INDEX advance_repayment_advance ON advance_repayment(advance_id);
    CREATE TABLE contribution_payment (
      id INTEGER PRIMARY KEY, body TEXT NOT NULL, day TEXT NOT NULL, amount INTEGER NOT NULL CHECK (amount > 0),
      method TEXT NOT NULL, reference TEXT NOT NULL, event INTEGER NOT NULL UNIQUE REFERENCES event(seq)
    ) STRICT;
    CREATE INDEX contribution_payment_body ON contribution_payment(body, day);

    """
}
