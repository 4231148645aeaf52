import Kernel
import PartiesFacts
import SalesFacts
import Store
import TestSupport
import Testing

/// Stock that cannot take a fact, and stock that comes late.
struct FaultTests {
  @Test func `a sale of a product stock does not know stands, waits by name and heals`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.buy(units("10"), of: vis, for: euros("100.00"), on: day("2026-01-10"))
    try company.sell(units("2"), of: ProductID(2), on: day("2026-01-15"))
    try company.sell(units("3"), of: vis, on: day("2026-01-16"))
    #expect(
      try company.backlog().map { "\($0.consumer) \($0.name) \($0.reason)" } == [
        "stock sales.invoice-validated.v1 Le stock ne connaît pas l'article « Vis » (n° 2)."
      ])
    #expect(try company.stock(vis) == "7 for 70.00")
    #expect(try company.store.retryBacklog(as: "test", on: company.today) == 1)
    let late = try company.product("ECR")
    try company.sell(units("1"), of: late, on: day("2026-02-01"))
    #expect(try company.store.retryBacklog(as: "test", on: company.today) == 0)
    #expect(
      try company.moves(late) == [
        "15/01 sale -2 at 0.00 → -2 for 0.00", "01/02 sale -1 at 0.00 → -3 for 0.00",
      ])
    #expect(try company.store.check().differences == [])
  }

  @Test func `half of a document is never taken`() throws {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    let order = OrderedGoods(
      order: 1, number: "CMD-2026-00001", party: PartyFacts(party: 1, code: "DUP", name: "Dupont"),
      day: day("2026-01-10"),
      lines: [vis, ProductID(9)].map {
        .init(product: $0, label: "Clou", quantity: .one, net: .zero, stockable: true)
      }, net: .zero, gross: .zero)
    try company.tell(OrderConfirmed(order: order))
    #expect(try company.backlog().count == 1)
    #expect(try company.moves(vis) == [])
  }

  @Test func `stock switched on late is as if it had always been there`() throws {
    let (early, late) = (try TestCompany(), try TestCompany(counts: false))
    for company in [early, late] {
      let vis = try company.product("VIS")
      try company.buy(units("10"), of: vis, for: euros("100.00"), on: day("2026-01-10"))
      let invoice = try company.sell(units("4"), of: vis, on: day("2026-01-15"))
      try company.buy(units("10"), of: vis, for: euros("200.00"), on: day("2026-01-12"))
      try company.credit(units("1"), of: vis, on: day("2026-01-25"), invoice: invoice)
    }
    #expect(try late.stock(ProductID(1)) == "unknown")
    try late.startCounting()
    #expect(try late.moves(ProductID(1)) == early.moves(ProductID(1)))
    #expect(try late.stock(ProductID(1)) == "17 for 255.00")
    #expect(try late.store.check().differences == [])
  }
}
