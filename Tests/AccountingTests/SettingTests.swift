import AccountingFacts
import CatalogFacts
import Kernel
import Parties
import SalesFacts
import Store
import TestSupport
import Testing
import Treasury

@testable import Accounting

@Test func `mapping: the nearest category of the product decides, then the purpose, then the usual account`()
{
  var map = AccountMap()
  let pump = BookedProduct(kind: .goods, families: [3, 1])
  #expect(map.sales(of: pump, nature: .goods) == "707")
  map.set("7071", for: .salesOfGoods, key: "1")
  map.set("7079", for: .salesOfGoods, key: "")
  #expect(map.sales(of: pump, nature: .goods) == "7071")
  map.set("7073", for: .salesOfGoods, key: "3")
  #expect(map.sales(of: pump, nature: .goods) == "7073")
  #expect(map.sales(of: nil, nature: .goods) == "7079")
  map.set(nil, for: .salesOfGoods, key: "")
  #expect(map.sales(of: nil, nature: .goods) == "707")
  #expect(map[.vatCollected, "2000"] == "44571")
}

@Test func `a rate of VAT may have its own account`() throws {
  let office = try TestCompany()
  try office.tell(AccountMapped(purpose: "vat.collected", key: "2000", account: "445711"))
  try office.invoice(
    #"{"label": "A", "price": "100", "nature": "goods"}, {"label": "B", "price": "100", "nature": "goods", "vat": "10"}"#
  )
  #expect(
    try office.lastEntries() == [
      "VE 411 DUP D 230.00", "VE 44571 C 10.00", "VE 445711 C 20.00", "VE 707 C 200.00",
    ])
  try office.tell(AccountMapped(purpose: "vat.collected", key: "2000", account: nil))
  try office.invoice(#"{"label": "A", "price": "100", "nature": "goods"}"#)
  #expect(
    try office.lastEntries() == ["VE 411 DUP D 120.00", "VE 44571 C 20.00", "VE 707 C 100.00"])
}

@Test func `every account used by default is in the chart, or under one of it`() throws {
  let office = try TestCompany()
  let known = Set(try office.texts("SELECT number FROM account"))
  for purpose in Purpose.allCases { #expect(known.contains(purpose.usualAccount), "\(purpose.rawValue)") }
}

@Test func `merge: the credit of a merged client settles the kept one's invoice, each on its own auxiliary`()
  throws
{
  let office = try TestCompany()
  try office.receive("50.00", client: "DUR")
  try office.invoice(#"{"label": "A", "price": "100", "nature": "goods"}"#)
  try office.run(MergeParties.self, #"{"from": "DUR", "into": "DUP"}"#)
  try office.run(
    AllocateCredit.self,
    #"{"client": "DUP", "allocations": [{"invoice": "FA-2026-00001", "amount": "50.00"}]}"#)
  #expect(try office.lastEntries() == ["OD 41911 DUR D 50.00", "OD 411 DUP C 50.00"])
  #expect(try office.differences() == [])
}

@Test func `the first year takes its stock over against 890`() throws {
  let office = try TestCompany()
  try office.tell(
    YearOpened(
      start: day("2026-01-01"), end: day("2026-12-31"),
      lines: [
        PostedLine(account: "37", debit: euros("300")), PostedLine(account: "890", credit: euros("300")),
      ]))
  #expect(try office.lastEntries() == ["AN 37 D 300.00", "AN 890 C 300.00"])
  #expect(try office.differences() == [])
}

@Test func `a VAT return is kept with its boxes and its entry`() throws {
  let office = try TestCompany()
  try office.tell(
    VATFiled(
      from: day("2026-02-01"), to: day("2026-02-28"), boxes: [.init(box: "08", base: 100, tax: 20)],
      lines: [
        PostedLine(account: "44571", debit: euros("20.12")),
        PostedLine(account: "44551", credit: euros("20")),
        PostedLine(account: "758", credit: euros("0.12")),
      ], day: office.today))
  #expect(
    try office.lastEntries() == ["OD 44571 D 20.12", "OD 44551 C 20.00", "OD 758 C 0.12"])
  #expect(try office.texts("SELECT box || ' ' || tax FROM vat_return_box") == ["08 20"])
  #expect(try office.texts("SELECT to_day FROM vat_return WHERE entry_id = 1") == ["2026-02-28"])
}
