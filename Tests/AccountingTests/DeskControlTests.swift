import Kernel
import SalesFacts
import Store
import TestSupport
import Testing

@testable import Accounting

@Test func `controls: what is owed agrees until an entry by hand, which is named`() throws {
  let office = try TestCompany()
  let number = try office.invoice(#"{"label": "Pompe", "price": "100", "nature": "goods"}"#)
  try office.receive("150.00", for: number)
  try office.purchase("100.00", tax: "20.00")
  func shown() throws -> [String] {
    try office.read { try BooksControl.all(asOf: office.today, in: $0) }.map { control in
      "\(control.code) \(control.booked.decimal) \(control.difference.decimal) \(control.suspects)"
    }
  }
  #expect(try shown() == ["clients -30.00 0.00 []", "suppliers -120.00 0.00 []"])
  try office.write(["411 DUP D 7.00", "706 C 7.00"])
  #expect(
    try shown() == [#"clients -23.00 7.00 ["OD-2026-00001"]"#, "suppliers -120.00 0.00 []"])
}

@Test func `the entry of a document is shown before it exists`() throws {
  let office = try TestCompany()
  let line = IssuedDocument.Line(
    label: "Pompe", product: nil, nature: .goods, quantity: .one, category: .standard, rate: .standard,
    net: euros("100.00"))
  let document = IssuedDocument(
    document: 1, kind: .invoice, number: "", party: try office.party("DUP"), day: office.today, lines: [line],
    bases: [.init(category: .standard, rate: .standard, net: euros("100.00"), tax: euros("20.00"))],
    net: euros("100.00"), tax: euros("20.00"), gross: euros("120.00"), toPay: euros("120.00"),
    instalments: [.init(due: office.today, amount: euros("120.00"))], deductions: [], taxOnDebits: false)
  let draft = try office.read { try EntryPreview.of(document, in: $0) }
  #expect(
    draft.lines.map { "\($0.account) \($0.amount.decimal)" } == ["411 120.00", "707 -100.00", "44571 -20.00"])
  #expect(try office.texts("SELECT id FROM entry") == [])
}
