import Store

/// The tables of quotes and invoices; those of orders came after.
enum SalesSchema {
  static let migrations = [
    Migration("sales.1", sql: quotes + invoices + invoiceParts + search + FrozenDocuments.triggers),
    SalesIndexes.migration, OrderSchema.migration, SalesSums.migration,
    PrintedIdentities.migration,
  ]

  /// The columns a line has on a quote and on an invoice alike.
  private static let lineColumns = """
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('item', 'text', 'subtotal')),
    product_id INTEGER, label TEXT NOT NULL,
    quantity INTEGER NOT NULL, price INTEGER NOT NULL,
      includes_tax INTEGER NOT NULL CHECK (includes_tax IN (0, 1)),
    discount INTEGER NOT NULL CHECK (discount BETWEEN 0 AND 10000), rate INTEGER NOT NULL CHECK (rate >= 0),
    category TEXT NOT NULL, nature TEXT NOT NULL CHECK (nature IN ('goods', 'service')),
    goods_back INTEGER CHECK (goods_back IN (0, 1)), source INTEGER,
    shown INTEGER NOT NULL, net INTEGER NOT NULL
    """

  private static let contentColumns = """
    party_id INTEGER NOT NULL REFERENCES party(id), day TEXT NOT NULL, terms TEXT NOT NULL, agreed_due TEXT,
    subject TEXT NOT NULL, conditions TEXT NOT NULL, reference TEXT NOT NULL, service_date TEXT,
    discount TEXT NOT NULL, instalments INTEGER NOT NULL CHECK (instalments BETWEEN 0 AND 60),
    net INTEGER NOT NULL, tax INTEGER NOT NULL, gross INTEGER NOT NULL,
    author TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0), updated_at TEXT NOT NULL,
      updated_by TEXT NOT NULL,
    sort_client TEXT NOT NULL, sort_number TEXT NOT NULL
    """

  private static let quotes = """
    CREATE TABLE quote (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL, revision INTEGER NOT NULL CHECK (revision > 0),
      status TEXT NOT NULL CHECK (status IN ('draft', 'sent', 'accepted', 'refused', 'superseded')),
      valid_until TEXT NOT NULL, sent_on TEXT, decided_on TEXT, reason TEXT NOT NULL, note TEXT NOT NULL,
      revises INTEGER REFERENCES quote(id),
      \(contentColumns),
      CHECK (gross = net + tax),
      CHECK (status = 'draft' OR number <> ''),
      CHECK ((sent_on IS NULL) = (status = 'draft')),
      CHECK ((decided_on IS NULL) OR status IN ('accepted', 'refused', 'superseded'))
    ) STRICT;
    CREATE UNIQUE INDEX quote_number ON quote(number, revision) WHERE number <> '';
    CREATE INDEX quote_day ON quote(day, id);
    CREATE INDEX quote_party ON quote(party_id, day, id);
    CREATE INDEX quote_sort_client ON quote(sort_client, id);
    CREATE INDEX quote_sort_number ON quote(sort_number, id);
    CREATE INDEX quote_gross ON quote(gross, id);
    CREATE INDEX quote_status ON quote(status, valid_until, id);
    CREATE INDEX quote_revises ON quote(revises) WHERE revises IS NOT NULL;
    CREATE TABLE quote_line (
      quote_id INTEGER NOT NULL REFERENCES quote(id), \(lineColumns),
      PRIMARY KEY (quote_id, position)
    ) STRICT, WITHOUT ROWID;

    """

  private static let invoices = """
    CREATE TABLE invoice (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('invoice', 'deposit', 'credit-note')),
      number TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('draft', 'validated')),
      due TEXT NOT NULL, to_pay INTEGER NOT NULL,
      quote_id INTEGER REFERENCES quote(id), corrects INTEGER REFERENCES invoice(id), imported_from TEXT,
      validated_at TEXT, validated_by TEXT, tax_on_debits INTEGER CHECK (tax_on_debits IN (0, 1)),
      seller TEXT CHECK (seller IS NULL OR json_valid(seller)),
      buyer TEXT CHECK (buyer IS NULL OR json_valid(buyer)),
      \(contentColumns),
      CHECK (gross = net + tax),
      CHECK ((status = 'draft') = (number = '')),
      CHECK (status = 'draft' OR (validated_at IS NOT NULL AND validated_by IS NOT NULL
        AND tax_on_debits IS NOT NULL
        AND seller IS NOT NULL AND buyer IS NOT NULL)),
      CHECK (kind = 'credit-note' OR corrects IS NULL)
    ) STRICT;
    CREATE UNIQUE INDEX invoice_number ON invoice(number) WHERE number <> '';
    CREATE INDEX invoice_day ON invoice(day, id);
    CREATE INDEX invoice_party ON invoice(party_id, day, id);
    CREATE INDEX invoice_sort_client ON invoice(sort_client, id);
    CREATE INDEX invoice_sort_number ON invoice(sort_number, id);
    CREATE INDEX invoice_gross ON invoice(gross, id);
    CREATE INDEX invoice_due ON invoice(due, id);
    CREATE INDEX invoice_draft ON invoice(party_id, id) WHERE status = 'draft';
    CREATE INDEX invoice_quote ON invoice(quote_id, kind) WHERE quote_id IS NOT NULL;
    CREATE INDEX invoice_corrects ON invoice(corrects) WHERE corrects IS NOT NULL;
    CREATE INDEX invoice_deposit ON invoice(party_id, id) WHERE kind = 'deposit' AND status = 'validated';
    CREATE TABLE invoice_line (
      invoice_id INTEGER NOT NULL REFERENCES invoice(id), \(lineColumns),
      PRIMARY KEY (invoice_id, position)
    ) STRICT, WITHOUT ROWID;

    """

  /// Amounts by rate, due dates and deductions are frozen with their invoice; cancellation and notes are not
  /// part of it.
  private static let invoiceParts = """
    CREATE TABLE invoice_vat (
      invoice_id INTEGER NOT NULL REFERENCES invoice(id), position INTEGER NOT NULL CHECK (position > 0),
      category TEXT NOT NULL, rate INTEGER NOT NULL CHECK (rate >= 0), net INTEGER NOT NULL,
        tax INTEGER NOT NULL,
      PRIMARY KEY (invoice_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE invoice_instalment (
      invoice_id INTEGER NOT NULL REFERENCES invoice(id), position INTEGER NOT NULL CHECK (position > 0),
      due TEXT NOT NULL, amount INTEGER NOT NULL,
      PRIMARY KEY (invoice_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE invoice_deduction (
      invoice_id INTEGER NOT NULL REFERENCES invoice(id), position INTEGER NOT NULL CHECK (position > 0),
      deposit_id INTEGER NOT NULL REFERENCES invoice(id), net INTEGER NOT NULL, tax INTEGER NOT NULL,
      PRIMARY KEY (invoice_id, position), UNIQUE (invoice_id, deposit_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX invoice_deduction_deposit ON invoice_deduction(deposit_id, invoice_id);
    CREATE TABLE invoice_cancellation (
      invoice_id INTEGER PRIMARY KEY REFERENCES invoice(id),
      credit_note_id INTEGER NOT NULL UNIQUE REFERENCES invoice(id), day TEXT NOT NULL
    ) STRICT;
    CREATE TABLE invoice_note (
      invoice_id INTEGER PRIMARY KEY REFERENCES invoice(id), text TEXT NOT NULL,
      updated_at TEXT NOT NULL, updated_by TEXT NOT NULL
    ) STRICT;

    """

  private static let search = """
    CREATE VIRTUAL TABLE document_search USING fts5(number, client, subject, reference, prefix = '2 3');
    CREATE VIRTUAL TABLE quote_search USING fts5(number, client, subject, reference, prefix = '2 3');

    """
}
