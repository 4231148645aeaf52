import CatalogFacts
import GRDB
import Kernel
import Store
import TestSupport
import Testing

@testable import Inventory

/// Movements dated before others, and stock as of any day.
struct BackdatedTests {
  @Test func `an entry typed late changes the cost of the exits after it`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.buy(units("10"), of: vis, for: euros("100.00"), on: day("2026-03-01"))
    try company.sell(units("5"), of: vis, on: day("2026-03-10"))
    #expect(try company.stock(vis) == "5 for 50.00")
    try company.buy(units("10"), of: vis, for: euros("200.00"), on: day("2026-03-05"))
    #expect(
      try company.moves(vis) == [
        "01/03 purchase 10 at 100.00 → 10 for 100.00", "05/03 purchase 10 at 200.00 → 20 for 300.00",
        "10/03 sale -5 at -75.00 → 15 for 225.00",
      ])
    #expect(try company.stock(vis) == "15 for 225.00")
    #expect(try company.store.check().differences == [])
  }

  @Test func `returns follow the new cost of their sale`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.buy(units("10"), of: vis, for: euros("100.00"), on: day("2026-03-01"))
    let invoice = try company.sell(units("10"), of: vis, on: day("2026-03-10"))
    try company.credit(units("2"), of: vis, on: day("2026-03-12"), invoice: invoice)
    try company.buy(units("10"), of: vis, for: euros("200.00"), on: day("2026-03-05"))
    #expect(
      try company.moves(vis).suffix(2) == [
        "10/03 sale -10 at -150.00 → 10 for 150.00", "12/03 sale-return 2 at 30.00 → 12 for 180.00",
      ])
  }

  @Test func `an entry typed late covers a stock that was negative`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.sell(units("3"), of: vis, on: day("2026-03-10"))
    try company.buy(units("5"), of: vis, for: euros("50.00"), on: day("2026-03-12"))
    #expect(try company.stock(vis) == "2 for 20.00")
    try company.buy(units("3"), of: vis, for: euros("24.00"), on: day("2026-03-01"))
    #expect(
      try company.moves(vis) == [
        "01/03 purchase 3 at 24.00 → 3 for 24.00", "10/03 sale -3 at -24.00 → 0 for 0.00",
        "12/03 purchase 5 at 50.00 → 5 for 50.00",
      ])
  }

  @Test func `the purchase price of the time stays that of an old exit`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS", purchasePrice: price("4.00"))
    try company.sell(units("2"), of: vis, on: day("2026-03-10"))
    let dearer = TestCompany.facts(vis, "VIS", purchasePrice: price("9.00"))
    try company.tell(ProductUpdated(product: dearer, day: company.today))
    try company.sell(units("1"), of: vis, on: day("2026-03-01"))
    #expect(
      try company.moves(vis) == [
        "01/03 sale -1 at -9.00 → -1 for -9.00", "10/03 sale -2 at -8.00 → -3 for -17.00",
      ])
  }

  @Test func `stock is told as of any day`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    let colle = try company.product("COL")
    try company.buy(units("10"), of: vis, for: euros("100.00"), on: day("2026-03-01"))
    try company.sell(units("5"), of: vis, on: day("2026-03-10"))
    try company.buy(units("2"), of: colle, for: euros("9.00"), on: day("2026-03-15"))
    func told(_ asOf: Day?) throws -> [String] {
      try company.read { reading in
        try Stock.valuation(asOf: asOf, in: reading).map { "\($0.code) \($0.quantity) \($0.value)" }
          + ["= \(try Stock.value(asOf: asOf, in: reading))"]
      }
    }
    #expect(try told(day("2026-02-28")) == ["= 0.00"])
    #expect(try told(day("2026-03-01")) == ["VIS 10 100.00", "= 100.00"])
    #expect(try told(day("2026-03-10")) == ["VIS 5 50.00", "= 50.00"])
    #expect(try told(nil) == ["COL 2 9.00", "VIS 5 50.00", "= 59.00"])
  }

  @Test func `a valuation takes one step of an index a product`() throws {
    let company = try TestCompany()
    let plan = try company.read { reading in
      try Row.fetchAll(
        reading.db,
        sql: """
          EXPLAIN QUERY PLAN SELECT item.product_id, move.value_after FROM stock_item AS item
          LEFT JOIN stock_move AS move ON (move.event, move.position) = (
            SELECT event, position FROM stock_move WHERE product_id = item.product_id AND day <= '2026'
            ORDER BY day DESC, event DESC, position DESC LIMIT 1)
          """
      ).map { $0["detail"] as String }
    }
    #expect(plan.contains { $0.hasPrefix("SEARCH move USING PRIMARY KEY (event=? AND position=?)") })
    #expect(
      plan.contains {
        $0.hasPrefix("SEARCH stock_move USING COVERING INDEX stock_move_product (product_id=? AND day<?)")
      })
    #expect(!plan.contains { $0.contains("TEMP B-TREE") })
  }
}
