import AccountingFacts
import Kernel
import Store
import TestSupport
import Testing

@testable import Accounting

private let goods = #"{"label": "Pompe", "price": "1000", "nature": "goods"}"#

/// A company with an invoice of 1 200,00 of 20/12/2025, 500,00 of it paid then, and a purchase of 120,00.
private func traded() throws -> TestCompany {
  let office = try TestCompany(today: day("2025-12-20"))
  try office.invoice(goods)
  try office.receive("500.00", for: "FA-2025-00001")
  try office.purchase("100.00", tax: "20.00")
  try office.invoice(goods, client: "DUR")
  try office.receive("1200.00", for: "FA-2025-00002", client: "DUR")
  office.today = day("2026-01-10")
  return office
}

extension TestCompany {
  func close(_ year: Int, inventory: [PostedLine] = []) throws {
    try tell(
      YearClosed(
        start: day("\(year)-01-01"),
        end: day("\(year)-12-31"), inventory: inventory, result: .zero))
  }

  /// What the opening entries of 2026 put on each account, thing by thing.
  fileprivate func openings() throws -> [String] {
    try texts(
      """
      SELECT account || ' ' || iif(auxiliary = '', '', auxiliary || ' ')
        || printf('%s %.2f', iif(sum(debit - credit) > 0, 'D', 'C'), abs(sum(debit - credit)) / 100.0)
      FROM entry_line WHERE journal = 'AN' AND day = '2026-01-01'
      GROUP BY account, auxiliary, item_number HAVING sum(debit - credit) <> 0
      ORDER BY account, auxiliary, item_number
      """)
  }
}

private let carried = [
  "120 C 1900.00", "401 ACI C 120.00", "411 DUP D 700.00", "44566 D 20.00", "44571 C 400.00", "512 D 1700.00",
]

@Test func `opening: what is owed by party and open line, accounts whole, the profit on 120`() throws {
  let office = try traded()
  try office.close(2025)
  #expect(try office.openings() == carried)
  #expect(
    try office.texts("SELECT state || ' ' || coalesce(result, '') FROM fiscal_year ORDER BY start") == [
      "closed 190000", "open ",
    ])
  #expect(
    try office.texts("SELECT item_number FROM entry_line WHERE journal = 'AN' AND account = '411'") == [
      "FA-2025-00001"
    ])
  #expect(try office.differences() == [])
}

@Test func `across years: an invoice of 2025 is lettered with its payment of 2026, in 2026 alone`() throws {
  let office = try traded()
  try office.close(2025)
  try office.receive("700.00", for: "FA-2025-00001")
  #expect(try office.letters("411") == ["-", "-", "AB", "AB"])
  #expect(
    try office.texts(
      """
      SELECT DISTINCT substr(line.day, 1, 4) FROM lettering_line JOIN entry_line AS line ON line.id = line_id
      WHERE auxiliary = 'DUP'
      """) == ["2026"])
  #expect(try office.letters("411", "DUR") == ["AA", "AA"])
}

@Test func `a payment of the new year before the old one is closed keeps its lettering through the closing`()
  throws
{
  let office = try traded()
  try office.receive("700.00", for: "FA-2025-00001")
  #expect(try office.letters("411") == ["AA", "AA", "AA"])
  try office.close(2025)
  #expect(try office.letters("411") == ["-", "-", "AA", "AA"])
  #expect(try office.openings() == carried)
}

@Test func `a fact of a closed year goes to the first open day, with its piece date`() throws {
  let office = try traded()
  try office.close(2025)
  try office.purchase("10.00", tax: "2.00", on: day("2025-12-31"))
  #expect(
    try office.texts("SELECT day || ' ' || piece_day || ' ' || number FROM entry ORDER BY id DESC LIMIT 1")
      == [
        "2026-01-01 2025-12-31 AC-2026-00001"
      ])
}

@Test func `a loss stands on 129, the stock's variation in the result`() throws {
  let office = try TestCompany(today: day("2025-12-20"))
  try office.purchase("100.00", tax: "20.00")
  try office.close(
    2025,
    inventory: [
      PostedLine(account: "37", debit: euros("30")), PostedLine(account: "6037", credit: euros("30")),
    ])
  #expect(
    try office.openings() == [
      "129 D 70.00", "37 D 30.00", "401 ACI C 120.00", "44566 D 20.00",
    ])
}

@Test func `a provisional opening follows what is still posted before it, then is final`() throws {
  let office = try traded()
  try office.tell(YearOpened(start: day("2026-01-01"), end: day("2026-12-31"), lines: []))
  #expect(try office.openings() == carried)
  #expect(try office.texts("SELECT has_opening FROM fiscal_year ORDER BY start") == ["0", "1"])
  try office.purchase("10.00", tax: "2.00", on: day("2025-12-31"))
  let followed = [
    "120 C 1890.00", "401 ACI C 120.00", "401 ACI C 12.00", "411 DUP D 700.00", "44566 D 22.00",
    "44571 C 400.00", "512 D 1700.00",
  ]
  #expect(try office.openings() == followed)
  try office.receive("700.00", for: "FA-2025-00001")
  try office.close(2025)
  #expect(try office.openings() == followed)
  #expect(try office.texts("SELECT has_opening FROM fiscal_year ORDER BY start") == ["0", "2"])
  let balance = try office.trialBalance(from: day("2026-01-01"), to: office.today)
  #expect(balance.first { $0.account == "411" }?.balance == .zero)
  #expect(balance.first { $0.account == "512" }?.balance == euros("2400"))
  #expect(balance.map(\.balance).sum() == .zero)
  #expect(try office.differences() == [])
}

@Test func `a provisional result that turns into a loss moves from 120 to 129`() throws {
  let office = try traded()
  try office.tell(YearOpened(start: day("2026-01-01"), end: day("2026-12-31"), lines: []))
  try office.purchase("3000.00", tax: "0.00", on: day("2025-12-31"))
  #expect(try office.openings().prefix(2) == ["129 D 1100.00", "401 ACI C 120.00"])
}

@Test func `reopened, a year takes its stock back and its openings follow; closed again, nothing is twice`()
  throws
{
  let office = try traded()
  let stock = [
    PostedLine(account: "37", debit: euros("30")), PostedLine(account: "6037", credit: euros("30")),
  ]
  try office.close(2025, inventory: stock)
  try office.receive("700.00", for: "FA-2025-00001")
  try office.tell(
    YearReopened(start: day("2025-01-01"), end: day("2025-12-31"), reason: "facture oubliée"))
  #expect(try office.openings() == carried)
  #expect(try office.balance("37") == "0.00")
  #expect(try office.texts("SELECT state FROM fiscal_year ORDER BY start") == ["open", "open"])
  try office.close(2025, inventory: stock)
  #expect(try office.openings().prefix(2) == ["120 C 1930.00", "37 D 30.00"])
  #expect(try office.letters("411") == ["-", "-", "AB", "AB"])
  #expect(try office.differences() == [])
}

@Test func `the year after carries on: what was lettered by hand in it is carried no more`() throws {
  let office = try traded()
  try office.close(2025)
  try office.post("A", debit: "0", credit: "700")
  let lines = try office.texts("SELECT id FROM entry_line WHERE account = '411' ORDER BY id DESC LIMIT 2")
  try office.letter(lines.compactMap { Int64($0) }, ground: .amount)
  office.today = day("2026-12-31")
  try office.close(2026)
  #expect(
    try office.lines(where: "entry.journal = 'AN' AND entry.day = '2027-01-01'") == [
      "AN 44566 D 20.00", "AN 471 D 700.00", "AN 512 D 1700.00", "AN 120 C 1900.00", "AN 401 ACI C 120.00",
      "AN 44571 C 400.00",
    ])
  #expect(try office.differences() == [])
}

@Test func `before the old year is closed, its result stands apart in the new year's balance`() throws {
  let office = try traded()
  let lines = try office.trialBalance(from: day("2026-01-01"), to: office.today)
  #expect(
    lines.map { "\($0.account) \($0.opening.decimal)" } == [
      "120 -1900.00", "401 -120.00", "411 700.00", "44566 20.00", "44571 -400.00", "512 1700.00",
    ])
}

/// 411 and 512 stand at the end as in the new year; charges and products are of both years.
@Test func `days that cross a year's end do not count twice what the new one opened on`() throws {
  let office = try traded()
  try office.close(2025)
  let crossing = try office.trialBalance(from: day("2025-01-01"), to: office.today)
  let held = crossing.filter { $0.account < "6" }.map { "\($0.account) \($0.balance.decimal)" }
  #expect(held == ["401 -120.00", "411 700.00", "44566 20.00", "44571 -400.00", "512 1700.00"])
  let results = crossing.filter { $0.account >= "6" }.map(\.balance).sum()
  #expect(results == euros("-1900.00"))
}
