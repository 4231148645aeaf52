import GRDB
import Kernel
import Testing

@testable import Store

@Suite struct ReplayTests {
  @Test(arguments: [
    ("till", "UPDATE till SET cents = cents + 1 WHERE product = 2"), ("till", "DELETE FROM till"),
    ("till", "INSERT INTO till VALUES (77, 0)"),
    ("stock_move", "UPDATE stock_move SET note = 'x' WHERE event = 4"),
    ("entry", "DELETE FROM entry WHERE id = 2"), ("entry", "UPDATE entry SET id = 10 - id"),
    ("stock_rule", "INSERT INTO stock_rule VALUES (1)"),
  ])
  func `an altered derived table is named`(table: String, sql: String) throws {
    let file = try ShopFile(modules: ["books", "stocks"])
    for product in 1...3 { try file.perform(Sell(product: Int64(product))) }
    #expect(try file.store.check().ok)
    try file.attack(sql)
    let report = try file.store.check()
    #expect(!report.ok)
    #expect(report.firstBroken == nil)
    #expect(report.differences == ["La table \(table) ne correspond pas au journal rejoué."])
  }

  @Test func `a consumer that no longer takes a fact is told`() throws {
    let file = try ShopFile(modules: ["stocks"])
    let lenient = try file.reopened(
      with: Shop.composition(listeners: [Till(), StockKeeper(copes: true), Bookkeeper()]))
    try lenient.perform(Sell(fault: "stock"), as: "anne", on: file.today)
    #expect(
      try file.store.check().differences == ["Le journal ne se rejoue pas : Le rayon est en désordre."])
  }

  @Test func `things retried late are replayed where they really came`() throws {
    let file = try ShopFile(modules: ["picky"], composition: Self.picky)
    try file.perform(Sell(product: 1, cents: 100, fault: "stock"))
    try file.perform(Sell(product: 2, cents: 200))
    try file.perform(MendStock())
    #expect(try file.retry() == 0)
    try file.perform(Sell(product: 3, cents: 300))
    // The first sale's entry is the second one.
    #expect(
      try file.texts("SELECT id || ':' || cents FROM entry ORDER BY id") == ["1:200", "2:100", "3:300"])
    #expect(try file.store.check().differences == [])
  }

  private static let picky = Shop.composition(listeners: [Till(), PickyBookkeeper()])

  /// Numbers its entries in order, and waits for the stock to be mended before it takes a faulty sale.
  private struct PickyBookkeeper: Listener {
    let name = "picky"
    let manner = ListeningManner.passive(module: "picky")
    let tables = [DerivedTable("entry", key: "id"), DerivedTable("stock_rule", key: "mended")]

    var hears: Hears { Hears([]) }

    func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
      if let _: StockMended = try event.decoded() {
        try tx.db.execute(sql: "INSERT INTO stock_rule (mended) VALUES (1)")
      }
      guard let sold: Sold = try event.decoded() else { return }
      let mended = try Bool.fetchOne(tx.db, sql: "SELECT count(*) > 0 FROM stock_rule") ?? false
      try Bookkeeper().receive(event, in: tx)
      if sold.fault == "stock", !mended { throw ShopRefusal.stockOutOfOrder }
    }
  }
}
