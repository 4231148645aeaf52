import GRDB
import Kernel
import Store

/// A list as someone looks at it: filtered, sorted, as of a day.
package struct ListQuery: Sendable {
  package let listing: Listing
  package var filter: String
  package var sort: ListSort
  /// The day of the picture; `nil` for now.
  package var asOf: Day?
  package var from: Day?
  package var to: Day?
  package var parameter: String?

  package init(
    _ listing: Listing, filter: String = "", sort: ListSort? = nil, asOf: Day? = nil, from: Day? = nil,
    to: Day? = nil, parameter: String? = nil
  ) {
    self.listing = listing
    self.filter = filter
    self.sort = sort ?? listing.sort
    self.asOf = asOf
    self.from = from
    self.to = to
    self.parameter = parameter
  }

  /// Up to `limit` rows after `row` in the list's order, or the first ones.
  package func rows(after row: ListRow? = nil, limit: Int, in reading: Reading) throws -> [ListRow] {
    try page(beyond: row, descending: sort.descending, limit: limit, in: reading)
  }

  /// Up to `limit` rows before `row`, or the last ones, still in the list's order.
  package func rows(before row: ListRow?, limit: Int, in reading: Reading) throws -> [ListRow] {
    try page(beyond: row, descending: !sort.descending, limit: limit, in: reading).reversed()
  }

  /// The row of that id, if the filter lets it through.
  package func row(id: Int64, in reading: Reading) throws -> ListRow? {
    var statement = try statement(in: reading)
    statement.conditions.append("\(statement.source.id) = :row_id")
    statement.arguments["row_id"] = id
    return try fetch(statement, tail: "LIMIT 1", in: reading).first
  }

  package func summary(in reading: Reading) throws -> ListSummary {
    let statement = try statement(in: reading)
    let summed = listing.columns.filter(\.total)
    let sums = summed.map { ", coalesce(sum(\($0.sql)), 0)" }.joined()
    let sql = "\(statement.head)SELECT count(*)\(sums) FROM \(statement.source.from)\(statement.whereClause)"
    guard let row = try Row.fetchOne(reading.db, sql: sql, arguments: StatementArguments(statement.arguments))
    else {
      return ListSummary(count: 0, totals: [:])
    }
    let totals = summed.enumerated().map { index, column in (column.id, Money(cents: row[index + 1])) }
    return ListSummary(count: row[0], totals: Dictionary(uniqueKeysWithValues: totals))
  }

  /// How many rows stand before `row`.
  package func position(of row: ListRow, in reading: Reading) throws -> Int {
    var statement = try statement(in: reading)
    let order = orderSQL
    let sign = sort.descending ? ">" : "<"
    statement.conditions.append("(\(order), \(statement.source.id)) \(sign) (:order, :row_id)")
    statement.arguments["order"] = row.order
    statement.arguments["row_id"] = row.id
    let sql = "\(statement.head)SELECT count(*) FROM \(statement.source.from)\(statement.whereClause)"
    return try Int.fetchOne(reading.db, sql: sql, arguments: StatementArguments(statement.arguments)) ?? 0
  }

  private var orderSQL: String { (listing.column(sort.column) ?? listing.columns[0]).orderSQL }

  private func page(beyond row: ListRow?, descending: Bool, limit: Int, in reading: Reading) throws
    -> [ListRow]
  {
    var statement = try statement(in: reading)
    let direction = descending ? "DESC" : "ASC"
    if let row {
      statement.conditions.append(
        "(\(orderSQL), \(statement.source.id)) \(descending ? "<" : ">") (:order, :row_id)")
      statement.arguments["order"] = row.order
      statement.arguments["row_id"] = row.id
    }
    let tail = "ORDER BY \(orderSQL) \(direction), \(statement.source.id) \(direction) LIMIT \(limit)"
    return try fetch(statement, tail: tail, in: reading)
  }

  private func fetch(_ statement: ListStatement, tail: String, in reading: Reading) throws -> [ListRow] {
    let columns = listing.columns.map { ", \($0.sql)" }.joined()
    let sql = """
      \(statement.head)SELECT \(statement.source.id), \(orderSQL)\(columns)
      FROM \(statement.source.from)\(statement.whereClause) \(tail)
      """
    let kinds = listing.columns.map(\.kind)
    return try Row.fetchAll(reading.db, sql: sql, arguments: StatementArguments(statement.arguments)).map {
      row in
      let values = kinds.enumerated().map { index, kind in ListValue(row[index + 2], kind: kind) }
      return ListRow(id: row[0], values: values, order: row[1])
    }
  }

  private func statement(in reading: Reading) throws -> ListStatement {
    guard reading.viewer.may(listing.permission) else {
      throw CommonRefusal.permissionDenied(listing.title)
    }
    let scope = ListScope(
      viewer: reading.viewer, today: reading.today, asOf: asOf ?? reading.today, isPast: asOf != nil,
      parameter: parameter)
    var statement = ListStatement(source: try listing.source(scope))
    statement.arguments["today"] = reading.today
    statement.arguments["as_of"] = scope.asOf
    statement.bound(from: from, to: to)
    try ListFilter(text: filter, listing: listing).narrow(&statement)
    return statement
  }
}

/// A query being put together.
struct ListStatement {
  let source: ListSource
  var conditions: [String]
  var arguments: [String: (any DatabaseValueConvertible)?]

  init(source: ListSource) {
    self.source = source
    conditions = source.conditions
    arguments = source.arguments
  }

  var head: String { source.with.isEmpty ? "" : "WITH \(source.with) " }
  var whereClause: String { conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ") }

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
}
