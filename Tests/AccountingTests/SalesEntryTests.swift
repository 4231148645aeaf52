import Company
import Kernel
import Sales
import Store
import TestSupport
import Testing
import Treasury

private let goods = #"{"label": "Pompe", "price": "1000", "nature": "goods"}"#
private let service = #"{"label": "Chantier", "price": "1000"}"#

/// A validated deposit of 360,00 for DUP.
private func deposit(_ office: TestCompany) throws {
  try office.validate(try office.run(DraftDeposit.self, #"{"client": "DUP", "amount": "360.00"}"#))
}

@Test func `goods: what the client owes against 707 and the VAT due at once`() throws {
  let office = try TestCompany()
  try office.invoice(goods)
  #expect(try office.lastEntries() == ["VE 411 DUP D 1200.00", "VE 44571 C 200.00", "VE 707 C 1000.00"])
  #expect(try office.texts("SELECT number FROM entry") == ["VE-2026-00001"])
  #expect(try office.differences() == [])
}

@Test func `services: the VAT waits on 44588 unless the company opted for debits`() throws {
  let office = try TestCompany()
  try office.invoice(service)
  #expect(try office.lastEntries() == ["VE 411 DUP D 1200.00", "VE 44588 C 200.00", "VE 706 C 1000.00"])
  try office.run(UpdateCompany.self, #"{"name": "Comptoir", "tax_on_debits": true}"#)
  try office.invoice(service)
  #expect(try office.lastEntries() == ["VE 411 DUP D 1200.00", "VE 44571 C 200.00", "VE 706 C 1000.00"])
}

@Test func `each due date is a line of the client's account`() throws {
  let office = try TestCompany()
  try office.invoice(
    #"{"label": "A", "price": "100", "vat": "0", "category": "E"}"#, more: #", "instalments": 3"#)
  #expect(
    try office.lastEntries() == [
      "VE 411 DUP D 33.33", "VE 411 DUP D 33.33", "VE 411 DUP D 33.34", "VE 706 C 100.00",
    ])
  #expect(try office.texts("SELECT count(DISTINCT due) FROM entry_line WHERE account = '411'") == ["3"])
  #expect(try office.letters("411") == ["-", "-", "-"])
}

@Test func `deposit: the final invoice of goods asks 840,00 and owes what VAT the deposit did not`() throws {
  let office = try TestCompany()
  try deposit(office)
  try office.invoice(goods, more: #", "deposits": ["AC-2026-00001"]"#)
  #expect(
    try office.lastEntries() == [
      "VE 411 DUP D 840.00", "VE 4191 DUP D 300.00", "VE 44571 C 140.00", "VE 707 C 1000.00",
    ])
  #expect(try office.letters("4191") == ["AA", "AA"])
}

@Test func `deposit: on services the 140,00 of VAT wait for the 840,00`() throws {
  let office = try TestCompany()
  try deposit(office)
  try office.invoice(service, more: #", "deposits": ["AC-2026-00001"]"#)
  #expect(
    try office.lastEntries() == [
      "VE 411 DUP D 840.00", "VE 4191 DUP D 300.00", "VE 44588 C 140.00", "VE 706 C 1000.00",
    ])
}

@Test func `a deposit's VAT waits on 44588 and falls due when it is paid, goods or not`() throws {
  let office = try TestCompany()
  try office.run(UpdateCompany.self, #"{"name": "Comptoir", "tax_on_debits": true}"#)
  try deposit(office)
  #expect(try office.lastEntries() == ["VE 411 DUP D 360.00", "VE 4191 DUP C 300.00", "VE 44588 C 60.00"])
  try office.receive("360.00", for: "AC-2026-00001")
  #expect(
    try office.lastEntries() == [
      "BQ 44588 D 60.00", "BQ 512 D 360.00", "BQ 411 DUP C 360.00", "BQ 44571 C 60.00",
    ])
}

@Test func `deposit refund: 4191 comes to zero, 360,00 are the client's and then go back`() throws {
  let office = try TestCompany()
  try deposit(office)
  try office.receive("360.00", for: "AC-2026-00001")
  try office.run(CreditInvoice.self, #"{"invoice": "AC-2026-00001", "mode": "total"}"#)
  #expect(try office.lastEntries() == ["VE 4191 DUP D 300.00", "VE 44588 D 60.00", "VE 411 DUP C 360.00"])
  #expect(try office.balance("4191") == "0.00")
  try office.run(RefundCredit.self, #"{"client": "DUP", "amount": "360.00", "method": "virement"}"#)
  #expect(
    try office.lastEntries() == [
      "BQ 411 DUP D 360.00", "BQ 44571 D 60.00", "BQ 44588 C 60.00", "BQ 512 C 360.00",
    ])
  #expect(try office.balance("411") == "0.00")
  #expect(try office.balance("44588") == "0.00")
  #expect(try office.differences() == [])
}

@Test func `credit note: 240,00 on an invoice partly paid settle 160,00 and leave 80,00 available`() throws {
  let office = try TestCompany()
  try office.invoice(#"{"label": "Pompe", "price": "100", "quantity": "3", "nature": "goods"}"#)
  try office.receive("200.00", for: "FA-2026-00001")
  try office.run(
    CreditInvoice.self,
    #"{"invoice": "FA-2026-00001", "mode": "lines", "lines": [{"line": 1, "quantity": "2"}]}"#)
  #expect(
    try office.lastEntries() == [
      "VE 44571 D 40.00", "VE 707 D 200.00", "VE 411 DUP C 80.00", "VE 411 DUP C 160.00",
    ])
  #expect(try office.letters("411") == ["AA", "AA", "-", "AA"])
}

@Test func `an unpaid invoice cancelled leaves nothing on any account, its VAT never due`() throws {
  let office = try TestCompany()
  try office.invoice(service)
  try office.run(CancelInvoice.self, #"{"invoice": "FA-2026-00001"}"#)
  #expect(try office.lastEntries() == ["VE 44588 D 200.00", "VE 706 D 1000.00", "VE 411 DUP C 1200.00"])
  #expect(try office.letters("411") == ["AA", "AA"])
  #expect(
    try office.texts("SELECT account FROM entry_line GROUP BY account HAVING sum(debit - credit) <> 0") == [])
}

@Test func `an imported opening balance stands against 890, without turnover nor VAT`() throws {
  let office = try TestCompany()
  try office.run(
    ImportInvoice.self,
    """
    {"client": "DUP", "number": "ANC-7", "date": "2026-01-01", "due": "2026-01-31", "gross": "500.00",
     "origin": "opening"}
    """)
  #expect(try office.lastEntries() == ["AN 411 DUP D 500.00", "AN 890 C 500.00"])
  try office.receive("500.00", for: "ANC-7")
  #expect(try office.lastEntries() == ["BQ 512 D 500.00", "BQ 411 DUP C 500.00"])
}

@Test func `export: no VAT, and the return reads the turnover from its line`() throws {
  let office = try TestCompany()
  try office.invoice(#"{"label": "A", "price": "100", "nature": "goods", "category": "G", "vat": "0"}"#)
  #expect(try office.lastEntries() == ["VE 411 DUP D 100.00", "VE 707 C 100.00"])
  #expect(
    try office.texts("SELECT tax_code || ' ' || tax_base FROM entry_line WHERE tax_code IS NOT NULL") == [
      "export 10000"
    ])
}
