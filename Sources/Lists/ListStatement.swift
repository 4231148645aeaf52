import GRDB
import Kernel
import Store

/// A query being put together.
struct ListStatement {
  let source: ListSource
  let isPast: Bool
  var conditions: [String]
  var arguments: [String: (any DatabaseValueConvertible)?]
  /// Whether the rows are gathered by their filter, then sorted, rather than walked in order.
  var isNarrow: Bool
  /// What the words ask of a row, where testing the first rows of the order may fill a page sooner than `wordHits`.
  var wordTests: [String] = []
  /// What the words ask, by an index of words.
  var wordHits: [String] = []
  /// Whether the hits were counted, by which few are gathered.
  var isCounted = true

  init(source: ListSource, scope: ListScope, sortedBy column: String) {
    self.source = source
    isPast = scope.isPast
    isNarrow = source.ownOrders.map { !$0.contains(column) } ?? false
    conditions = source.conditions.filter { $0 != "1" }
    arguments = source.arguments
    arguments["today"] = scope.today
    arguments["as_of"] = scope.asOf
  }

  var whereClause: String { Self.clause(conditions + wordHits) }
  var wordlessClause: String { Self.clause(conditions) }

  static func clause(_ conditions: [String]) -> String {
    conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
  }

  /// `FROM` the tables that these columns and the conditions need.
  func rows(for columns: String, _ clause: String? = nil) -> String {
    let clause = clause ?? whereClause
    return " FROM \(source.tables(for: columns + clause))\(clause)"
  }

  /// `WITH` and the source's tables, then those given.
  func head(_ more: String...) -> String {
    let tables = ([source.with] + more).filter { !$0.isEmpty }.joined(separator: ", ")
    return tables.isEmpty ? "" : "WITH \(tables) "
  }

  /// What gives a column.
  func sql(of column: ListColumn) -> String { source.columns[column.id] ?? column.sql(isPast) }

  /// The expressions of order, the id last; a plus takes its index away from SQLite when rows are to be gathered
  /// first.
  func order(by column: ListColumn) -> [String] {
    let sql = source.orders[column.id] ?? [column.orderSQL(sql(of: column))] + (source.tie.map { [$0] } ?? [])
    return (isNarrow ? ["+(\(sql[0]))"] + sql.dropFirst() : sql) + [source.id]
  }

  mutating func bound(from: Day?, to: Day?) {
    guard let day = source.day else { return }
    if let from {
      conditions.append("\(day) >= :from_day")
      arguments["from_day"] = from
    }
    if let to {
      conditions.append("\(day) <= :to_day")
      arguments["to_day"] = to
    }
  }

  /// Keeps what stands beyond `row` in that order.
  mutating func go(beyond row: ListRow, order: [String], descending: Bool) {
    let names = order.indices.map { ":beyond\($0)" }
    conditions.append(
      "(\(order.joined(separator: ", "))) \(descending ? "<" : ">") (\(names.joined(separator: ", ")))")
    for (index, value) in row.order.enumerated() { arguments["beyond\(index)"] = value }
  }

  func fetch(_ sql: String, in db: Database) throws -> [Row] {
    try Row.fetchAll(db, sql: sql, arguments: StatementArguments(arguments))
  }
}
