import Company
import Documents
import Kernel
import PurchasingFacts
import TestSupport
import Testing

@testable import Purchasing

@Test func `a document of two rates with a discount counts VAT once per rate`() throws {
  let office = try TestCompany()
  _ = try office.invoice(
    "D-1",
    #"""
    {"label": "Acier", "quantity": "3", "price": "33.33", "vat": "20", "discount": "10"},
    {"label": "Vis", "price": "10.01", "vat": "20"}, {"label": "Livre", "price": "20", "vat": "5.5"}
    """#)
  let amounts = try office.find("ACH-2026-00001").amounts
  #expect(amounts.nets == [euros("89.99"), euros("10.01"), euros("20.00")])
  #expect(amounts.bases.map(\.net) == [euros("100.00"), euros("20.00")])
  #expect(amounts.bases.map(\.tax) == [euros("20.00"), euros("1.10")])
  #expect(amounts.gross == euros("141.10"))
}

@Test func `printed VAT stands by rate, and in all goes to the greatest base`() throws {
  let office = try TestCompany()
  let lines =
    #"{"label": "Acier", "price": "100", "vat": "20"}, {"label": "Livre", "price": "200", "vat": "5.5"}"#
  _ = try office.invoice(
    "P-1", lines, more: #", "vat": [{"rate": "20", "amount": "20.01"}, {"rate": "5.5", "amount": "10.98"}]"#)
  #expect(try office.find("ACH-2026-00001").amounts.bases.map(\.tax) == [euros("20.01"), euros("10.98")])
  _ = try office.invoice("P-2", lines, more: #", "printed_tax": "31.03""#)
  #expect(try office.find("ACH-2026-00002").amounts.bases.map(\.tax) == [euros("20.00"), euros("11.03")])
  #expect(throws: PurchasingRefusal.rateNotPrinted(VATRate(basisPoints: 1_000))) {
    try office.draft("P-3", lines, more: #", "vat": [{"rate": "10", "amount": "1"}]"#)
  }
  #expect(try office.faults() == [])
}

@Test func `of two lines at one rate only the deductible one's VAT is deducted`() throws {
  let office = try TestCompany()
  _ = try office.invoice(
    "N-1",
    #"""
    {"label": "Repas", "price": "33.33", "vat": "10", "deductible": false},
    {"label": "Salle", "price": "66.67", "vat": "10"}
    """#)
  let amounts = try office.find("ACH-2026-00001").amounts
  #expect(amounts.tax == euros("10.00"))
  #expect(amounts.deductible == euros("6.67"))
}

@Test func `products bought under reverse charge are counted in stock and their VAT by us`() throws {
  let office = try TestCompany()
  try office.stock(screws)
  _ = try office.invoice(
    "K-1",
    #"{"product": "VIS", "quantity": "10", "category": "K"}, {"product": "VIS", "quantity": "20", "category": "AE"}"#
  )
  let amounts = try office.find("ACH-2026-00001").amounts
  #expect(
    (amounts.gross, amounts.selfAssessed, amounts.deductible) == (
      euros("45.00"), euros("9.00"), euros("9.00")
    ))
  #expect(try office.shelf(1) == ["30 45.00"])
  #expect(try office.faults() == [])
}

@Test func `an asset is told as one and never counted in stock`() throws {
  let office = try TestCompany()
  try office.stock(screws)
  _ = try office.invoice(
    "M-1",
    #"""
    {"label": "Machine", "price": "5000", "asset": true, "account": "2154"},
    {"product": "VIS", "quantity": "2", "asset": true}
    """#)
  let told = try office.lines(of: SupplierInvoiceValidated.name, at: "$.document.lines") {
    "\($0) ->> '$.asset' || ' ' || coalesce(\($0) ->> '$.account', '-') || ' ' || (\($0) ->> '$.net')"
  }
  #expect(told == ["1 2154 5000.00", "1 - 3.00"])
  #expect(try office.shelf(1) == ["0 0.00"])
}

@Test func `a company without VAT deducts none of what it pays`() throws {
  let office = try TestCompany()
  try office.run(UpdateCompany.self, #"{"name": "Atelier", "vat_franchise": true}"#)
  _ = try office.invoice("V-1", #"{"label": "Acier", "price": "100", "vat": "20"}"#)
  let amounts = try office.find("ACH-2026-00001").amounts
  #expect((amounts.gross, amounts.deductible) == (euros("120.00"), .zero))
}
