import Store

/// The tables of stock: what there is and every movement, derived from the log; adjustments and counts, typed
/// here.
enum InventorySchema {
  static let migrations = [
    Migration("inventory.1", sql: items + moves + adjustments + counts), StockSums.migration,
  ]

  private static let items = """
    CREATE TABLE stock_item (
      product_id INTEGER PRIMARY KEY,
      code TEXT NOT NULL, label TEXT NOT NULL, unit TEXT NOT NULL,
      sort_code TEXT NOT NULL, sort_label TEXT NOT NULL,
      stockable INTEGER NOT NULL CHECK (stockable IN (0, 1)),
      active INTEGER NOT NULL CHECK (active IN (0, 1)),
      minimum INTEGER, reorder INTEGER, purchase_price INTEGER,
      quantity INTEGER NOT NULL DEFAULT 0, value INTEGER NOT NULL DEFAULT 0, last_cost INTEGER,
      last_moved_on TEXT, last_event INTEGER,
      CHECK (CASE WHEN quantity = 0 THEN value = 0 WHEN quantity > 0 THEN value >= 0 ELSE value <= 0 END)
    ) STRICT;
    CREATE INDEX stock_item_code ON stock_item(sort_code, product_id) WHERE stockable OR quantity <> 0;
    CREATE INDEX stock_item_label ON stock_item(sort_label, product_id) WHERE stockable OR quantity <> 0;
    CREATE INDEX stock_item_low ON stock_item(sort_label, product_id)
      WHERE stockable AND active AND quantity < minimum;
    CREATE INDEX stock_item_negative ON stock_item(sort_label, product_id) WHERE quantity < 0;

    """

  /// A cost alone is the one move without a quantity.
  private static let moves = """
    CREATE TABLE stock_move (
      event INTEGER NOT NULL, position INTEGER NOT NULL,
      product_id INTEGER NOT NULL, day TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('sale', 'sale-return', 'purchase', 'purchase-return', 'receipt',
        'order', 'order-return', 'adjustment', 'count', 'value')),
      quantity INTEGER NOT NULL, value INTEGER NOT NULL, difference INTEGER NOT NULL,
      quantity_after INTEGER NOT NULL, value_after INTEGER NOT NULL, cost_after INTEGER,
      cost INTEGER, usual_cost INTEGER, returns_kind TEXT, returns_id INTEGER,
      source_kind TEXT NOT NULL, source_id INTEGER NOT NULL, number TEXT NOT NULL,
      reason TEXT NOT NULL, note TEXT NOT NULL, party_id INTEGER, recorded_at TEXT NOT NULL,
      PRIMARY KEY (event, position),
      CHECK ((quantity = 0) = (kind = 'value')),
      CHECK ((returns_kind IS NULL) = (returns_id IS NULL)),
      CHECK (CASE WHEN quantity_after = 0 THEN value_after = 0 WHEN quantity_after > 0 THEN value_after >= 0
        ELSE value_after <= 0 END)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_move_product ON stock_move(product_id, day, event, position);
    CREATE INDEX stock_move_day ON stock_move(day, event, position);
    CREATE INDEX stock_move_source ON stock_move(source_kind, source_id, product_id);
    CREATE INDEX stock_move_returns ON stock_move(returns_kind, returns_id, product_id)
      WHERE returns_id IS NOT NULL;
    CREATE INDEX stock_move_by_hand ON stock_move(day, event, position)
      WHERE kind IN ('adjustment', 'count');

    """

  private static let adjustments = """
    CREATE TABLE stock_adjustment (
      id INTEGER PRIMARY KEY,
      product_id INTEGER NOT NULL, day TEXT NOT NULL, quantity INTEGER NOT NULL CHECK (quantity <> 0),
      reason TEXT NOT NULL CHECK (reason IN ('inventaire', 'casse', 'retour', 'autre')),
      note TEXT NOT NULL, cost INTEGER CHECK (cost >= 0), forced INTEGER NOT NULL CHECK (forced IN (0, 1)),
      author TEXT NOT NULL, event INTEGER NOT NULL UNIQUE REFERENCES event(seq),
      CHECK (forced = 0 OR note <> '')
    ) STRICT;
    CREATE INDEX stock_adjustment_day ON stock_adjustment(day, id);
    CREATE INDEX stock_adjustment_product ON stock_adjustment(product_id, day, id);

    CREATE TRIGGER stock_adjustment_follows BEFORE INSERT ON stock_adjustment
    WHEN NEW.id IS NOT (SELECT coalesce(max(id), 0) + 1 FROM stock_adjustment)
      OR EXISTS (SELECT 1 FROM stock_adjustment WHERE event = NEW.event)
    BEGIN SELECT RAISE(ABORT, 'un ajustement ne se remplace pas'); END;
    CREATE TRIGGER stock_adjustment_frozen BEFORE UPDATE ON stock_adjustment
    BEGIN SELECT RAISE(ABORT, 'un ajustement ne se modifie pas'); END;
    CREATE TRIGGER stock_adjustment_kept BEFORE DELETE ON stock_adjustment
    BEGIN SELECT RAISE(ABORT, 'un ajustement ne s''efface pas'); END;

    """

  /// A line's `counted_after` is the last fact its count had seen: the log's order, which no clock upsets. Its
  /// `expected` is what the closing found, and stands from then on.
  private static let counts = """
    CREATE TABLE stock_count (
      id INTEGER PRIMARY KEY,
      label TEXT NOT NULL, day TEXT NOT NULL,
      opened_on TEXT NOT NULL, started_at TEXT NOT NULL, started_by TEXT NOT NULL,
      started_event INTEGER NOT NULL REFERENCES event(seq),
      closed_on TEXT, cancelled_on TEXT, event INTEGER UNIQUE REFERENCES event(seq),
      CHECK (day <= opened_on), CHECK ((closed_on IS NULL) = (event IS NULL)),
      CHECK (closed_on IS NULL OR cancelled_on IS NULL)
    ) STRICT;
    CREATE INDEX stock_count_day ON stock_count(day, id);
    CREATE TABLE stock_count_line (
      count_id INTEGER NOT NULL REFERENCES stock_count(id), product_id INTEGER NOT NULL,
      counted INTEGER NOT NULL CHECK (counted >= 0), counted_at TEXT, counted_after INTEGER,
      expected INTEGER,
      PRIMARY KEY (count_id, product_id), CHECK ((counted_at IS NULL) = (counted_after IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX stock_count_line_product ON stock_count_line(product_id, count_id);

    CREATE TRIGGER stock_count_over BEFORE UPDATE ON stock_count
    WHEN OLD.closed_on IS NOT NULL OR OLD.cancelled_on IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'un inventaire clos ne se modifie pas'); END;
    CREATE TRIGGER stock_count_once BEFORE INSERT ON stock_count
    WHEN EXISTS (SELECT 1 FROM stock_count WHERE id = NEW.id OR event = NEW.event)
    BEGIN SELECT RAISE(ABORT, 'un inventaire ne se remplace pas'); END;
    CREATE TRIGGER stock_count_kept BEFORE DELETE ON stock_count
    BEGIN SELECT RAISE(ABORT, 'un inventaire ne s''efface pas'); END;
    CREATE TRIGGER stock_count_line_added BEFORE INSERT ON stock_count_line
    WHEN EXISTS (SELECT 1 FROM stock_count WHERE id = NEW.count_id
      AND (closed_on IS NOT NULL OR cancelled_on IS NOT NULL))
    BEGIN SELECT RAISE(ABORT, 'un inventaire clos ne se modifie pas'); END;
    CREATE TRIGGER stock_count_line_frozen BEFORE UPDATE ON stock_count_line
    WHEN EXISTS (SELECT 1 FROM stock_count WHERE id IN (OLD.count_id, NEW.count_id)
      AND (closed_on IS NOT NULL OR cancelled_on IS NOT NULL))
    BEGIN SELECT RAISE(ABORT, 'un inventaire clos ne se modifie pas'); END;
    CREATE TRIGGER stock_count_line_kept BEFORE DELETE ON stock_count_line
    WHEN EXISTS (SELECT 1 FROM stock_count WHERE id = OLD.count_id
      AND (closed_on IS NOT NULL OR cancelled_on IS NOT NULL))
    BEGIN SELECT RAISE(ABORT, 'un inventaire clos ne se modifie pas'); END;
    """
}
