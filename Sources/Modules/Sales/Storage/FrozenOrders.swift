import Documents

/// The triggers by which the file keeps a confirmed order as it was: its goods have left the stock.
enum FrozenOrders {
  static let triggers =
    order.triggers(frozen: "\n" + cancelled) + order.triggers(ofPart: "sales_order_line", by: "order_id")

  private static let order = FrozenDocument.order("sales_order")

  /// A confirmed order is cancelled, once, and nothing else of it changes.
  private static let cancelled = """
    WHEN OLD.number <> '' AND (OLD.status = 'cancelled' OR NEW.status <> 'cancelled'
      OR (NEW.id, NEW.number, NEW.party_id, NEW.day, NEW.origin, NEW.reference, NEW.net, NEW.tax, NEW.gross)
        IS NOT (OLD.id, OLD.number, OLD.party_id, OLD.day, OLD.origin, OLD.reference, OLD.net, OLD.tax,
          OLD.gross))
    """
}
