/// The triggers by which the file itself keeps validated purchases, placed orders and receipts as they were,
/// whatever program opens it.
///
/// REPLACE deletes a row without firing DELETE triggers, so inserting or moving a row onto a frozen one is refused
/// too. A document is born a draft and numbered once by an update; of a placed order only the status moves on.
enum FrozenPurchases {
  static let triggers =
    numbered("purchase") + numbered("purchase_order")
    + ["purchase_line", "purchase_vat", "purchase_instalment"].map {
      part($0, of: "purchase", by: "purchase_id")
    }
    .joined()
    + part("purchase_order_line", of: "purchase_order", by: "order_id")
    + written("purchase_approval", key: "purchase_id = NEW.purchase_id")
    + written("goods_receipt", key: "id = NEW.id")
    + written("goods_receipt_line", key: "receipt_id = NEW.receipt_id AND position = NEW.position")

  private static func numbered(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_born BEFORE INSERT ON \(table)
    WHEN NEW.number <> '' OR EXISTS (SELECT 1 FROM \(table) WHERE id = NEW.id AND number <> '')
    BEGIN SELECT RAISE(ABORT, 'un document naît brouillon et ne prend pas la place d''un autre'); END;
    CREATE TRIGGER \(table)_frozen BEFORE UPDATE ON \(table) WHEN OLD.number <> '' \(table == "purchase" ? "" : moved)
    BEGIN SELECT RAISE(ABORT, 'un document numéroté ne se modifie pas'); END;
    CREATE TRIGGER \(table)_numbered BEFORE UPDATE ON \(table)
    WHEN NEW.id <> OLD.id
      OR (NEW.number <> '' AND EXISTS (
        SELECT 1 FROM \(table) WHERE number = NEW.number AND number <> '' AND id <> OLD.id))
    BEGIN SELECT RAISE(ABORT, 'ce numéro est celui d''un autre document'); END;
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table) WHEN OLD.number <> ''
    BEGIN SELECT RAISE(ABORT, 'un document numéroté ne s''efface pas'); END;

    """
  }

  /// A placed order is closed or cancelled, once, and nothing else of it changes.
  private static let moved = """
    AND NOT (OLD.status = 'placed' AND NEW.status IN ('closed', 'cancelled')
      AND NEW.id = OLD.id AND NEW.number = OLD.number AND NEW.party_id = OLD.party_id AND NEW.day = OLD.day
      AND NEW.terms = OLD.terms AND NEW.expected_on IS OLD.expected_on AND NEW.subject = OLD.subject
      AND NEW.reference = OLD.reference AND NEW.net = OLD.net AND NEW.tax = OLD.tax AND NEW.gross = OLD.gross
      AND NEW.author = OLD.author)
    """

  private static func part(_ table: String, of owner: String, by key: String) -> String {
    """
    CREATE TRIGGER \(table)_sealed BEFORE INSERT ON \(table)
    WHEN EXISTS (SELECT 1 FROM \(owner) WHERE id = NEW.\(key) AND number <> '')
    BEGIN SELECT RAISE(ABORT, 'un document numéroté ne se complète pas'); END;
    CREATE TRIGGER \(table)_frozen BEFORE UPDATE ON \(table)
    WHEN EXISTS (SELECT 1 FROM \(owner) WHERE id IN (OLD.\(key), NEW.\(key)) AND number <> '')
    BEGIN SELECT RAISE(ABORT, 'un document numéroté ne se modifie pas'); END;
    CREATE TRIGGER \(table)_kept BEFORE DELETE ON \(table)
    WHEN EXISTS (SELECT 1 FROM \(owner) WHERE id = OLD.\(key) AND number <> '')
    BEGIN SELECT RAISE(ABORT, 'un document numéroté ne se modifie pas'); END;

    """
  }

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
