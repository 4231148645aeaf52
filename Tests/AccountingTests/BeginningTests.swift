import Company
import Kernel
import Store
import TestSupport
import Testing

@testable import Accounting

/// A company of plan 1 that traded in 2025 and on to the first of July 2026.
private func traded() throws -> TestCompany {
  let office = try TestCompany(plan: 1, today: day("2025-11-10"))
  try office.invoice(#"{"label": "Pompe", "price": "1000", "nature": "goods"}"#)
  try office.invoice(#"{"label": "Conseil", "price": "100"}"#)
  try office.receive("480.00", for: "FA-2025-00001")
  try office.receive("60.00", for: "FA-2025-00002")
  try office.receive("40.00")
  office.today = day("2026-02-15")
  try office.receive("720.00", for: "FA-2025-00001")
  try office.invoice(#"{"label": "Pompe", "price": "200", "nature": "goods"}"#, client: "DUR")
  office.today = day("2026-07-01")
  try office.receive("60.00", for: "FA-2025-00002")
  return office
}

@Test func `replay: plan 3 opens the books on the first day of the year, by open line, and numbers the year`()
  throws
{
  let office = try traded()
  try office.move(to: 3)
  #expect(
    try office.lines(where: "entry.journal = 'AN'") == [
      "AN 411 DUP D 720.00", "AN 411 DUP D 60.00", "AN 512 D 580.00", "AN 41911 DUP C 40.00",
      "AN 44588 C 10.00", "AN 890 C 1310.00",
    ])
  #expect(
    try office.texts("SELECT number || ' ' || day FROM entry ORDER BY day, id") == [
      "AN-2026-00001 2026-01-01", "BQ-2026-00001 2026-02-15", "VE-2026-00001 2026-02-15",
      "BQ-2026-00002 2026-07-01",
    ])
  #expect(try office.letters("411") == ["AA", "AB", "AA", "AB"])
  #expect(try office.balance("411") == "240.00")
  #expect(try office.balance("44588") == "0.00")
  #expect(try office.balance("512") == "1360.00")
  #expect(try office.differences() == [])
}

@Test func `replay: switched off and on again, the books are those of a company that never did`() throws {
  let office = try traded()
  try office.move(to: 3)
  try office.perform(SwitchModule(module: "comptabilite", active: false))
  try office.invoice(#"{"label": "Pompe", "price": "200", "nature": "goods"}"#)
  #expect(try office.texts("SELECT count(*) FROM entry") == ["4"])
  try office.perform(SwitchModule(module: "comptabilite", active: true))
  try office.catchUp()
  try office.catchUp()
  #expect(
    try office.texts("SELECT number FROM entry ORDER BY id DESC LIMIT 1") == ["VE-2026-00002"])
  #expect(try office.texts("SELECT count(*) FROM entry WHERE journal = 'AN'") == ["1"])
  #expect(try office.read { try BooksState.isAtHead(in: $0) })
  #expect(try office.differences() == [])
}

@Test func `a fact of before the books that comes later goes to their first day`() throws {
  let office = try traded()
  try office.move(to: 3)
  try office.purchase("100.00", tax: "20.00", on: day("2025-12-28"))
  #expect(
    try office.texts("SELECT day || ' ' || piece_day FROM entry ORDER BY id DESC LIMIT 1") == [
      "2026-01-01 2025-12-28"
    ])
}

@Test func `a year that starts in July opens the books in July, whatever was known before`() throws {
  let office = try traded()
  try office.run(UpdateCompany.self, #"{"name": "Comptoir", "fiscal_year_start": "07-01"}"#)
  try office.move(to: 3)
  #expect(
    try office.texts("SELECT start || ' ' || end FROM fiscal_year") == ["2026-07-01 2027-06-30"])
  #expect(
    try office.texts("SELECT number || ' ' || year_start FROM entry ORDER BY id") == [
      "BQ-2026-00001 2026-07-01", "AN-2026-00001 2026-07-01",
    ])
}

@Test func `without any past, the books open empty on the first day of the year`() throws {
  let office = try TestCompany()
  #expect(try office.texts("SELECT opened_on FROM books") == ["2026-01-01"])
  #expect(try office.texts("SELECT count(*) FROM entry") == ["0"])
  #expect(try office.read { try BooksState.isAtHead(in: $0) })
}
