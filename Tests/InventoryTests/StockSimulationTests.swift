import GRDB
import InventoryFacts
import Kernel
import PurchasingFacts
import Store
import TestSupport
import Testing

@testable import Inventory

/// Random facts in any order of days, as people type them.
struct StockSimulationTests {
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `whatever happens, stock is the sum of its movements and a replay gives it again`(seed: UInt64) throws
  {
    let company = try TestCompany()
    var random = SeededGenerator(seed: seed)
    let products = try ["VIS", "ECR"].map { try company.product($0, purchasePrice: price("3.30")) }
    var sold: [(invoice: Int64, product: ProductID, quantity: Quantity, day: Day)] = []
    for _ in 0..<40 { try step(company, products, &sold, using: &random) }
    try #expect(company.store.check().differences == [])
    for product in products { try prove(product, in: company) }
  }

  private func step(
    _ company: TestCompany, _ products: [ProductID],
    _ sold: inout [(invoice: Int64, product: ProductID, quantity: Quantity, day: Day)],
    using random: inout SeededGenerator
  ) throws {
    let product = products[Int.random(in: 0..<products.count, using: &random)]
    let day = day("2026-01-01").adding(days: Int.random(in: 0..<60, using: &random))
    let quantity = Quantity(tenThousandths: Int64.random(in: 1...120_000, using: &random))
    let amount = Money(cents: Int64.random(in: 0...9_999, using: &random))
    switch Int.random(in: 0..<12, using: &random) {
    case 0...2: try company.buy(quantity, of: product, for: amount, on: day)
    case 3...5:
      let invoice = try company.sell(quantity, of: product, on: day)
      sold.append((invoice, product, quantity, day))
    case 6...7:
      guard let sale = sold.randomElement(using: &random) else { return }
      let back = Quantity(tenThousandths: Int64.random(in: 1...sale.quantity.tenThousandths, using: &random))
      try company.credit(back, of: sale.product, on: max(day, sale.day), invoice: sale.invoice)
    case 8:
      try company.supplierCredit(
        quantity, of: product, for: amount, on: day, goodsBack: Bool.random(using: &random))
    case 9:
      try company.buy(
        quantity, of: product, for: amount, on: day,
        received: .init(order: 1, quantity: quantity, cost: Money(cents: 500)))
    case 10:
      let signed = Bool.random(using: &random) ? quantity : -quantity
      _ = try company.perform(
        AdjustStock(
          product: .id(product), quantity: signed, reason: .other, note: "hasard", date: day, force: true))
    default:
      let count = try company.perform(StartCount())
      _ = try company.perform(
        CloseCount(
          count: .id(count.id), lines: [CountLineInput(product: .id(product), quantity: quantity)]))
    }
  }

  /// The product's movements, added up anew in order, leave what each row and the product say.
  private func prove(_ product: ProductID, in company: TestCompany) throws {
    let (rows, item) = try company.read { reading in
      (
        try Row.fetchAll(
          reading.db,
          sql: """
            SELECT quantity, value, difference, quantity_after, value_after FROM stock_move
            WHERE product_id = ? ORDER BY day, event, position
            """, arguments: [product]),
        try #require(try Stock.item(product, in: reading))
      )
    }
    var (quantity, value) = (Quantity.zero, Money.zero)
    for row in rows {
      quantity += row[0]
      value += row[1]
      value += row[2]
      #expect(quantity == row[3] && value == row[4])
      #expect(quantity < .zero || value >= .zero)
      #expect(quantity != .zero || value == .zero)
    }
    #expect(item.quantity == quantity && item.value == value)
  }

  @Test(arguments: 31...36 as ClosedRange<UInt64>)
  func `the order in which facts are typed changes no cost`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let facts = (0..<12).map { index in
      (
        buys: index % 3 == 0, quantity: Quantity(whole: Int.random(in: 1...9, using: &random)),
        cost: Money(cents: Int64.random(in: 100...9_999, using: &random)),
        day: day("2026-01-01").adding(days: index)
      )
    }
    func told(_ facts: [(buys: Bool, quantity: Quantity, cost: Money, day: Day)]) throws -> [String] {
      let company = try TestCompany()
      let vis = try company.product("VIS", purchasePrice: price("3.30"))
      for fact in facts {
        if fact.buys {
          try company.buy(fact.quantity, of: vis, for: fact.cost, on: fact.day)
        } else {
          try company.sell(fact.quantity, of: vis, on: fact.day)
        }
      }
      return try company.moves(vis)
    }
    #expect(try told(facts.shuffled(using: &random)) == told(facts))
  }
}

/// The same numbers for the same seed, on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
