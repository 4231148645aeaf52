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
    statement.conditions.append(statement.source.found ?? "\(statement.source.id) = :row_id")
    statement.arguments["row_id"] = id
    return try read(page(statement, limit: 1, descending: false).sql, of: statement, in: reading).first
  }

  /// The first rows in the list's order, and what all rows come to where these are all of them.
  ///
  /// A list that is computed whole is read whole, up to `whole` rows: its query runs once.
  package func opening(limit: Int, whole: Int, in reading: Reading) throws -> ListOpening {
    var quick = try page(beyond: nil, sort.descending, limit, counting: false, in: reading)
    if case .whole = quick.statement.source.paging { quick.limit = max(limit, whole) }
    let rows = try rows(of: quick, beyond: nil, in: reading)
    let isAll = rows.count < quick.limit
    return ListOpening(rows: rows, isAll: isAll, summary: isAll ? summary(of: rows) : nil)
  }

  private func summary(of rows: [ListRow]) -> ListSummary {
    let totals = listing.columns.enumerated().filter(\.element.total).map { place, column in
      (column.id, rows.map { if case .money(let money) = $0.values[place] { money } else { .zero } }.sum())
    }
    return ListSummary(count: rows.count, totals: Dictionary(totals) { first, _ in first })
  }

  /// How many rows there are, and the sums of the columns that have one.
  package func summary(in reading: Reading) throws -> ListSummary {
    let statement = try statement(in: reading)
    let totals = listing.columns.filter(\.total)
    guard let sums = statement.source.sums, ListFilter(text: filter, listing: listing).isEmpty else {
      return try summary(of: totals, in: statement, reading)
    }
    let kept = try self.sums(sums, of: totals, in: statement, reading)
    let others = totals.filter { kept.totals[$0.id] == nil }
    guard !others.isEmpty else { return kept }
    let rest = try self.totals(of: others, in: statement, reading)
    return ListSummary(count: kept.count, totals: kept.totals.merging(rest) { first, _ in first })
  }

  private func sums(
    _ sums: ListSums, of columns: [ListColumn], in statement: ListStatement, _ reading: Reading
  ) throws -> ListSummary {
    let kept = columns.compactMap { column in sums.columns[column.id].map { (id: column.id, sql: $0) } }
    let terms = kept.map { ", coalesce(sum(\($0.sql)), 0)" }.joined()
    let sql = "SELECT coalesce(sum(counted), 0)\(terms) FROM \(sums.from)\(statement.whereClause)"
    let row = try statement.fetch(sql, in: reading.db).first
    let totals = kept.enumerated().map { index, column in (column.id, (row?[index + 1] as Money?) ?? .zero) }
    return ListSummary(count: row?[0] ?? 0, totals: Dictionary(totals) { first, _ in first })
  }

  private func summary(of columns: [ListColumn], in statement: ListStatement, _ reading: Reading) throws
    -> ListSummary
  {
    let (sparse, dense) = columns.split { $0.sparse != nil }
    let first = try sums(of: dense, in: statement, reading)
    let others = try totals(of: sparse, in: statement, reading)
    return ListSummary(count: first.count, totals: first.totals.merging(others) { first, _ in first })
  }

  /// What columns come to, those that are zero on most rows by the few others.
  private func totals(of columns: [ListColumn], in statement: ListStatement, _ reading: Reading) throws
    -> [String: Money]
  {
    let (sparse, dense) = columns.split { $0.sparse != nil }
    var totals = dense.isEmpty ? [:] : try sums(of: dense, in: statement, reading).totals
    for column in sparse {
      var statement = statement
      if let sparse = column.sparse { statement.conditions.append(sparse(statement.isPast)) }
      totals.merge(try sums(of: [column], in: statement, reading).totals) { first, _ in first }
    }
    return totals
  }

  /// How many rows stand before `row`.
  package func position(of row: ListRow, in reading: Reading) throws -> Int {
    var statement = try statement(in: reading)
    statement.go(beyond: row, order: statement.order(by: column), descending: !sort.descending)
    return try sums(of: [], in: statement, reading).count
  }

  /// The columns whose order has no index of its own, where there are more rows than `limit`: each would be read to find
  /// the first ones.
  package func slowSorts(beyond limit: Int, in reading: Reading) throws -> Set<String> {
    let statement = try statement(in: reading)
    guard case .keyed = statement.source.paging else { return [] }
    let slow = listing.columns.filter { $0.sortSQL == nil && statement.source.orders[$0.id] == nil }
    let sql = """
      \(statement.head())SELECT count(*) FROM (SELECT 1\(statement.rows(for: statement.source.id)) LIMIT \(limit + 1))
      """
    let count: Int = try statement.fetch(sql, in: reading.db).first?[0] ?? 0
    return count > limit ? Set(slow.map(\.id)) : []
  }

  private func sums(of columns: [ListColumn], in statement: ListStatement, _ reading: Reading) throws
    -> ListSummary
  {
    let sums = columns.map { ", coalesce(sum(\(statement.sql(of: $0))), 0)" }.joined()
    let sql = "\(statement.head())SELECT count(*)\(sums)\(statement.rows(for: sums))"
    let row = try statement.fetch(sql, in: reading.db).first
    let totals = columns.enumerated().map { index, column in (column.id, (row?[index + 1] as Money?) ?? .zero)
    }
    return ListSummary(count: row?[0] ?? 0, totals: Dictionary(totals) { first, _ in first })
  }

  private var column: ListColumn { listing.column(sort.column) ?? listing.columns[0] }

  private func page(beyond row: ListRow?, descending: Bool, limit: Int, in reading: Reading) throws
    -> [ListRow]
  {
    let quick = try page(beyond: row, descending, limit, counting: false, in: reading)
    return try rows(of: quick, beyond: row, in: reading)
  }

  private func rows(of quick: ListPage, beyond row: ListRow?, in reading: Reading) throws -> [ListRow] {
    if let walked = quick.walkedSQL {
      let rows = try read(walked, of: quick.statement, in: reading)
      if rows.count == quick.limit { return rows }
    }
    let page =
      quick.statement.isCounted
      ? quick : try page(beyond: row, quick.descending, quick.limit, counting: true, in: reading)
    return try read(page.sql, of: page.statement, in: reading)
  }

  private func page(
    beyond row: ListRow?, _ descending: Bool, _ limit: Int, counting: Bool, in reading: Reading
  ) throws -> ListPage {
    var statement = try statement(counting: counting, in: reading)
    if let row { statement.go(beyond: row, order: statement.order(by: column), descending: descending) }
    return page(statement, limit: limit, descending: descending)
  }

  func page(_ statement: ListStatement, limit: Int, descending: Bool) -> ListPage {
    ListPage(listing: listing, statement: statement, column: column, limit: limit, descending: descending)
  }

  /// - Parameter counting: whether to count the hits of words so short that counting takes longer than reading a page.
  func statement(counting: Bool = true, in reading: Reading) throws -> ListStatement {
    if let refusal = try listing.refusal(in: reading) { throw refusal }
    let scope = ListScope(
      reading: reading, asOf: asOf ?? reading.today, isPast: asOf != nil, from: from, to: to,
      parameter: parameter)
    var statement = ListStatement(
      source: try listing.source(scope), scope: scope, sortedBy: column.id)
    statement.bound(from: from, to: to)
    try ListFilter(text: filter, listing: listing).narrow(
      &statement, counting: counting, in: reading.db)
    return statement
  }

  private func read(_ sql: String, of statement: ListStatement, in reading: Reading) throws -> [ListRow] {
    let columns = listing.columns
    let keys = statement.order(by: column).count
    return try statement.fetch(sql, in: reading.db).map { row in
      let values = try columns.enumerated().map { index, column in
        try value(row[keys + index], of: column, record: row[keys - 1])
      }
      return ListRow(id: row[keys - 1], values: values, order: (0..<keys).map { row[$0] })
    }
  }
}

extension ListQuery {
  /// - Throws: `UnknownCode` for what another program wrote there: a blank would say there is nothing.
  private func value(_ stored: DatabaseValue, of column: ListColumn, record: Int64?) throws -> ListValue {
    guard let value = ListValue(stored, kind: column.kind) else {
      throw UnknownCode(
        column: column.id, found: String.fromDatabaseValue(stored) ?? stored.description,
        record: record.map { "id \($0)" })
    }
    return value
  }
}

extension [ListColumn] {
  /// Those that hold, and those that do not.
  fileprivate func split(_ holds: (ListColumn) -> Bool) -> ([ListColumn], [ListColumn]) {
    (filter(holds), filter { !holds($0) })
  }
}
