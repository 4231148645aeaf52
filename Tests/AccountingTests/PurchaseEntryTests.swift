import Kernel
import PurchasingFacts
import Store
import TestSupport
import Testing
import Treasury

private func base(
  _ net: String, in category: VATCategory = .standard, tax: String = "0", self own: String = "0",
  deductible: String
) -> PurchasedDocument.Base {
  .init(
    category: category, rate: .standard, net: euros(net), tax: euros(tax), selfAssessed: euros(own),
    deductible: euros(deductible))
}

@Test func `a purchase: its charge and the VAT to deduct against the supplier`() throws {
  let office = try TestCompany()
  try office.purchase("100.00", tax: "20.00")
  #expect(try office.lastEntries() == ["AC 44566 D 20.00", "AC 606 D 100.00", "AC 401 ACI C 120.00"])
}

@Test func `reverse charge: 1 000,00 from the Union owe and deduct 200,00 at once`() throws {
  let office = try TestCompany()
  try office.purchase(
    [.plain(euros("1000"), category: .intraCommunity, account: "607")],
    bases: [base("1000", in: .intraCommunity, self: "200", deductible: "200")])
  #expect(
    try office.lastEntries() == [
      "AC 445662 D 200.00", "AC 607 D 1000.00", "AC 401 ACI C 1000.00", "AC 4452 C 200.00",
    ])
}

@Test func `non-deductible: a hotel of 120,00 is a charge of 120,00, without VAT`() throws {
  let office = try TestCompany()
  try office.purchase(
    [.plain(euros("100"), deductible: false, account: "625")],
    bases: [base("100", tax: "20", deductible: "0")])
  #expect(try office.lastEntries() == ["AC 625 D 120.00", "AC 401 ACI C 120.00"])
}

@Test func `a fixed asset: 2154, 44562 and 404, which its payment and its credit settle`() throws {
  let office = try TestCompany()
  let invoice = try office.purchase(
    [.plain(euros("1000"), asset: true)], bases: [base("1000", tax: "200", deductible: "200")])
  #expect(try office.lastEntries() == ["AC 2154 D 1000.00", "AC 44562 D 200.00", "AC 404 ACI C 1200.00"])
  try office.purchase(
    [.plain(euros("100"), account: "2154")], bases: [base("100", tax: "20", deductible: "20")],
    kind: .creditNote, corrects: invoice, allocated: euros("120"))
  #expect(try office.lastEntries() == ["AC 404 ACI D 120.00", "AC 2154 C 100.00", "AC 44566 C 20.00"])
  try office.run(
    RecordPayment.self,
    """
    {"supplier": "ACI", "amount": "1080.00", "method": "virement",
     "allocations": [{"invoice": "ACH-2026-00001"}]}
    """)
  #expect(try office.lastEntries() == ["BQ 404 ACI D 1080.00", "BQ 512 C 1080.00"])
  #expect(try office.letters("404", "ACI") == ["AA", "AA", "AA"])
  #expect(try office.differences() == [])
}

@Test func `a supplier's credit beyond its invoice stays on 401 until it is refunded`() throws {
  let office = try TestCompany()
  let invoice = try office.purchase("100.00", tax: "20.00")
  try office.purchase(
    [.plain(euros("150"))], bases: [base("150", tax: "30", deductible: "30")], kind: .creditNote,
    corrects: invoice, allocated: euros("120"))
  #expect(
    try office.lastEntries() == [
      "AC 401 ACI D 60.00", "AC 401 ACI D 120.00", "AC 44566 C 30.00", "AC 606 C 150.00",
    ])
  try office.run(
    RecordSupplierRefund.self, #"{"supplier": "ACI", "amount": "60.00", "method": "cheque"}"#)
  #expect(try office.lastEntries() == ["BQ 5112 D 60.00", "BQ 401 ACI C 60.00"])
  #expect(try office.letters("401", "ACI") == ["AA", "AB", "AA", "AB"])
}
