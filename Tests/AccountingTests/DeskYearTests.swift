import AccountingFacts
import Kernel
import Store
import TestSupport
import Testing

@testable import Accounting

@Test func `a year is closed by its checklist, opens the next one and is reopened`() throws {
  let office = try TestCompany(today: day("2026-12-20"))
  try office.write(["512 D 500.00", "706 C 500.00"])
  try office.write(["606 D 120.00", "471 C 120.00"])
  #expect(refusal { try office.run(CloseYear.self, #"{"year": 2026}"#) } == "period-not-over")
  office.today = day("2027-01-15")
  #expect(refusal { try office.run(CloseYear.self, #"{"year": 2026}"#) } == "not-ready")
  #expect(refusal { try office.run(CloseYear.self, #"{"year": 2030}"#) } == "unknown-year")
  let rows = try office.read { reading in
    try ClosingChecklist.of(try FiscalYear.named(2026, in: reading), in: reading).blocking
  }
  #expect(rows == ["Le compte 471 n’est pas soldé : -120,00 €."])
  try office.write(["471 D 120.00", "512 C 120.00"], more: #", "date": "2026-12-31""#)
  let closed = try office.run(CloseYear.self, #"{"year": 2026}"#)
  #expect(closed.result == euros("380.00"))
  #expect(try office.lastEntries() == ["AN 512 D 380.00", "AN 120 C 380.00"])
  #expect(refusal { try office.run(CloseYear.self, #"{"year": 2026}"#) } == "year-closed")
  #expect(
    refusal { try office.write(["606 D 1.00", "512 C 1.00"], more: #", "date": "2026-12-31""#) }
      == "period-locked")
  #expect(refusal { try office.run(ReopenYear.self, #"{"year": 2026, "reason": ""}"#) } == "reason-missing")
  #expect(refusal { try office.run(ReopenYear.self, #"{"year": 2027, "reason": "x"}"#) } == "year-not-closed")
  try office.run(ReopenYear.self, #"{"year": 2026, "reason": "facture oubliée"}"#)
  try office.write(["606 D 80.00", "512 C 80.00"], more: #", "date": "2026-12-31""#)
  #expect(try office.run(CloseYear.self, #"{"year": 2026}"#).result == euros("300.00"))
  office.today = day("2028-01-15")
  try office.run(CloseYear.self, #"{"year": 2027}"#)
  #expect(
    refusal { try office.run(ReopenYear.self, #"{"year": 2026, "reason": "x"}"#) } == "later-year-closed")
  #expect(try office.differences() == [])
}

@Test func `a year opens on provisional balances before the one before is closed`() throws {
  let office = try TestCompany(today: day("2026-12-20"))
  try office.write(["512 D 500.00", "706 C 500.00"])
  office.today = day("2027-01-05")
  try office.run(OpenYear.self, #"{"year": 2027}"#)
  #expect(try office.lastEntries() == ["AN 512 D 500.00", "AN 120 C 500.00"])
  #expect(refusal { try office.run(OpenYear.self, #"{"year": 2027}"#) } == "year-already-open")
  #expect(refusal { try office.run(OpenYear.self, #"{"year": 2040}"#) } == "unknown-year")
  #expect(refusal { try office.run(OpenYear.self, #"{"year": 2026}"#) } == "year-already-open")
}

@Test func `the stock's variation brings each account of stock to its value`() {
  let stock = StockVariation([
    .init(stock: "31", variation: "6031", booked: euros("100.00"), held: euros("40.00")),
    .init(stock: "37", variation: "6037", booked: .zero, held: euros("250.00")),
  ])
  #expect(stock.effect == euros("190.00"))
  #expect(
    stock.lines.map { "\($0.account) \($0.debit.decimal) \($0.credit.decimal)" } == [
      "31 0.00 60.00", "6031 60.00 0.00", "37 250.00 0.00", "6037 0.00 250.00",
    ])
  #expect(
    stock.openingLines(against: "890").map { "\($0.account) \($0.debit.decimal) \($0.credit.decimal)" } == [
      "31 0.00 60.00", "37 250.00 0.00", "890 0.00 190.00",
    ])
}
