import Documents
import GRDB
import Kernel
import Store

extension Order {
  /// The order of that id or number, within what the viewer may see.
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func find(_ reference: Reference<Order>, in reading: Reading) throws -> Order {
    let (condition, arguments) = table.naming(reference)
    guard let found = try fetch(condition, arguments, in: reading) else {
      throw CommonRefusal.notFound(what: "la commande", key: reference.description)
    }
    return found
  }

  package static func find(_ id: ID, in reading: Reading) throws -> Order { try find(.id(id), in: reading) }

  /// The order that a shop, or whatever `origin` names, knows under its own `reference`.
  package static func find(
    origin: String, reference: String, in reading: Reading
  ) throws -> Order? {
    try fetch(
      "sales_order.origin = ? AND sales_order.reference = ? AND sales_order.origin <> '' "
        + "AND sales_order.reference <> ''", [origin, reference], in: reading)
  }

  /// Whether such an order exists, whoever may see it.
  static func exists(origin: String, reference: String, besides order: ID?, in db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM sales_order WHERE origin = ? AND reference = ? AND origin <> '' AND reference <> ''
          AND id IS NOT ?
        """)
    return try Int.fetchOne(statement, arguments: [origin, reference, order]) != nil
  }

  private static func fetch(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> Order? {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT \(ContentRow.selected(from: "sales_order")),
          sales_order.id, sales_order.number, sales_order.status, sales_order.origin, sales_order.note,
          sales_order.cancelled_on, sales_order.reason
        FROM sales_order \(ContentRow.join("sales_order"))
        WHERE \(condition) AND \(ContentRow.scope(reading))
        """)
    return try Row.fetchOne(statement, arguments: arguments).map { try Order(row: $0, in: reading) }
  }

  private init(row: Row, in reading: Reading) throws {
    let first = ContentRow.selectedCount
    let id: ID = row[first]
    let (lines, _, _) = try DocumentLineRows.orders.load(id.rawValue, in: reading.db)
    let status = try Self.status(row, first: first)
    self.init(
      id: id, number: row[first + 1], status: status,
      content: try ContentRow.content(of: row, lines: lines, listed: []), origin: row[first + 3],
      author: ContentRow.author(of: row), edition: ContentRow.edition(of: row), note: row[first + 4],
      progress: try Self.progress(of: id, lines: lines, in: reading.db))
  }

  private static func status(_ row: Row, first: Int) throws -> Status {
    let code: OrderStatusCode = try row.code(first + 2)
    let cancelledOn: Day? = row[first + 5]
    return switch (code, cancelledOn) {
    case (.draft, _): .draft
    case (.cancelled, .some(let day)): .cancelled(on: day, reason: row[first + 6])
    case (.confirmed, _), (.cancelled, .none): .confirmed
    }
  }
}

/// The words `sales_order.status` holds.
enum OrderStatusCode: String { case draft, confirmed, cancelled }
