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
    return try read(statement, selection(statement, limit: 1, descending: false), in: reading).first
  }

  /// How many rows there are, and the sums of the columns that have one.
  package func summary(in reading: Reading) throws -> ListSummary {
    let statement = try statement(in: reading)
    let summed = listing.columns.filter(\.total)
    let sums = summed.map { ", coalesce(sum(\($0.sql(statement.isPast))), 0)" }.joined()
    let sql =
      "\(statement.head())SELECT count(*)\(sums) FROM \(statement.source.from)\(statement.whereClause)"
    guard let row = try statement.fetch(sql, in: reading.db).first else {
      return ListSummary(count: 0, totals: [:])
    }
    let totals = summed.enumerated().map { index, column in (column.id, Money(cents: row[index + 1])) }
    return ListSummary(count: row[0], totals: Dictionary(totals, uniquingKeysWith: +))
  }

  /// How many rows stand before `row`.
  package func position(of row: ListRow, in reading: Reading) throws -> Int {
    var statement = try statement(in: reading)
    statement.go(beyond: row, order: statement.order(by: column), descending: !sort.descending)
    let sql = "\(statement.head())SELECT count(*) FROM \(statement.source.from)\(statement.whereClause)"
    return try statement.fetch(sql, in: reading.db).first?[0] ?? 0
  }

  private var column: ListColumn { listing.column(sort.column) ?? listing.columns[0] }

  private func page(beyond row: ListRow?, descending: Bool, limit: Int, in reading: Reading) throws
    -> [ListRow]
  {
    var statement = try statement(in: reading)
    if let row { statement.go(beyond: row, order: statement.order(by: column), descending: descending) }
    return try read(statement, selection(statement, limit: limit, descending: descending), in: reading)
  }

  func statement(in reading: Reading) throws -> ListStatement {
    guard reading.viewer.may(listing.permission) else {
      throw CommonRefusal.permissionDenied(listing.title)
    }
    let scope = ListScope(
      reading: reading, asOf: asOf ?? reading.today, isPast: asOf != nil, parameter: parameter)
    var statement = ListStatement(source: try listing.source(scope), scope: scope)
    statement.bound(from: from, to: to)
    try ListFilter(text: filter, listing: listing).narrow(&statement, in: reading.db)
    return statement
  }

  /// The SQL of a page. Its ids are found first, then its columns read for them alone: a sort never computes a
  /// column of a row that is not shown.
  func selection(_ statement: ListStatement, limit: Int, descending: Bool) -> String {
    let (source, direction) = (statement.source, descending ? "DESC" : "ASC")
    let order = statement.order(by: column)
    let columns = listing.columns.map { ", \($0.sql(statement.isPast))" }.joined()
    let tail = "ORDER BY \(order) \(direction), \(source.id) \(direction) LIMIT \(limit)"
    guard source.isTable, limit <= Self.longestPage else {
      return """
        \(statement.head())SELECT \(source.id), \(order)\(columns) FROM \(source.from)\(statement.whereClause) \(tail)
        """
    }
    let page = """
      page(row_id, row_order) AS MATERIALIZED (
        SELECT \(source.id), \(order) FROM \(source.from)\(statement.whereClause) \(tail))
      """
    return """
      \(statement.head(page))SELECT page.row_id, page.row_order\(columns) FROM page CROSS JOIN \(source.from)
      WHERE \(source.id) = page.row_id ORDER BY page.row_order \(direction), page.row_id \(direction)
      """
  }

  /// Rows beyond which a page is rather an export, read in one go.
  private static let longestPage = 2_000

  private func read(_ statement: ListStatement, _ sql: String, in reading: Reading) throws -> [ListRow] {
    let kinds = listing.columns.map(\.kind)
    return try statement.fetch(sql, in: reading.db).map { row in
      let values = kinds.enumerated().map { index, kind in ListValue(row[index + 2], kind: kind) }
      return ListRow(id: row[0], values: values, order: row[1])
    }
  }
}
