import Kernel
import Testing

@testable import Store

@Suite struct CatchUpTests {
  @Test func `a module switched on late catches up as if it had always been there`() throws {
    let file = try ShopFile()
    try file.sellMany(450)
    try file.perform(SwitchModules(active: ["books", "stocks"]))
    #expect(try file.count("entry") == 0)
    var told: [Int] = []
    try file.store.catchUp(as: "anne", on: file.today) { told.append($0) }
    // The user, 450 sales and the switch, 200 at a time, for two consumers.
    #expect(told == [200, 400, 452, 652, 852, 904])
    #expect(try file.count("entry") == 450)
    #expect(try file.count("stock_move") == 900)
    #expect(try file.store.check().differences == [])
    try file.perform(Sell())
    #expect(try file.count("entry") == 451)
    #expect(try file.count("stock_move") == 902)
  }

  @Test func `a sale made while a consumer lags does not overtake what it has not read`() throws {
    let file = try ShopFile()
    try file.perform(Sell(cents: 100))
    try file.perform(SwitchModules(active: ["books"]))
    try file.perform(Sell(cents: 200))
    #expect(try file.cursor("books") == nil)
    #expect(try file.count("entry") == 0)
    #expect(try file.store.check().differences == [])
    try file.catchUp()
    #expect(try file.texts("SELECT id || ':' || cents FROM entry ORDER BY id") == ["1:100", "2:200"])
    #expect(try file.cursor("books") == 4)
  }

  @Test func `facts that fail on the way wait, and everyone goes on hearing`() throws {
    let file = try ShopFile(modules: ["books"])
    try file.sellMany(19, fault: "stock")
    try file.perform(SwitchModules(active: ["books", "stocks"]))
    try file.catchUp()
    #expect(try file.backlog().count == 19)
    // The deferrals of one consumer are facts the other has to pass over.
    try file.perform(Sell(product: 50))
    #expect(try file.count("entry") == 20)
    #expect(try file.texts("SELECT DISTINCT product FROM stock_move") == ["50"])
    try file.perform(MendStock())
    #expect(try file.retry() == 0)
    #expect(try file.store.check().differences == [])
  }

  @Test func `a catch-up stops at twenty failures rather than fill the backlog`() throws {
    let file = try ShopFile()
    try file.perform(Sell(product: 99))
    try file.sellMany(20, fault: "stock")
    try file.perform(SwitchModules(active: ["stocks"]))
    let events = try file.count("event")
    #expect(try refusalCode { try file.catchUp() } == "catch-up-halted")
    #expect(try file.backlog() == [])
    #expect(try file.count("stock_move") == 0)
    #expect(try file.count("event") == events)
    // A later version of the program copes: the catch-up begins again where it stopped.
    let mended = Shop.composition(listeners: [Till(), StockKeeper(copes: true), Bookkeeper()])
    let store = try file.reopened(with: mended)
    try store.catchUp(as: "anne", on: file.today)
    #expect(try file.count("stock_move") == 42)
    #expect(try store.check().differences == [])
  }

  @Test func `facts held back behind one failure do not stop a catch-up`() throws {
    let file = try ShopFile()
    try file.perform(Sell(product: 1, fault: "stock"))
    for _ in 1...25 { try file.perform(Sell(product: 1)) }
    try file.perform(SwitchModules(active: ["stocks"]))
    try file.catchUp()
    #expect(try file.backlog().count == 26)
    try file.perform(MendStock())
    #expect(try file.retry() == 0)
    #expect(try file.count("stock_move") == 52)
    #expect(try file.store.check().differences == [])
  }

  @Test func `a backlog of hundreds is retried in short transactions`() throws {
    let file = try ShopFile(modules: ["stocks"])
    try file.sellMany(450, fault: "stock")
    try file.perform(MendStock())
    #expect(try file.retry() == 0)
    #expect(try file.count("stock_move") == 900)
    #expect(try file.store.check().differences == [])
  }

  @Test func `a module switched off hears nothing and catches up when it is back`() throws {
    let file = try ShopFile(modules: ["books"])
    try file.perform(Sell(cents: 100))
    try file.perform(SwitchModules(active: []))
    try file.perform(Sell(cents: 200))
    try file.catchUp()
    #expect(try file.count("entry") == 1)
    #expect(try file.store.check().differences == [])
    try file.perform(SwitchModules(active: ["books"]))
    try file.perform(Sell(cents: 300))
    try file.catchUp()
    #expect(
      try file.texts("SELECT id || ':' || cents FROM entry ORDER BY id") == ["1:100", "2:200", "3:300"])
    #expect(try file.store.check().differences == [])
  }

  @Test func `what waits is not retried before the consumer has caught up`() throws {
    let file = try ShopFile(modules: ["stocks"])
    try file.perform(Sell(product: 1, fault: "stock"))
    try file.perform(SwitchModules(active: []))
    try file.perform(Sell(product: 1))
    try file.perform(MendStock())
    #expect(try file.retry() == 1)
    try file.perform(SwitchModules(active: ["stocks"]))
    #expect(try file.retry() == 1)
    try file.catchUp()
    #expect(try file.retry() == 0)
    #expect(try file.count("stock_move") == 4)
    #expect(try file.store.check().differences == [])
  }
}
