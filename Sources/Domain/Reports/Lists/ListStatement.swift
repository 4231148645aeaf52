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

  init(source: ListSource, scope: ListScope) {
    self.source = source
    isPast = scope.isPast
    isNarrow = source.isNarrow
    conditions = source.conditions.filter { $0 != "1" }
    arguments = source.arguments
    arguments["today"] = scope.today
    arguments["as_of"] = scope.asOf
  }

  var whereClause: String { conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ") }

  /// `WITH` and the source's tables, then those given.
  func head(_ more: String = "") -> String {
    let tables = [source.with, more].filter { !$0.isEmpty }.joined(separator: ", ")
    return tables.isEmpty ? "" : "WITH \(tables) "
  }

  /// The expression of order; a plus takes its index away from SQLite when the rows are to be gathered first.
  func order(by column: ListColumn) -> String {
    let sql = column.orderSQL(isPast: isPast)
    return isNarrow ? "+(\(sql))" : sql
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

  /// Keeps what stands beyond `row` in the order of `order`.
  mutating func go(beyond row: ListRow, order: String, descending: Bool) {
    conditions.append("(\(order), \(source.id)) \(descending ? "<" : ">") (:order, :row_id)")
    arguments["order"] = row.order
    arguments["row_id"] = row.id
  }

  func fetch(_ sql: String, in db: Database) throws -> [Row] {
    try Row.fetchAll(db, sql: sql, arguments: StatementArguments(arguments))
  }
}
