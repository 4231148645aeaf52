import Inventory
import InventoryFacts
import Kernel
import Lists
import Parties
import Plan
import Store

extension Listing {
  /// Every movement of stock with its document and the fact behind it, the latest first.
  package static let stockMoves = Listing(
    id: .stockMoves, title: "Mouvements de stock", noun: ("mouvement", "mouvements"),
    permission: .readStock, module: .inventory,
    columns: [
      moveDay, moveCode,
      ListColumn("sens", "Sens", .status(MoveDirection.words), width: 6, keep: 1, sql: direction),
      ListColumn("quantite", "Quantité", .quantity, width: 10, keep: 1, sql: "abs(stock_move.quantity)"),
      ListColumn("cout", "Coût", .money, width: 12, keep: 2, sql: "abs(stock_move.value)"),
      ListColumn("document", "Document", width: 14, keep: 1, sql: "stock_move.number"),
      moveLabel,
      ListColumn("type", "Type", width: 18, keep: 4, sql: "\(StockMoveSQL.kind)"),
      ListColumn(
        "stock_apres", "Stock après", .quantity, width: 11, keep: 5, sql: "stock_move.quantity_after"),
      ListColumn("valeur_apres", "Valeur après", .money, width: 12, keep: 6, sql: "stock_move.value_after"),
      .export("evenement", .count, sql: "stock_move.event"),
      .export("ecart", .money, sql: "stock_move.difference"),
      .export("motif", .status(AdjustmentReason.words), sql: "stock_move.reason"),
      .export("note", sql: "stock_move.note"), .export("tiers", sql: "party.name"),
      .export("enregistre_le", sql: "stock_move.recorded_at"),
    ],
    sort: ListSort("date", descending: true), emptyHint: "Rien n'est encore entré ni sorti.",
    source: { scope in stockMoves(in: scope) })

  /// What was put right by hand: adjustments and counts, with who did it and why.
  package static let stockAdjustments = Listing(
    id: .stockAdjustments, title: "Ajustements de stock", noun: ("ajustement", "ajustements"),
    permission: .readStock, module: .inventory,
    columns: [
      moveDay, moveCode, moveLabel,
      ListColumn("quantite", "Quantité", .quantity, width: 10, keep: 1, sql: "stock_move.quantity"),
      ListColumn(
        "motif", "Motif", .status(AdjustmentReason.words), width: 10, keep: 1, sql: "stock_move.reason"),
      ListColumn("note", "Note", width: 20, keep: 3, sql: "stock_move.note"),
      ListColumn(
        "valeur", "Valeur", .money, width: 12, keep: 2, total: true,
        sql: "stock_move.value + stock_move.difference"),
      ListColumn(
        "auteur", "Qui", width: 10, keep: 4,
        sql: "(SELECT event.actor FROM event WHERE event.seq = stock_move.event)"),
      ListColumn("document", "Document", width: 10, keep: 5, sql: "stock_move.number"),
      .export("stock_apres", .quantity, sql: "stock_move.quantity_after"),
      .export("evenement", .count, sql: "stock_move.event"),
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucun ajustement. F2 en enregistre un.",
    source: { scope in
      var source = stockMoves(in: scope)
      source.conditions.append("stock_move.kind IN ('adjustment', 'count')")
      return source
    })

  private static let moveDay = ListColumn(
    "date", "Date", .day, width: 10, keep: 1, sql: "stock_move.day", sort: "stock_move.day")
  private static let moveCode = ListColumn(
    "code", "Code", width: 10, keep: 1, sql: "stock_item.code", sort: "coalesce(stock_item.sort_code, '')",
    exact: "stock_move.product_id IN (SELECT product_id FROM stock_item WHERE sort_code = :value)")
  private static let moveLabel = ListColumn(
    "designation", "Désignation", width: 18, keep: 3, sql: "stock_item.label")

  private static let direction: ListExpression = """
    CASE WHEN stock_move.quantity > 0 THEN \(MoveDirection.entry.sql)
      WHEN stock_move.quantity < 0 THEN \(MoveDirection.exit.sql) ELSE \(MoveDirection.value.sql) END
    """

  private static func stockMoves(in scope: ListScope) -> ListSource {
    let isOwn = scope.reading.own("stock_move.party_id")
    return ListSource(
      from: "stock_move",
      joins: [ListJoin("stock_item", "stock_item", on: "stock_item.product_id = stock_move.product_id")]
        + ListJoin.party(of: "stock_move.party_id"),
      id: "(stock_move.event * \(StockMoveSQL.places) + stock_move.position)",
      found: """
        stock_move.event = :row_id / \(StockMoveSQL.places) AND stock_move.position = :row_id % \(StockMoveSQL.places)
        """,
      paging: .rows(of: "stock_move"), tie: "stock_move.event",
      conditions: [
        isOwn == "1" ? "1" : "(stock_move.party_id IS NULL OR \(isOwn))",
        scope.isPast ? "stock_move.day <= :as_of" : "1",
      ],
      search: .eachWord(StockMoveSQL.condition), day: "stock_move.day")
  }
}
