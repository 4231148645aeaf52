import Foundation
import GRDB
import Kernel
import Store
import TestSupport
import Testing

@testable import Inventory

/// Counts of what is on the shelves.
struct CountTests {
  private func stocked(_ quantity: String = "20") throws -> (TestCompany, ProductID) {
    let company = try TestCompany()
    let vis = try company.product("VIS")
    try company.buy(units(quantity), of: vis, for: euros("200.00"), on: day("2026-03-01"))
    return (company, vis)
  }

  private func line(_ product: String, _ quantity: String?, at: String? = nil) -> CountLineInput {
    CountLineInput(product: .code(product), quantity: quantity.map(units), at: at)
  }

  @Test func `a sale made while people count is not taken for a loss`() throws {
    let (company, vis) = try stocked()
    let count = try company.perform(StartCount(label: "Rayon A"))
    let began = try company.read { try StockCount.find(.id(count.id), in: $0).startedAt }
    try company.sell(units("3"), of: vis, on: company.today)
    // 20 when the count began, 3 sold since, 19 counted as of before the sale: one is missing.
    let closed = try company.perform(
      CloseCount(count: .code("inv-1"), lines: [line("VIS", "19", at: began)]))
    let found = closed.differences.map { "\($0.product) \($0.expected) \($0.counted) \($0.difference)" }
    #expect(found == ["VIS 20 19 -1"])
    #expect(try company.moves(vis).last == "31/12 count -1 at -10.00 → 16 for 160.00")
    #expect(try company.store.check().differences == [])
  }

  @Test func `a line is counted when it is typed, what is sold afterwards stays sold`() throws {
    let (company, vis) = try stocked()
    let count = try company.perform(StartCount())
    try company.sell(units("3"), of: vis, on: company.today)
    _ = try company.perform(SaveCount(count: .id(count.id), lines: [line("VIS", "18")]))
    try company.sell(units("4"), of: vis, on: company.today)
    try company.sell(units("5"), of: vis, on: day("2026-12-01"))
    let lines = try company.read { try StockCount.find(.id(count.id), in: $0).lines(in: $0) }
    // 17 expected then; 5 more left before the count's day, though typed later: 12.
    #expect(lines.map { "\($0.code) \($0.counted) \($0.expected)" } == ["VIS 18 12"])
    let closed = try company.perform(CloseCount(count: .id(count.id)))
    #expect(closed.differences.map(\.difference) == [units("6")])
    #expect(try company.stock(vis) == "14 for 140.00")
  }

  @Test func `a count of an earlier evening is of all that day's movements`() throws {
    let (company, vis) = try stocked()
    try company.sell(units("3"), of: vis, on: day("2026-12-15"))
    try company.sell(units("4"), of: vis, on: day("2026-12-16"))
    let count = try company.perform(StartCount(date: day("2026-12-15")))
    let closed = try company.perform(CloseCount(count: .id(count.id), lines: [line("VIS", "17")]))
    #expect(closed.differences.isEmpty && closed.lines == 1)
    #expect(try company.stock(vis) == "13 for 130.00")
    #expect(throws: InventoryRefusal.futureDate(day("2027-01-01"), today: company.today)) {
      try company.perform(StartCount(date: day("2027-01-01")))
    }
  }

  @Test func `what is found beyond the stock comes in at the average, what was not counted stays`() throws {
    let (company, vis) = try stocked()
    let colle = try company.product("COL", purchasePrice: price("4.5"))
    try company.product("ECR")
    let count = try company.perform(StartCount())
    let closed = try company.perform(
      CloseCount(count: .id(count.id), lines: [line("VIS", "22"), line("COL", "2")]))
    #expect(closed.differences.map(\.product) == ["COL", "VIS"])
    #expect(try company.stock(vis) == "22 for 220.00")
    #expect(try company.stock(colle) == "2 for 9.00")
  }

  @Test func `a product typed again replaces its line, without a quantity it leaves the count`() throws {
    let (company, vis) = try stocked()
    let id = try company.perform(StartCount()).id
    #expect(try company.perform(SaveCount(count: .id(id), lines: [line("VIS", "18")])).lines == 1)
    #expect(try company.perform(SaveCount(count: .id(id), lines: [line("VIS", "19")])).lines == 1)
    #expect(try company.perform(SaveCount(count: .id(id), lines: [line("VIS", nil)])).lines == 0)
    #expect(throws: InventoryRefusal.nothingCounted("INV-1")) {
      try company.perform(CloseCount(count: .id(id)))
    }
    #expect(try company.stock(vis) == "20 for 200.00")
  }

  @Test func `what cannot be counted is refused whole`() throws {
    let (company, _) = try stocked()
    try company.product("POSE", stockable: false)
    let first = try company.perform(StartCount()).id
    let second = try company.perform(StartCount()).id
    func save(_ lines: CountLineInput...) throws {
      _ = try company.perform(SaveCount(count: .id(second), lines: lines))
    }
    #expect(throws: InventoryRefusal.negativeCount("VIS")) { try save(line("VIS", "-1")) }
    #expect(throws: InventoryRefusal.countedTwice("VIS")) { try save(line("VIS", "1"), line("vis", "2")) }
    #expect(throws: InventoryRefusal.notStocked("POSE")) { try save(line("VIS", "1"), line("POSE", "2")) }
    #expect(throws: CommonRefusal.invalidValue(field: "at", reason: "une heure comme 09:30 est attendue")) {
      try save(line("VIS", "1", at: "25:00"))
    }
    _ = try company.perform(SaveCount(count: .id(first), lines: [line("VIS", "20")]))
    #expect(throws: InventoryRefusal.countedElsewhere(code: "VIS", count: "INV-1")) {
      try save(line("VIS", "1"))
    }
    #expect(throws: CommonRefusal.notFound(what: "l'inventaire", key: "INV-9")) {
      try company.perform(CloseCount(count: .code("INV-9")))
    }
    #expect(try company.read { try StockCount.open(in: $0).map(\.number) } == ["INV-1", "INV-2"])
  }

  @Test func `the lifecycle of a count`() throws {
    let (company, _) = try stocked()
    let ids = try (1...3).map { _ in try company.perform(StartCount()).id }
    _ = try company.perform(CloseCount(count: .id(ids[1]), lines: [line("VIS", "20")]))
    _ = try company.perform(CancelCount(count: .id(ids[2])))
    let counts = try company.read { reading in try ids.map { try StockCount.find(.id($0), in: reading) } }
    let matrix = StockCount.Command.allCases.map { command in
      "\(command): " + counts.map { $0.refusal(of: command)?.code ?? "yes" }.joined(separator: " | ")
    }
    #expect(
      matrix == [
        "save: yes | count-closed | count-cancelled", "close: yes | count-closed | count-cancelled",
        "cancel: yes | count-closed | count-cancelled",
      ])
    #expect(throws: InventoryRefusal.countClosed("INV-2")) {
      try company.perform(CancelCount(count: .id(ids[1])))
    }
    for sql in [
      "UPDATE stock_count SET day = '2026-01-01' WHERE id = 2", "DELETE FROM stock_count",
      "INSERT OR REPLACE INTO stock_count SELECT * FROM stock_count WHERE id = 2",
      "UPDATE stock_count_line SET counted = 1", "DELETE FROM stock_count_line",
      "INSERT INTO stock_count_line (count_id, product_id, counted) VALUES (2, 9, 1)",
    ] {
      #expect(throws: DatabaseError.self, "\(sql)") { try company.perform(RawSQL(sql: sql)) }
    }
  }

  @Test(arguments: [
    ("09:30", "2026-03-12T08:30:00.000Z"), ("9:30:15", "2026-03-12T08:30:15.000Z"),
    ("2026-03-12 09:30", "2026-03-12T08:30:00.000Z"), ("2026-03-12T09:30Z", "2026-03-12T09:30:00.000Z"),
    ("2026-03-12T09:30:00.25+02:00", "2026-03-12T07:30:00.250Z"),
  ])
  func `an hour is read in the zone of who counts`(text: String, instant: String) throws {
    #expect(try instants(openedOn: "2026-03-14").read(text, now: "2026-03-14T10:00:00.000Z") == instant)
  }

  @Test func `a shelf is not counted before its count began`() throws {
    let live = try instants(openedOn: "2026-03-12")
    // Begun at 09:00 in Paris, 08:00 UTC.
    #expect(try live.read("09:30", now: "2026-03-12T10:00:00.000Z") == "2026-03-12T08:30:00.000Z")
    #expect(try live.read("08:30", now: "2026-03-12T10:00:00.000Z") == "2026-03-12T08:00:00.000Z")
    #expect(try live.read(nil, now: "2026-03-12T10:00:00.000Z") == "2026-03-12T10:00:00.000Z")
    #expect(
      try instants(openedOn: "2026-03-14").read(nil, now: "2026-03-14T10:00:00.000Z") == nil)
    #expect(throws: CommonRefusal.self) { try live.read("midi", now: "2026-03-12T10:00:00.000Z") }
  }

  private func instants(openedOn: String) throws -> CountInstant {
    let count = StockCount(
      id: StockCount.ID(1), label: "", day: day("2026-03-12"), openedOn: day(openedOn),
      startedAt: "\(openedOn)T08:00:00.000Z", startedBy: "test", startedEvent: 1,
      status: .open)
    return CountInstant(count, zone: try #require(TimeZone(identifier: "Europe/Paris")))
  }
}
