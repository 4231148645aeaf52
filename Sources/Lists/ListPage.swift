/// A page of a list as SQL: its rows are found in their order first, then their columns computed for them alone.
struct ListPage {
  let listing: Listing
  let statement: ListStatement
  let column: ListColumn
  var limit: Int
  let descending: Bool

  /// Rows beyond which a page is rather an export, read in one go.
  private static let longest = 2_000
  /// Rows of the order read to test words on before their hits are gathered instead: fewer where nothing says yet that
  /// hits are many.
  private var walked: Int { statement.isCounted ? 2_000 : 600 }

  private var source: ListSource { statement.source }
  private var order: [String] { statement.order(by: column) }

  /// The page, by the index of words where words were typed.
  var sql: String {
    guard limit <= Self.longest else { return whole }
    switch source.paging {
    case .whole: return whole
    case .keyed:
      return keyed(
        statement.head(
          "page(\(names)) AS MATERIALIZED (\(found(statement.whereClause, limit: limit)))"))
    case .rows(let name):
      let page = "SELECT \(name).*\(statement.rows(for: order.joined())) \(tail(order)) LIMIT \(limit)"
      let tables = source.tables(from: "page AS \(name)", for: order.joined() + columns)
      return """
        \(statement.head("page AS MATERIALIZED (\(page))"))SELECT \(order.joined(separator: ", "))\(columns)
        FROM \(tables) \(tail(order))
        """
    }
  }

  /// The page among the first rows of the order, their words tested one by one; with as many rows as asked for, it is
  /// the page itself.
  var walkedSQL: String? {
    guard case .keyed = source.paging, !statement.wordTests.isEmpty, limit <= Self.longest else { return nil }
    let walk = found(statement.wordlessClause, limit: walked)
    let names = order.indices.map { "walk.o\($0)" }
    // The rows of `walk` come in the order they were put there: the first that pass are the page, and end the walk.
    let tests = statement.wordTests.joined(separator: " AND ")
    let page = """
      SELECT \(names.joined(separator: ", ")) FROM walk CROSS JOIN \(source.tables(for: tests))
      WHERE \(source.id) = walk.\(id) AND \(tests) LIMIT \(limit)
      """
    return keyed(
      statement.head(
        "walk(\(self.names)) AS MATERIALIZED (\(walk))", "page(\(self.names)) AS MATERIALIZED (\(page))"))
  }

  private var whole: String {
    """
    \(statement.head())SELECT \(order.joined(separator: ", "))\(columns)
    \(statement.rows(for: order.joined() + columns)) \(tail(order)) LIMIT \(limit)
    """
  }

  private func found(_ clause: String, limit: Int) -> String {
    let keys = order.joined(separator: ", ")
    return "SELECT \(keys)\(statement.rows(for: keys, clause)) \(tail(order)) LIMIT \(limit)"
  }

  private func keyed(_ head: String) -> String {
    let keys = order.indices.map { "page.o\($0)" }
    return """
      \(head)SELECT \(keys.joined(separator: ", "))\(columns) FROM page CROSS JOIN \(source.tables(for: columns))
      WHERE \(source.id) = page.\(id) \(tail(keys))
      """
  }

  private var columns: String { listing.columns.map { ", \(statement.sql(of: $0))" }.joined() }
  private var names: String { order.indices.map { "o\($0)" }.joined(separator: ", ") }
  private var id: String { "o\(order.count - 1)" }

  private func tail(_ keys: [String]) -> String {
    "ORDER BY " + keys.map { "\($0) \(descending ? "DESC" : "ASC")" }.joined(separator: ", ")
  }
}
