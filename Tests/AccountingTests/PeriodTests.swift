import AccountingFacts
import GRDB
import Kernel
import Store
import TestSupport
import Testing
import Treasury

@testable import Accounting

@Test func `late: a purchase of a locked month goes to the first open day with its own piece date`() throws {
  let office = try TestCompany()
  try office.tell(PeriodLocked(domain: .purchases, until: day("2026-02-28"), reason: "TVA déposée"))
  try office.purchase("100.00", tax: "20.00", on: day("2026-02-28"))
  #expect(
    try office.texts("SELECT day || ' ' || piece_day || ' ' || valid_on FROM entry") == [
      "2026-03-01 2026-02-28 2026-03-20"
    ])
  try office.run(
    AdjustCash.self, #"{"date": "2026-02-10", "amount": "3.00", "method": "especes", "reason": "x"}"#)
  #expect(try office.texts("SELECT day FROM entry WHERE journal = 'CA'") == ["2026-02-10"])
  try office.tell(PeriodLocked(domain: .purchases, until: nil, reason: "réouvert"))
  try office.purchase("10.00", tax: "2.00", on: day("2026-02-28"))
  #expect(try office.texts("SELECT day FROM entry ORDER BY id DESC LIMIT 1") == ["2026-02-28"])
}

@Test func `the VAT lock holds lines that the return reads, and those alone`() throws {
  let office = try TestCompany()
  try office.tell(PeriodLocked(domain: .vat, until: day("2026-03-20"), reason: "TVA déposée"))
  try office.invoice(#"{"label": "Conseil", "price": "100"}"#)
  try office.invoice(#"{"label": "Pompe", "price": "100", "nature": "goods"}"#)
  #expect(try office.texts("SELECT day FROM entry ORDER BY id") == ["2026-03-20", "2026-03-21"])
}

@Test func `numbers run without a hole in each journal and year`() throws {
  let office = try TestCompany(today: day("2026-12-31"))
  for _ in 1...2 { try office.invoice(#"{"label": "A", "price": "100"}"#) }
  try office.receive("50.00")
  office.today = day("2027-01-02")
  try office.invoice(#"{"label": "A", "price": "100"}"#)
  #expect(
    try office.texts("SELECT number FROM entry ORDER BY id") == [
      "VE-2026-00001", "VE-2026-00002", "BQ-2026-00001", "VE-2027-00001",
    ])
  #expect(
    try office.read { try BooksState.next(.sales, on: day("2026-06-01"), in: $0) }
      == BooksState.NextEntry(id: 5, number: "VE-2026-00003"))
}

@Test func `a fact whose entry does not balance waits, and nothing of it is posted`() throws {
  let office = try TestCompany()
  try office.tell(
    EntryPosted(
      journal: "OD", day: office.today, piece: "X", label: "X",
      lines: [PostedLine(account: "512", debit: euros("10")), PostedLine(account: "658", credit: euros("9"))])
  )
  #expect(
    try office.read { try BacklogItem.all(in: $0).map(\.reason) } == [
      "L'écriture n'est pas équilibrée : écart de 1,00 €."
    ])
  #expect(try office.texts("SELECT count(*) FROM entry") == ["0"])
  #expect(try office.read { try !BooksState.isAtHead(in: $0) })
}

@Test(arguments: [
  "UPDATE entry SET label = 'x'", "DELETE FROM entry_line",
  "UPDATE entry_line SET debit = debit + 1 WHERE debit > 0",
  "UPDATE entry_line SET account = '512'", "DELETE FROM entry",
  "INSERT OR REPLACE INTO entry SELECT * FROM entry",
  "INSERT OR REPLACE INTO entry_line SELECT * FROM entry_line",
])
func `a numbered entry is frozen for any program`(sql: String) throws {
  let office = try TestCompany()
  try office.invoice(#"{"label": "A", "price": "100"}"#)
  #expect(throws: DatabaseError.self) { try office.attack(sql) }
}

@Test func `trial balance: what stood before, what moved, what stands, by any days and level`() throws {
  let office = try TestCompany(today: day("2026-01-15"))
  try office.invoice(#"{"label": "A", "price": "100", "nature": "goods"}"#)
  office.today = day("2026-03-20")
  try office.invoice(#"{"label": "A", "price": "50", "nature": "goods"}"#, client: "DUR")
  try office.receive("120.00", for: "FA-2026-00001")
  let lines = try office.trialBalance(from: day("2026-02-10"), to: day("2026-03-31"), "tiers")
  #expect(
    lines.map {
      "\($0.account) \($0.auxiliary) \([$0.opening, $0.debit, $0.credit, $0.balance].map(\.decimal))"
    } == [
      #"411 DUP ["120.00", "0.00", "120.00", "0.00"]"#, #"411 DUR ["0.00", "60.00", "0.00", "60.00"]"#,
      #"44571  ["-20.00", "0.00", "10.00", "-30.00"]"#, #"512  ["0.00", "120.00", "0.00", "120.00"]"#,
      #"707  ["-100.00", "0.00", "50.00", "-150.00"]"#,
    ])
  let classes = try office.trialBalance(from: day("2026-01-01"), to: day("2026-03-19"), "1")
  #expect(classes.map { "\($0.account) \($0.balance.decimal)" } == ["4 100.00", "7 -100.00"])
}
