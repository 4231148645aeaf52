/// The triggers by which the file keeps a confirmed order as it was: its goods have left the stock.
enum FrozenOrders {
  static let triggers = """
    CREATE TRIGGER sales_order_born BEFORE INSERT ON sales_order
    WHEN NEW.number <> '' OR EXISTS (SELECT 1 FROM sales_order WHERE id = NEW.id AND number <> '')
    BEGIN SELECT RAISE(ABORT, 'une commande naît brouillon et ne prend pas la place d''une autre'); END;
    CREATE TRIGGER sales_order_frozen BEFORE UPDATE ON sales_order
    WHEN OLD.number <> '' AND (OLD.status = 'cancelled' OR NEW.status <> 'cancelled'
      OR (NEW.id, NEW.number, NEW.party_id, NEW.day, NEW.origin, NEW.reference, NEW.net, NEW.tax, NEW.gross)
        IS NOT (OLD.id, OLD.number, OLD.party_id, OLD.day, OLD.origin, OLD.reference, OLD.net, OLD.tax,
          OLD.gross))
    BEGIN SELECT RAISE(ABORT, 'une commande confirmée ne se modifie pas'); END;
    CREATE TRIGGER sales_order_numbered BEFORE UPDATE ON sales_order
    WHEN NEW.id <> OLD.id
      OR (NEW.number <> '' AND EXISTS (
        SELECT 1 FROM sales_order WHERE number = NEW.number AND number <> '' AND id <> OLD.id))
    BEGIN SELECT RAISE(ABORT, 'ce numéro est celui d''une autre commande'); END;
    CREATE TRIGGER sales_order_kept BEFORE DELETE ON sales_order WHEN OLD.number <> ''
    BEGIN SELECT RAISE(ABORT, 'une commande confirmée ne s''efface pas'); END;
    CREATE TRIGGER sales_order_line_sealed BEFORE INSERT ON sales_order_line
    WHEN EXISTS (SELECT 1 FROM sales_order WHERE id = NEW.order_id AND number <> '')
    BEGIN SELECT RAISE(ABORT, 'une commande confirmée ne se complète pas'); END;
    CREATE TRIGGER sales_order_line_frozen BEFORE UPDATE ON sales_order_line
    WHEN EXISTS (SELECT 1 FROM sales_order WHERE id IN (OLD.order_id, NEW.order_id) AND number <> '')
    BEGIN SELECT RAISE(ABORT, 'une commande confirmée ne se modifie pas'); END;
    CREATE TRIGGER sales_order_line_kept BEFORE DELETE ON sales_order_line
    WHEN EXISTS (SELECT 1 FROM sales_order WHERE id = OLD.order_id AND number <> '')
    BEGIN SELECT RAISE(ABORT, 'une commande confirmée ne se modifie pas'); END;

    """
}
