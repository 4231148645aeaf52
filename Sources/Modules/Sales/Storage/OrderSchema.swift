import Store

/// The tables of clients' orders, and what a line of a document says of its product.
enum OrderSchema {
  static let migration = Migration(
    "sales.3", sql: lineColumns + orders + orderLines + progress + search + FrozenOrders.triggers)

  /// What the second plan adds to the lines already there.
  private static let lineColumns = """
    ALTER TABLE quote_line ADD COLUMN unit TEXT NOT NULL DEFAULT '';
    ALTER TABLE quote_line ADD COLUMN stockable INTEGER NOT NULL DEFAULT 0 CHECK (stockable IN (0, 1));
    ALTER TABLE invoice_line ADD COLUMN unit TEXT NOT NULL DEFAULT '';
    ALTER TABLE invoice_line ADD COLUMN stockable INTEGER NOT NULL DEFAULT 0 CHECK (stockable IN (0, 1));
    ALTER TABLE invoice_line ADD COLUMN order_id INTEGER REFERENCES sales_order(id);
    ALTER TABLE invoice_line ADD COLUMN order_moved INTEGER NOT NULL DEFAULT 0
      CHECK (order_moved IN (0, 1) AND (order_moved = 0 OR order_id IS NOT NULL));
    CREATE INDEX invoice_line_order ON invoice_line(order_id, source) WHERE order_id IS NOT NULL;
    CREATE INDEX invoice_line_product ON invoice_line(product_id, invoice_id) WHERE product_id IS NOT NULL;

    """

  private static let orders = """
    CREATE TABLE sales_order (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('draft', 'confirmed', 'cancelled')),
      origin TEXT NOT NULL, note TEXT NOT NULL,
      confirmed_at TEXT, confirmed_by TEXT, cancelled_on TEXT, reason TEXT NOT NULL,
      party_id INTEGER NOT NULL REFERENCES party(id), day TEXT NOT NULL, terms TEXT NOT NULL, agreed_due TEXT,
      subject TEXT NOT NULL, conditions TEXT NOT NULL, reference TEXT NOT NULL, service_date TEXT,
      discount TEXT NOT NULL, instalments INTEGER NOT NULL CHECK (instalments BETWEEN 1 AND 60),
      net INTEGER NOT NULL, tax INTEGER NOT NULL, gross INTEGER NOT NULL,
      author TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0), updated_at TEXT NOT NULL,
      updated_by TEXT NOT NULL,
      sort_client TEXT NOT NULL, sort_number TEXT NOT NULL,
      CHECK (gross = net + tax),
      CHECK ((status = 'draft') = (number = '')),
      CHECK (status = 'draft' OR (confirmed_at IS NOT NULL AND confirmed_by IS NOT NULL)),
      CHECK ((cancelled_on IS NOT NULL) = (status = 'cancelled'))
    ) STRICT;
    CREATE UNIQUE INDEX sales_order_number ON sales_order(number) WHERE number <> '';
    CREATE UNIQUE INDEX sales_order_reference ON sales_order(origin, reference)
      WHERE origin <> '' AND reference <> '';
    CREATE INDEX sales_order_day ON sales_order(day, id);
    CREATE INDEX sales_order_party ON sales_order(party_id, day, id);
    CREATE INDEX sales_order_sort_client ON sales_order(sort_client, id);
    CREATE INDEX sales_order_sort_number ON sales_order(sort_number, id);
    CREATE INDEX sales_order_gross ON sales_order(gross, id);
    CREATE INDEX sales_order_status ON sales_order(status, day, id);

    """

  private static let orderLines = """
    CREATE TABLE sales_order_line (
      order_id INTEGER NOT NULL REFERENCES sales_order(id),
      position INTEGER NOT NULL CHECK (position > 0),
      kind TEXT NOT NULL CHECK (kind IN ('item', 'text', 'subtotal')),
      product_id INTEGER, label TEXT NOT NULL, quantity INTEGER NOT NULL, unit TEXT NOT NULL,
      price INTEGER NOT NULL, includes_tax INTEGER NOT NULL CHECK (includes_tax IN (0, 1)),
      discount INTEGER NOT NULL CHECK (discount BETWEEN 0 AND 10000), rate INTEGER NOT NULL CHECK (rate >= 0),
      category TEXT NOT NULL, nature TEXT NOT NULL CHECK (nature IN ('goods', 'service')),
      stockable INTEGER NOT NULL CHECK (stockable IN (0, 1)),
      goods_back INTEGER CHECK (goods_back IS NULL), source INTEGER CHECK (source IS NULL),
      shown INTEGER NOT NULL, net INTEGER NOT NULL,
      PRIMARY KEY (order_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX sales_order_line_product ON sales_order_line(product_id, order_id)
      WHERE product_id IS NOT NULL;

    """

  /// By priced line of an order, what was ordered and what is invoiced: drafts included, less what was credited.
  private static let progress = """
    CREATE VIEW sales_order_progress AS
    SELECT line.order_id, line.position, line.quantity AS ordered,
      coalesce((SELECT sum(asked.quantity) FROM invoice_line AS asked
        JOIN invoice ON invoice.id = asked.invoice_id AND invoice.kind = 'invoice'
        WHERE asked.order_id = line.order_id AND asked.source = line.position), 0)
      - coalesce((SELECT sum(given.quantity) FROM invoice_line AS asked
        JOIN invoice AS credit ON credit.corrects = asked.invoice_id AND credit.status = 'validated'
        JOIN invoice_line AS given ON given.invoice_id = credit.id AND given.source = asked.position
        WHERE asked.order_id = line.order_id AND asked.source = line.position), 0) AS invoiced
    FROM sales_order_line AS line WHERE line.kind = 'item';

    """

  private static let search = """
    CREATE VIRTUAL TABLE order_search USING fts5(number, client, subject, reference, prefix = '2 3');

    """
}
