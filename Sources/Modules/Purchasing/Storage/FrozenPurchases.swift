import Documents

/// The triggers by which the file itself keeps validated purchases, placed orders and receipts as they were,
/// whatever program opens it.
enum FrozenPurchases {
  static let triggers =
    purchase.triggers(frozen: " WHEN OLD.number <> '' ")
    + order.triggers(frozen: " WHEN OLD.number <> '' " + moved)
    + ["purchase_line", "purchase_vat", "purchase_instalment"].map {
      purchase.triggers(ofPart: $0, by: "purchase_id")
    }
    .joined()
    + order.triggers(ofPart: "purchase_order_line", by: "order_id")
    + written("purchase_approval", key: "purchase_id = NEW.purchase_id")
    + written("goods_receipt", key: "id = NEW.id")
    + written("goods_receipt_line", key: "receipt_id = NEW.receipt_id AND position = NEW.position")

  private static let purchase = FrozenDocument.document("purchase")
  private static let order = FrozenDocument.document("purchase_order")

  /// A placed order is closed or cancelled, once, and nothing else of it changes.
  private static let moved = """
    AND NOT (OLD.status = 'placed' AND NEW.status IN ('closed', 'cancelled')
      AND NEW.id = OLD.id AND NEW.number = OLD.number AND NEW.party_id = OLD.party_id AND NEW.day = OLD.day
      AND NEW.terms = OLD.terms AND NEW.expected_on IS OLD.expected_on AND NEW.subject = OLD.subject
      AND NEW.reference = OLD.reference AND NEW.net = OLD.net AND NEW.tax = OLD.tax AND NEW.gross = OLD.gross
      AND NEW.author = OLD.author)
    """

  private static func written(_ table: String, key: String) -> String {
    """
    CREATE TRIGGER \(table)_once BEFORE INSERT ON \(table) WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(key))
    BEGIN SELECT RAISE(ABORT, 'ce qui est écrit une fois le reste'); END;
    CREATE TRIGGER \(table)_frozen BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, 'ce qui est écrit une fois ne se modifie pas'); END;
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE(ABORT, 'ce qui est écrit une fois ne s''efface pas'); END;

    """
  }
}
