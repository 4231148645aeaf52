/// The tables kept from other modules' facts alone: fixed assets on suppliers' invoices, and employees.
enum KnownSchema {
  static let sql = """
    CREATE TABLE asset_purchase (
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      document INTEGER NOT NULL, number TEXT NOT NULL, day TEXT NOT NULL,
      party_id INTEGER NOT NULL, party_code TEXT NOT NULL,
      label TEXT NOT NULL, net INTEGER NOT NULL, cost INTEGER NOT NULL,
      deductible INTEGER NOT NULL CHECK (deductible IN (0, 1)), account TEXT NOT NULL,
      PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX asset_purchase_document ON asset_purchase(document, position);
    CREATE INDEX asset_purchase_number ON asset_purchase(number);
    CREATE INDEX asset_purchase_day ON asset_purchase(day, event, position);

    -- What a sheet took of a line of asset_purchase, and what a credit note took back of one.
    CREATE TABLE asset_purchase_use (
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      document INTEGER NOT NULL, asset_id INTEGER NOT NULL, day TEXT NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX asset_purchase_use_line ON asset_purchase_use(document, position, day, value);
    CREATE INDEX asset_purchase_use_asset ON asset_purchase_use(asset_id);
    CREATE TABLE asset_purchase_credit (
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      document INTEGER NOT NULL, day TEXT NOT NULL, amount INTEGER NOT NULL,
      PRIMARY KEY (event, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX asset_purchase_credit_line ON asset_purchase_credit(document, position, day, amount);

    CREATE TABLE assignable_employee (
      employee_id INTEGER PRIMARY KEY,
      code TEXT NOT NULL, sort_code TEXT NOT NULL, entry TEXT NOT NULL, exit TEXT
    ) STRICT;
    CREATE INDEX assignable_employee_code ON assignable_employee(sort_code, employee_id);
    """
}
