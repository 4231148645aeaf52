import Store

/// The tables of products as documents read them, all derived from the log.
///
/// `code_key` is the code folded: a code is blind to case and accents. `sort_path` joins the folded labels of
/// a category's line by U+001F. `tiers` is the list of an event's payload, in JSON.
enum ArticlesSchema {
  static let first = Migration("articles.1", sql: article + family + clientPrice + search)

  private static let article = """
    CREATE TABLE article (
      product_id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''), code_key TEXT NOT NULL UNIQUE,
      label TEXT NOT NULL CHECK (label <> ''), sort_label TEXT NOT NULL, description TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('goods', 'material', 'service')), unit TEXT NOT NULL,
      price INTEGER NOT NULL, price_includes_tax INTEGER NOT NULL CHECK (price_includes_tax IN (0, 1)),
      purchase_price INTEGER, rate INTEGER NOT NULL CHECK (rate >= 0), category TEXT NOT NULL,
      stockable INTEGER NOT NULL CHECK (stockable IN (0, 1)), minimum INTEGER, reorder INTEGER,
      barcode TEXT NOT NULL, family_id INTEGER, active INTEGER NOT NULL CHECK (active IN (0, 1)),
      tiers TEXT NOT NULL,
      version INTEGER NOT NULL DEFAULT 1, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL,
      CHECK (kind <> 'service' OR stockable = 0)
    ) STRICT;
    CREATE UNIQUE INDEX article_barcode ON article(barcode) WHERE barcode <> '';
    CREATE INDEX article_label ON article(sort_label, product_id);
    CREATE INDEX article_family ON article(family_id, sort_label, product_id);

    """

  private static let family = """
    CREATE TABLE family (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL CHECK (code <> ''), code_key TEXT NOT NULL UNIQUE,
      label TEXT NOT NULL CHECK (label <> ''), sort_label TEXT NOT NULL,
      parent_id INTEGER CHECK (parent_id <> id), active INTEGER NOT NULL CHECK (active IN (0, 1)),
      path TEXT NOT NULL, sort_path TEXT NOT NULL, depth INTEGER NOT NULL CHECK (depth >= 0),
      version INTEGER NOT NULL DEFAULT 1, updated_at TEXT NOT NULL, updated_by TEXT NOT NULL
    ) STRICT;
    CREATE INDEX family_path ON family(sort_path, id);
    CREATE INDEX family_parent ON family(parent_id);

    """

  private static let clientPrice = """
    CREATE TABLE client_price (
      product_id INTEGER NOT NULL, party_id INTEGER NOT NULL, price INTEGER NOT NULL,
      PRIMARY KEY (product_id, party_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX client_price_party ON client_price(party_id);

    """

  private static let search = """
    CREATE VIRTUAL TABLE article_search USING fts5(
      code, label, description, barcode, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 0'
    );
    """
}
