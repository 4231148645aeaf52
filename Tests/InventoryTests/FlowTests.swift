import Kernel
import PurchasingFacts
import SalesFacts
import TestSupport
import Testing

@testable import Inventory

/// What each fact does to stock.
struct FlowTests {
  @Test func `purchases come in at their net and sales go out at the average`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.buy(units("100"), of: vis, for: euros("1000.00"), on: day("2026-01-10"))
    try company.buy(units("50"), of: vis, for: euros("650.00"), on: day("2026-01-20"))
    try company.sell(units("60"), of: vis, on: day("2026-02-01"))
    #expect(
      try company.moves(vis) == [
        "10/01 purchase 100 at 1000.00 → 100 for 1000.00", "20/01 purchase 50 at 650.00 → 150 for 1650.00",
        "01/02 sale -60 at -660.00 → 90 for 990.00",
      ])
    #expect(try company.stock(vis) == "90 for 990.00")
  }

  @Test func `a return comes back at the exit cost of its sale`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.buy(units("10"), of: vis, for: euros("100.00"), on: day("2026-01-10"))
    let invoice = try company.sell(units("4"), of: vis, on: day("2026-01-15"))
    try company.buy(units("4"), of: vis, for: euros("80.00"), on: day("2026-01-20"))
    try company.credit(units("1"), of: vis, on: day("2026-01-25"), invoice: invoice)
    // Sold at 10.00 apiece: neither 14.00, the average of that day, nor the sale price.
    #expect(try company.moves(vis).last == "25/01 sale-return 1 at 10.00 → 11 for 150.00")
  }

  @Test func `a price correction moves nothing, nor does a line without stock`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    let service = try company.product("POSE", stockable: false)
    let invoice = try company.sell(units("4"), of: vis, on: day("2026-01-15"))
    try company.credit(units("1"), of: vis, on: day("2026-01-25"), invoice: invoice, goodsBack: false)
    try company.credit(units("1"), of: vis, on: day("2026-01-25"), invoice: invoice, goodsBack: nil)
    try company.sell(units("2"), of: service, on: day("2026-01-26"), stockable: nil)
    try company.sell(units("2"), of: service, on: day("2026-01-26"), stockable: false)
    #expect(try company.stock(vis) == "-4 for 0.00")
    #expect(try company.stock(service) == "0 for 0.00")
  }

  @Test func `a credit note without an invoice brings goods back at the average`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.buy(units("10"), of: vis, for: euros("100.00"), on: day("2026-01-10"))
    try company.credit(units("2"), of: vis, on: day("2026-01-25"), invoice: nil)
    #expect(try company.stock(vis) == "12 for 120.00")
  }

  @Test func `an order takes its goods, its invoice takes none and its return is at the order's cost`() throws
  {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.buy(units("10"), of: vis, for: euros("100.00"), on: day("2026-01-10"))
    try company.tell(OrderConfirmed(order: company.order(7, units("6"), of: vis, on: day("2026-01-12"))))
    try company.buy(units("4"), of: vis, for: euros("80.00"), on: day("2026-01-20"))
    let invoice = try company.sell(units("6"), of: vis, on: day("2026-01-21"), order: 7)
    #expect(try company.stock(vis) == "8 for 120.00")
    try company.credit(units("2"), of: vis, on: day("2026-01-25"), invoice: invoice, order: 7)
    #expect(try company.stock(vis) == "10 for 140.00")
  }

  @Test func `an order given up gives its goods back at their own exit cost, that day`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.buy(units("3"), of: vis, for: euros("10.00"), on: day("2026-01-10"))
    let order = company.order(7, units("2"), of: vis, on: day("2026-01-12"))
    try company.tell(OrderConfirmed(order: order))
    try company.buy(units("4"), of: vis, for: euros("80.00"), on: day("2026-01-20"))
    let back = company.order(7, units("2"), of: vis, on: day("2026-01-25"))
    try company.tell(OrderCancelled(order: back, reason: "rupture"))
    #expect(
      try company.moves(vis).suffix(2) == [
        "20/01 purchase 4 at 80.00 → 5 for 83.33", "25/01 order-return 2 at 6.67 → 7 for 90.00",
      ])
  }

  @Test func `an invoice adds only the difference of cost to goods a receipt brought`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.receive(units("8"), of: vis, for: euros("40.00"), on: day("2026-01-10"))
    // 10 at 6.00: 8 were received at 5.00, so 8.00 more for them and 2 more at 6.00.
    try company.buy(
      units("10"), of: vis, for: euros("60.00"), on: day("2026-01-20"),
      received: .init(order: 1, quantity: units("8"), cost: euros("40.00")))
    #expect(
      try company.moves(vis) == [
        "10/01 receipt 8 at 40.00 → 8 for 40.00", "20/01 value 0 at 8.00 → 8 for 48.00",
        "20/01 purchase 2 at 12.00 → 10 for 60.00",
      ])
  }

  @Test func `a difference of cost on goods already gone stays out of stock`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.receive(units("8"), of: vis, for: euros("40.00"), on: day("2026-01-10"))
    try company.sell(units("8"), of: vis, on: day("2026-01-12"))
    try company.buy(
      units("8"), of: vis, for: euros("48.00"), on: day("2026-01-20"),
      received: .init(order: 1, quantity: units("8"), cost: euros("40.00")))
    #expect(try company.moves(vis).last == "20/01 value 0 at 8.00 (-8.00) → 0 for 0.00")
    try company.buy(
      units("8"), of: vis, for: euros("40.00"), on: day("2026-01-21"),
      received: .init(order: 1, quantity: units("8"), cost: euros("40.00")))
    #expect(try company.moves(vis).count == 3)
  }

  @Test func `VAT that cannot be deducted is part of the cost and an asset is no stock`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.buy(
      units("10"), of: vis, for: euros("100.00"), on: day("2026-01-10"), deductible: false)
    try company.buy(units("1"), of: vis, for: euros("500.00"), on: day("2026-01-11"), asset: true)
    #expect(try company.stock(vis) == "10 for 120.00")
  }

  @Test func `goods sent back leave at the average and a price given back lowers the value`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.buy(units("10"), of: vis, for: euros("100.00"), on: day("2026-01-10"))
    try company.supplierCredit(
      units("2"), of: vis, for: euros("25.00"), on: day("2026-01-12"), goodsBack: true)
    try company.supplierCredit(
      units("1"), of: vis, for: euros("8.00"), on: day("2026-01-13"), goodsBack: false)
    #expect(
      try company.moves(vis).suffix(2) == [
        "12/01 purchase-return -2 at -20.00 → 8 for 80.00", "13/01 value 0 at -8.00 → 8 for 72.00",
      ])
  }

  @Test func `a sale is never blocked and shows as a negative stock until the purchase comes`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS", purchasePrice: price("4.00"))
    try company.sell(units("5"), of: vis, on: day("2026-01-15"))
    #expect(try company.stock(vis) == "-5 for -20.00")
    #expect(try company.read { try Stock.item(vis, in: $0)?.level } == .negative)
    try company.buy(units("5"), of: vis, for: euros("25.00"), on: day("2026-01-20"))
    #expect(try company.moves(vis).last == "20/01 purchase 5 at 25.00 (-5.00) → 0 for 0.00")
    #expect(try company.stock(vis) == "0 for 0.00")
  }

  @Test func `below its minimum a product is shown with what to order`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS", minimum: units("10"))
    let ecrou = try company.product("ECR", minimum: units("10"), reorder: units("25"))
    let colle = try company.product("COL", minimum: units("2"))
    try company.buy(units("4"), of: vis, for: euros("4.00"), on: day("2026-01-10"))
    try company.buy(units("9"), of: ecrou, for: euros("9.00"), on: day("2026-01-10"))
    try company.buy(units("2"), of: colle, for: euros("9.00"), on: day("2026-01-10"))
    let alerts = try company.read { try Stock.alerts(in: $0) }
    #expect(alerts.map { "\($0.code) \($0.missing) \($0.toOrder)" } == ["ECR 1 25", "VIS 6 6"])
    #expect(try company.read { try Stock.item(colle, in: $0)?.toOrder } == .zero)
  }
}
