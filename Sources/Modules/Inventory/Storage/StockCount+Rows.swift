import GRDB
import InventoryFacts
import Kernel
import Store

extension StockCount {
  /// The count of that id or number (`INV-3`). Throws `CommonRefusal.notFound`.
  package static func find(_ reference: Reference<StockCount>, in reading: Reading) throws -> StockCount {
    let missing = CommonRefusal.notFound(what: "l'inventaire", key: reference.description)
    let id: Int64? =
      switch reference {
      case .id(let id): id.rawValue
      case .code(let number): number.split(separator: "-").last.flatMap { Int64($0) }
      }
    guard let found = try fetch("WHERE id = ?", [id], in: reading).first else { throw missing }
    if case .code(let number) = reference, number.uppercased() != found.number { throw missing }
    return found
  }

  /// The counts people are busy with, the oldest first.
  package static func open(in reading: Reading) throws -> [StockCount] {
    try fetch("WHERE closed_on IS NULL AND cancelled_on IS NULL ORDER BY id", [], in: reading)
  }

  /// The first other open count that holds the product.
  func other(holding product: ProductID, in reading: Reading) throws -> StockCount? {
    try Self.fetch(
      """
      WHERE closed_on IS NULL AND cancelled_on IS NULL AND id <> ?
        AND id IN (SELECT count_id FROM stock_count_line WHERE product_id = ?) ORDER BY id LIMIT 1
      """, [id, product], in: reading
    ).first
  }

  static func nextID(in db: Database) throws -> Int64 {
    try Int64.fetchOne(try db.cachedStatement(sql: "SELECT coalesce(max(id), 0) + 1 FROM stock_count")) ?? 1
  }

  static func insert(_ fact: CountStarted, event: Int64, in tx: borrowing Transaction) throws {
    try tx.db.execute(
      sql: """
        INSERT INTO stock_count (id, label, day, opened_on, started_at, started_by, started_event)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [fact.count, fact.label, fact.day, tx.today, tx.now, tx.viewer.login, event])
  }

  func close(on day: Day, event: Int64, in db: Database) throws {
    try db.execute(
      sql: "UPDATE stock_count SET closed_on = ?, event = ? WHERE id = ?", arguments: [day, event, id])
  }

  func cancel(on day: Day, in db: Database) throws {
    try db.execute(sql: "UPDATE stock_count SET cancelled_on = ? WHERE id = ?", arguments: [day, id])
  }

  private static func fetch(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> [StockCount] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT id, label, day, opened_on, started_at, started_by, started_event, closed_on, cancelled_on
        FROM stock_count \(condition)
        """)
    return try Row.fetchAll(statement, arguments: arguments).map(StockCount.init(row:))
  }

  private init(row: Row) {
    let (closed, cancelled): (Day?, Day?) = (row[7], row[8])
    self.init(
      id: row[0], label: row[1], day: row[2], openedOn: row[3], startedAt: row[4], startedBy: row[5],
      startedEvent: row[6], status: closed.map(Status.closed) ?? cancelled.map(Status.cancelled) ?? .open)
  }
}
