import Kernel
import Testing

@testable import Store

@Suite struct ConsumerTests {
  @Test func `the active consumers take each sale with it`() throws {
    let file = try ShopFile(modules: ["stocks", "books"])
    try file.perform(Sell())
    #expect(try file.count("stock_move") == 2)
    #expect(try file.count("entry") == 1)
    #expect(try file.cursor("stock") == 3)
    #expect(try file.store.check().differences == [])
  }

  @Test func `a failing consumer lets the sale stand and says why it waits`() throws {
    let file = try ShopFile(modules: ["stocks", "books"])
    #expect(try file.perform(Sell(fault: "stock")).number == "VT-2026-00001")
    #expect(try file.count("sale") == 1)
    #expect(try file.count("till") == 1)
    #expect(try file.count("entry") == 1)
    // The row it wrote before it failed is gone.
    #expect(try file.count("stock_move") == 0)
    #expect(
      try file.backlog() == [
        BacklogItem(consumer: "stock", event: 3, name: "shop.sold.v1", reason: "Le rayon est en désordre.")
      ])
    #expect(
      try file.store.check().differences == ["1 événements attendent dans le module stock."])
  }

  @Test func `later facts of the same record are held back and other records go on`() throws {
    let file = try ShopFile(modules: ["stocks"])
    try file.perform(Sell(product: 1, fault: "stock"))
    try file.perform(Sell(product: 2))
    try file.perform(Sell(product: 1))
    #expect(try file.texts("SELECT product || '.' || position FROM stock_move") == ["2.1", "2.2"])
    #expect(
      try file.backlog().map { "\($0.event) \($0.reason)" } == [
        "3 Le rayon est en désordre.", "6 Attend l'événement 3.",
      ])
  }

  @Test func `a retry heals in order and the consumer goes on hearing`() throws {
    let file = try ShopFile(modules: ["stocks", "books"])
    try file.perform(Sell(product: 1, fault: "stock"))
    try file.perform(Sell(product: 1))
    try file.perform(Sell(product: 2, fault: "stock"))
    #expect(try file.retry() == 3)
    try file.perform(MendStock())
    #expect(try file.retry() == 0)
    #expect(try file.backlog() == [])
    #expect(try file.count("stock_move") == 6)
    try file.perform(Sell(product: 3))
    #expect(try file.count("stock_move") == 8)
    #expect(try file.count("entry") == 4)
    #expect(try file.store.check().differences == [])
  }

  @Test func `what fails again gives its reason of today`() throws {
    let file = try ShopFile(modules: ["stocks"])
    try file.perform(Sell(product: 1, fault: "stock"))
    try file.perform(Sell(product: 1, fault: "stock"))
    let other = try file.reopened(with: Shop.composition(listeners: [Till(), HalfMended(), Bookkeeper()]))
    #expect(try other.retryBacklog(as: "anne", on: file.today) == 1)
    #expect(try file.backlog().map(\.reason) == ["Le rayon est en désordre."])
    #expect(try file.backlog().map(\.event) == [5])
  }

  /// Takes the third fact and still fails on later ones.
  private struct HalfMended: Listener {
    let name = "stock"
    let manner = ListeningManner.passive(module: "stocks")
    let tables: [DerivedTable] = []

    var hears: Hears { Hears([]) }

    func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
      try StockKeeper(copes: event.seq == 3).receive(event, in: tx)
    }
  }

  @Test func `a program that lacks an active consumer does not write`() throws {
    let file = try ShopFile(modules: ["stocks"])
    try file.perform(Sell())
    let old = try file.reopened(with: Shop.composition(listeners: [Till(), Bookkeeper()]))
    #expect(
      try refusalMessage { try old.perform(Sell(), as: "anne", on: file.today) }
        == "Ce programme ne connaît pas le module stock, actif dans cette société.")
    #expect(try file.count("sale") == 1)
    try file.perform(SwitchModules(active: []))
    try old.perform(Sell(), as: "anne", on: file.today)
    #expect(try file.count("sale") == 2)
  }

  @Test func `a refused operation inside a batch undoes itself alone`() throws {
    let file = try ShopFile(modules: ["stocks"])
    try file.store.batch(as: "anne", on: file.today) { batch in
      try batch.perform(Sell(product: 1))
      #expect(try refusalCode { try batch.perform(Sell(product: 2, closed: true)) } == "shop-closed")
      try batch.perform(Sell(product: 3), on: try day("2026-03-13"))
    }
    #expect(
      try file.texts("SELECT number || ' ' || product || ' ' || day FROM sale ORDER BY id") == [
        "VT-2026-00001 1 2026-03-12", "VT-2026-00002 3 2026-03-13",
      ])
    #expect(try file.count("stock_move") == 4)
    #expect(try file.store.check().ok)
  }

  @Test func `a batch that ends in an error leaves nothing`() throws {
    let file = try ShopFile(modules: ["stocks"])
    let code = try refusalCode {
      try file.store.batch(as: "anne", on: file.today) { batch in
        try batch.perform(Sell())
        throw ShopRefusal.closed
      }
    }
    #expect(code == "shop-closed")
    #expect(try file.count("sale") == 0)
    #expect(try file.count("stock_move") == 0)
  }
}
