import Inventory
import InventoryFacts
import Kernel
import Lists
import Plan
import Store

extension Listing {
  /// The counts of what is on the shelves, with what each put right.
  package static let counts = Listing(
    id: .counts, title: "Inventaires", noun: ("inventaire", "inventaires"),
    permission: .readStock, module: .inventory,
    columns: [
      ListColumn(
        "numero", "N°", width: 8, keep: 1, sql: "'INV-' || stock_count.id", sort: "stock_count.id",
        exact: "stock_count.id = CAST(substr(:value, instr(:value, '-') + 1) AS INTEGER)"),
      ListColumn("date", "Date", .day, width: 10, keep: 1, sql: "stock_count.day", sort: "stock_count.day"),
      ListColumn("libelle", "Libellé", width: 24, keep: 1, sql: "stock_count.label"),
      ListColumn("articles", "Comptés", .count, width: 7, keep: 2, sql: counted),
      ListColumn("ecart", "Écart", .money, width: 12, keep: 1, total: true, sql: difference),
      ListColumn("etat", "État", .status(CountState.words), width: 9, keep: 1, sql: state),
      ListColumn("ouvert_par", "Par", width: 10, keep: 3, sql: "stock_count.started_by"),
      .export("clos_le", .day, sql: "stock_count.closed_on"),
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucun inventaire. F2 en commence un.",
    source: { scope in
      ListSource(
        from: "stock_count", id: "stock_count.id",
        conditions: [scope.isPast ? "stock_count.day <= :as_of" : "1"],
        search: .anywhere(["'INV-' || stock_count.id", "stock_count.label"]), day: "stock_count.day")
    })

  private static let counted: ListExpression =
    "(SELECT count(*) FROM stock_count_line AS line WHERE line.count_id = stock_count.id)"

  /// What closing it changed in the value of the stock.
  private static let difference: ListExpression = """
    (SELECT coalesce(sum(move.value + move.difference), 0) FROM stock_move AS move WHERE move.event = stock_count.event)
    """

  private static let state = ListExpression(
    now: state(""),
    past: state(" AND stock_count.closed_on <= :as_of", " AND stock_count.cancelled_on <= :as_of"))

  private static func state(_ closed: String, _ cancelled: String = "") -> String {
    """
    CASE WHEN stock_count.closed_on IS NOT NULL\(closed) THEN \(CountState.closed.sql)
      WHEN stock_count.cancelled_on IS NOT NULL\(cancelled) THEN \(CountState.cancelled.sql)
      ELSE \(CountState.underWay.sql) END
    """
  }
}
