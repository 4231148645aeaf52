import Store

/// The tables of suppliers' documents, orders and receipts.
enum PurchasingSchema {
  static let migrations = [
    Migration("purchasing.1", sql: orders + documents + parts + search + FrozenPurchases.triggers),
    Migration("purchasing.2", sql: returns), BoughtSums.migration,
  ]

  /// The columns a line has on a document and on an order alike.
  private static let lineColumns = """
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('item', 'text', 'subtotal')),
    product_id INTEGER, label TEXT NOT NULL,
    quantity INTEGER NOT NULL, price INTEGER NOT NULL,
    discount INTEGER NOT NULL CHECK (discount BETWEEN 0 AND 10000), rate INTEGER NOT NULL CHECK (rate >= 0),
    category TEXT NOT NULL, nature TEXT NOT NULL CHECK (nature IN ('goods', 'service')), net INTEGER NOT NULL,
    deductible INTEGER NOT NULL CHECK (deductible IN (0, 1)), asset INTEGER NOT NULL CHECK (asset IN (0, 1)),
    account TEXT NOT NULL, stockable INTEGER NOT NULL CHECK (stockable IN (0, 1))
    """

  private static let savedColumns = """
    author TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0), updated_at TEXT NOT NULL,
    updated_by TEXT NOT NULL, sort_supplier TEXT NOT NULL, sort_number TEXT NOT NULL
    """

  private static let orders = """
    CREATE TABLE purchase_order (
      id INTEGER PRIMARY KEY, number TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('draft', 'placed', 'closed', 'cancelled')),
      party_id INTEGER NOT NULL REFERENCES party(id), day TEXT NOT NULL, terms TEXT NOT NULL, expected_on TEXT,
      subject TEXT NOT NULL, reference TEXT NOT NULL,
      net INTEGER NOT NULL, tax INTEGER NOT NULL, gross INTEGER NOT NULL,
      \(savedColumns),
      CHECK (gross = net + tax), CHECK ((status = 'draft') = (number = ''))
    ) STRICT;
    CREATE UNIQUE INDEX purchase_order_number ON purchase_order(number) WHERE number <> '';
    CREATE INDEX purchase_order_day ON purchase_order(day, id);
    CREATE INDEX purchase_order_party ON purchase_order(party_id, day, id);
    CREATE INDEX purchase_order_sort_number ON purchase_order(sort_number, id);
    CREATE INDEX purchase_order_sort_supplier ON purchase_order(sort_supplier, id);
    CREATE TABLE purchase_order_line (
      order_id INTEGER NOT NULL REFERENCES purchase_order(id), \(lineColumns),
      PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE goods_receipt (
      id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES purchase_order(id),
      day TEXT NOT NULL, note TEXT NOT NULL, event INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX goods_receipt_order ON goods_receipt(order_id, day, id);
    CREATE TABLE goods_receipt_line (
      receipt_id INTEGER NOT NULL REFERENCES goods_receipt(id), position INTEGER NOT NULL,
      order_line INTEGER NOT NULL CHECK (order_line > 0),
      quantity INTEGER NOT NULL CHECK (quantity > 0), cost INTEGER NOT NULL,
      counted INTEGER NOT NULL CHECK (counted BETWEEN 0 AND quantity), counted_cost INTEGER NOT NULL,
      PRIMARY KEY (receipt_id, position)
    ) STRICT, WITHOUT ROWID;

    """

  private static let documents = """
    CREATE TABLE purchase (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('invoice', 'credit-note')),
      number TEXT NOT NULL, supplier_number TEXT NOT NULL, number_key TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('draft', 'validated')),
      party_id INTEGER NOT NULL REFERENCES party(id), day TEXT NOT NULL, entered_on TEXT,
      terms TEXT NOT NULL, agreed_due TEXT, due TEXT NOT NULL,
      subject TEXT NOT NULL, reference TEXT NOT NULL,
      net INTEGER NOT NULL, tax INTEGER NOT NULL, gross INTEGER NOT NULL, printed_tax INTEGER,
      corrects INTEGER REFERENCES purchase(id), order_id INTEGER REFERENCES purchase_order(id),
      needs_approval INTEGER NOT NULL DEFAULT 0 CHECK (needs_approval IN (0, 1)),
      validated_at TEXT, validated_by TEXT,
      \(savedColumns),
      CHECK (gross = net + tax), CHECK ((status = 'draft') = (number = '')),
      CHECK (status = 'draft' OR (validated_at IS NOT NULL AND validated_by IS NOT NULL
        AND entered_on IS NOT NULL AND entered_on >= day AND number_key <> '')),
      CHECK (kind = 'credit-note' OR corrects IS NULL)
    ) STRICT;
    CREATE UNIQUE INDEX purchase_number ON purchase(number) WHERE number <> '';
    CREATE UNIQUE INDEX purchase_once ON purchase(party_id, number_key, kind) WHERE status = 'validated';
    CREATE INDEX purchase_key ON purchase(number_key) WHERE number_key <> '';
    CREATE INDEX purchase_day ON purchase(day, id);
    CREATE INDEX purchase_entered ON purchase(entered_on, id);
    CREATE INDEX purchase_party ON purchase(party_id, day, id);
    CREATE INDEX purchase_sort_number ON purchase(sort_number, id);
    CREATE INDEX purchase_sort_supplier ON purchase(sort_supplier, id);
    CREATE INDEX purchase_gross ON purchase(gross, id);
    CREATE INDEX purchase_due ON purchase(due, id);
    CREATE INDEX purchase_draft ON purchase(party_id, id) WHERE status = 'draft';
    CREATE INDEX purchase_corrects ON purchase(corrects) WHERE corrects IS NOT NULL;
    CREATE INDEX purchase_of_order ON purchase(order_id) WHERE order_id IS NOT NULL;
    CREATE INDEX purchase_amounts ON purchase(day, kind, status, party_id, net, tax, gross);
    CREATE INDEX purchase_credit_note ON purchase(day, id) WHERE kind = 'credit-note';

    """

  private static let parts = """
    CREATE TABLE purchase_line (
      purchase_id INTEGER NOT NULL REFERENCES purchase(id), \(lineColumns),
      order_id INTEGER REFERENCES purchase_order(id), order_line INTEGER,
      received_quantity INTEGER, received_cost INTEGER,
      goods_back INTEGER CHECK (goods_back IN (0, 1)), source INTEGER,
      PRIMARY KEY (purchase_id, position),
      CHECK ((order_id IS NULL) = (order_line IS NULL)),
      CHECK ((received_quantity IS NULL) = (received_cost IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX purchase_line_order ON purchase_line(order_id, order_line) WHERE order_id IS NOT NULL;
    CREATE INDEX purchase_line_product ON purchase_line(product_id) WHERE product_id IS NOT NULL;
    CREATE TABLE purchase_vat (
      purchase_id INTEGER NOT NULL REFERENCES purchase(id), category TEXT NOT NULL,
      rate INTEGER NOT NULL CHECK (rate >= 0), net INTEGER NOT NULL, tax INTEGER NOT NULL,
      self_assessed INTEGER NOT NULL, deductible INTEGER NOT NULL, printed INTEGER,
      PRIMARY KEY (purchase_id, category, rate)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE purchase_instalment (
      purchase_id INTEGER NOT NULL REFERENCES purchase(id), position INTEGER NOT NULL CHECK (position > 0),
      due TEXT NOT NULL, amount INTEGER NOT NULL,
      PRIMARY KEY (purchase_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE purchase_approval (
      purchase_id INTEGER PRIMARY KEY REFERENCES purchase(id), day TEXT NOT NULL, by TEXT NOT NULL,
      at TEXT NOT NULL
    ) STRICT;

    """

  /// What of a credit note's goods had come in by a receipt of the order.
  private static let returns = """
    ALTER TABLE purchase_line ADD COLUMN returned_quantity INTEGER;

    """

  private static let search = """
    CREATE VIRTUAL TABLE purchase_search USING fts5(number, supplier, subject, reference, prefix = '2 3');

    """
}
