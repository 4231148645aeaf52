import Foundation
import GRDB
import InventoryFacts
import Kernel
import Store
import TestSupport
import Testing

@testable import Inventory

/// Stock put right by hand.
struct AdjustTests {
  private func adjust(
    _ quantity: String, _ reason: AdjustmentReason = .breakage, note: String? = nil, on day: Day? = nil,
    cost: UnitPrice? = nil, force: Bool? = nil
  ) -> AdjustStock {
    AdjustStock(
      product: .code("vis"), quantity: units(quantity), reason: reason, note: note, date: day, cost: cost,
      force: force)
  }

  private func stocked() throws -> (TestCompany, ProductID) {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.buy(units("7"), of: vis, for: euros("70.00"), on: day("2026-03-01"))
    return (company, vis)
  }

  @Test func `breakage goes out at the average and what is found comes in at it`() throws {
    let (company, vis) = try stocked()
    let made = try company.perform(adjust("-5", note: "tombé"))
    #expect("\(made.number) \(made.quantity)" == "AJ-1 2")
    #expect(try company.perform(adjust("3", .other)).quantity == units("5"))
    try #expect(company.perform(adjust("5", .other, cost: price("20"))).quantity == units("10"))
    #expect(
      try company.moves(vis).suffix(3) == [
        "31/12 adjustment -5 at -50.00 → 2 for 20.00", "31/12 adjustment 3 at 30.00 → 5 for 50.00",
        "31/12 adjustment 5 at 100.00 → 10 for 150.00",
      ])
    #expect(try company.store.check().differences == [])
  }

  @Test func `taking more than there is is refused and says what is left`() throws {
    let (company, vis) = try stocked()
    #expect(throws: InventoryRefusal.belowZero(code: "VIS", left: units("7"))) {
      try company.perform(adjust("-8"))
    }
    #expect(
      InventoryRefusal.belowZero(code: "VIS", left: units("7")).message
        == "Il ne reste que 7 de VIS en stock.")
    #expect(try company.perform(adjust("-7")).quantity == .zero)
    #expect(throws: InventoryRefusal.belowZero(code: "VIS", left: .zero)) {
      try company.perform(adjust("-1"))
    }
    #expect(try company.stock(vis) == "0 for 0.00")
  }

  @Test func `going below zero takes a right and a note`() throws {
    let (company, vis) = try stocked()
    #expect(throws: InventoryRefusal.forcedWithoutNote) {
      try company.perform(adjust("-8", force: true))
    }
    #expect(throws: CommonRefusal.permissionDenied("Forcer un stock sous zéro")) {
      try company.perform(adjust("-8", note: "vol", force: true), as: "rayon")
    }
    #expect(try company.perform(adjust("-8", note: "vol", force: true)).quantity == units("-1"))
    #expect(try company.perform(adjust("-0.5", note: "vol", force: true)).quantity == units("-1.5"))
    // What comes in is never refused, even where the stock stays below zero.
    #expect(try company.perform(adjust("1"), as: "rayon").quantity == units("-0.5"))
    #expect(try company.stock(vis) == "-0.5 for -5.00")
  }

  @Test func `an adjustment dated before a sale may not take what was sold since`() throws {
    let (company, vis) = try stocked()
    try company.sell(units("6"), of: vis, on: day("2026-03-10"))
    #expect(throws: InventoryRefusal.belowZero(code: "VIS", left: units("1"))) {
      try company.perform(adjust("-2", on: day("2026-03-05")))
    }
    try company.buy(units("6"), of: vis, for: euros("60.00"), on: day("2026-04-01"))
    #expect(throws: InventoryRefusal.belowZero(code: "VIS", left: units("1"))) {
      try company.perform(adjust("-2", on: day("2026-03-05")))
    }
    #expect(try company.perform(adjust("-2", on: day("2026-04-02"))).quantity == units("5"))
  }

  @Test func `what cannot be adjusted is refused`() throws {
    let (company, _) = try stocked()
    try company.product("POSE", stockable: false)
    #expect(throws: InventoryRefusal.notStocked("POSE")) {
      try company.perform(AdjustStock(product: .code("POSE"), quantity: .one, reason: .other))
    }
    #expect(throws: InventoryRefusal.zeroQuantity) { try company.perform(adjust("0")) }
    #expect(throws: InventoryRefusal.costOnExit) { try company.perform(adjust("-1", cost: price("2"))) }
    #expect(throws: InventoryRefusal.negativeCost) { try company.perform(adjust("1", cost: price("-2"))) }
    #expect(throws: InventoryRefusal.futureDate(day("2027-01-01"), today: company.today)) {
      try company.perform(adjust("1", on: day("2027-01-01")))
    }
    #expect(throws: CommonRefusal.notFound(what: "l’article", key: "CLOU")) {
      try company.perform(AdjustStock(product: .code("CLOU"), quantity: .one, reason: .other))
    }
  }

  @Test func `a company that does not count has no stock to adjust`() throws {
    let company = try TestCompany(counts: false)
    let vis = try company.product("VIS")
    #expect(throws: InventoryRefusal.moduleOff) { try company.perform(adjust("1")) }
    #expect(throws: InventoryRefusal.moduleOff) { try company.perform(StartCount()) }
    #expect(try company.read { try Stock.quantity(of: vis, in: $0) } == .zero)
  }

  @Test func `an adjustment is read from a script's JSON`() throws {
    let json = #"{"product":"CONS","quantity":"-5","reason":"casse","cost":"2.5"}"#
    let adjustment = try Command(AdjustStock.self).decode(Data(json.utf8)) as? AdjustStock
    #expect(adjustment?.quantity == units("-5"))
    #expect(adjustment?.reason == .breakage)
    #expect(
      Command(AdjustStock.self).arguments.filter { $0.need == .required }.map(\.name)
        == ["product", "quantity", "reason"])
  }

  @Test func `a stock written off is nothing and says why`() throws {
    let (company, vis) = try stocked()
    _ = try company.perform(WriteOffStock(product: vis))
    #expect(try company.moves(vis).last == "31/12 adjustment -7 at -70.00 → 0 for 0.00")
    _ = try company.perform(WriteOffStock(product: vis))
    #expect(try company.moves(vis).count == 2)
    #expect(try company.store.check().differences == [])
  }

  @Test func `an adjustment recorded is never changed nor replaced`() throws {
    let (company, _) = try stocked()
    _ = try company.perform(adjust("-5"))
    for sql in [
      "UPDATE stock_adjustment SET quantity = 5", "DELETE FROM stock_adjustment",
      "INSERT OR REPLACE INTO stock_adjustment SELECT * FROM stock_adjustment",
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") { try company.perform(RawSQL(sql: sql)) }
    }
    #expect(try company.store.check().differences == [])
  }
}

/// Brings a stock to nothing, as the catalogue does when a product is no longer counted.
private struct WriteOffStock: UseCase {
  static let name = "test.write-off"
  static let title = "Sortir tout"
  static let permission = Permission.adjustStock
  let product: ProductID

  func run(in tx: borrowing Transaction) throws -> Done {
    try Stock.writeOff(product, note: "Fin du suivi de stock", in: tx)
    return Done()
  }
}

/// What a person with another program may try.
struct RawSQL: UseCase {
  static let name = "test.sql"
  static let title = "SQL"
  static let permission = Permission.adjustStock
  let sql: String

  func run(in tx: borrowing Transaction) throws -> Done {
    try tx.db.execute(sql: sql)
    return Done()
  }
}
