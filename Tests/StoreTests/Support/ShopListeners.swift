import GRDB
import Store

/// The core listener: what was taken, by product; its refusal refuses the sale.
struct Till: Listener {
  let name = "till"
  let manner = ListeningManner.core
  let tables = [DerivedTable("till", key: "product")]

  var hears: Hears { Hears([]) }

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    guard let sold: Sold = try event.decoded() else { return }
    if sold.fault == "till" { throw ShopRefusal.tillLocked }
    try tx.db.execute(
      sql: """
        INSERT INTO till (product, cents) VALUES (?, ?)
        ON CONFLICT (product) DO UPDATE SET cents = cents + excluded.cents
        """,
      arguments: [sold.product, sold.cents])
  }
}

/// A passive consumer that writes two rows a sale and, on a faulty one, fails between them until it is mended.
struct StockKeeper: Listener {
  let name = "stock"
  let manner = ListeningManner.passive(module: "stocks")
  let tables = [
    DerivedTable("stock_move", key: "event, position"), DerivedTable("stock_rule", key: "mended"),
  ]
  /// A later version of the program, which takes every fact.
  var copes = false

  var hears: Hears { Hears([]) }

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    if let _: StockMended = try event.decoded() {
      try tx.db.execute(sql: "INSERT INTO stock_rule (mended) VALUES (1) ON CONFLICT DO NOTHING")
    }
    guard let sold: Sold = try event.decoded() else { return }
    try move(sold, position: 1, event: event.seq, in: tx)
    if sold.fault == "stock", !copes, try !isMended(in: tx) { throw ShopRefusal.stockOutOfOrder }
    try move(sold, position: 2, event: event.seq, in: tx)
  }

  private func move(_ sold: Sold, position: Int, event: Int64, in tx: borrowing Transaction) throws {
    try tx.db.execute(
      sql: "INSERT INTO stock_move (event, position, product, note) VALUES (?, ?, ?, ?)",
      arguments: [event, position, sold.product, sold.note])
  }

  private func isMended(in tx: borrowing Transaction) throws -> Bool {
    try Bool.fetchOne(tx.db, sql: "SELECT count(*) > 0 FROM stock_rule") ?? false
  }
}

/// A passive consumer that numbers its entries in the order it takes the facts.
struct Bookkeeper: Listener {
  let name = "books"
  let manner = ListeningManner.passive(module: "books")
  let tables = [DerivedTable("entry", key: "id")]

  var hears: Hears { Hears([]) }

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    guard let sold: Sold = try event.decoded() else { return }
    try tx.db.execute(
      sql: """
        INSERT INTO entry (id, event, cents)
        SELECT coalesce(max(id), 0) + 1, ?, ? FROM entry
        """,
      arguments: [event.seq, sold.cents])
  }
}
