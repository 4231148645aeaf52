import Articles
import CatalogFacts
import Documents
import Kernel
import Parties
import Sales
import SalesFacts
import Store
import TestSupport
import Testing

private let cons = ProductFacts(
  product: ProductID(1), code: "CONS", label: "Conseil", kind: .service, unit: "h", price: price("85"),
  rate: VATRate(basisPoints: 2_000))
private let lic = ProductFacts(
  product: ProductID(2), code: "LIC", label: "Licence", kind: .goods, unit: "pièce", price: price("45.50"),
  rate: VATRate(basisPoints: 550), stockable: true, barcode: "3017620422003",
  tiers: [PriceTier(from: units("10"), price: price("40"))])
private let pot = ProductFacts(
  product: ProductID(3), code: "POT", label: "Pot", kind: .goods, price: price("9.99"),
  priceIncludesTax: true, rate: VATRate(basisPoints: 2_000), stockable: true)

@Test func `a line takes from its product the label, price, VAT, nature and unit it leaves out`() throws {
  let office = try shop()
  let draft = try office.draft(#"{"product": "cons"}, {"product": "3017620422003", "quantity": "2"}"#)
  // 85,00 at 20 % and 2 × 45,50 = 91,00 at 5,5 %: 17,00 + 5,005 rounded up
  #expect((draft.net, draft.vat) == (euros("176.00"), euros("22.01")))
  let lines = try office.content(of: draft).lines
  #expect(lines.map(\.label) == ["Conseil", "Licence"])
  #expect(lines.map(\.nature) == [.service, .goods])
  #expect(lines.map(\.unit) == ["h", "pièce"])
  #expect(lines.map(\.product) == [ProductID(1), ProductID(2)])
}

@Test func `what a line says wins over its product`() throws {
  let office = try shop()
  let draft = try office.draft(
    #"{"product": "CONS", "label": "Audit", "price": "100", "vat": "10", "nature": "goods", "unit": "jour"}"#)
  #expect((draft.net, draft.vat) == (euros("100.00"), euros("10.00")))
  let line = try #require(try office.content(of: draft).lines.first)
  #expect((line.label, line.nature, line.unit) == ("Audit", .goods, "jour"))
}

@Test func `the price is the client's, else the quantity's, else the product's`() throws {
  let office = try shop()
  #expect(try office.draft(#"{"product": "LIC", "quantity": "10"}"#).net == euros("400.00"))
  let client = try office.read { try Party.find(.code("DUP"), in: $0).facts }
  try office.perform(
    Tell(
      event: ClientPriceSet(
        product: lic.product, code: "LIC", party: client, price: price("30"), day: office.today)))
  #expect(try office.draft(#"{"product": "LIC", "quantity": "10"}"#).net == euros("300.00"))
  try office.run(CreateParty.self, #"{"code": "GAR", "name": "Garage Lefèvre"}"#)
  let other = try office.run(
    DraftInvoice.self, #"{"client": "GAR", "lines": [{"product": "LIC", "quantity": "10"}]}"#)
  #expect(other.net == euros("400.00"))
}

@Test func `a product priced with VAT keeps its TTC to the cent`() throws {
  let draft = try shop().draft(#"{"product": "POT", "quantity": "3"}"#)
  #expect((draft.net, draft.vat, draft.gross) == (euros("24.98"), euros("4.99"), euros("29.97")))
}

@Test(arguments: [
  (#"{"label": "A"}, {"product": "NON"}"#, "unknown-product", "lines.2.product"),
  (#"{"product": 99}"#, "unknown-product", "lines.1.product"),
  (#"{"kind": "text", "label": "A", "product": "CONS"}"#, "product-on-text", "lines.1.product"),
])
func `a line whose product cannot be sold is refused by its place`(
  lines: String, code: String, field: String
) throws {
  let office = try shop()
  let refusal = #expect(throws: SalesRefusal.self) { try office.draft(lines) }
  #expect((refusal?.code, refusal?.field) == (code, field))
}

@Test func `a product no longer sold is refused on a new line, kept on one that has it`() throws {
  let office = try shop()
  let draft = try office.draft(#"{"product": "CONS"}"#)
  try office.change(
    ProductFacts(
      product: cons.product, code: "CONS", label: "Conseil", kind: .service, price: price("85"),
      rate: cons.rate, active: false))
  #expect(throws: SalesRefusal.inactiveProduct(line: 1, code: "CONS")) {
    try office.draft(#"{"product": "CONS"}"#)
  }
  let saved = try office.run(
    UpdateInvoice.self, #"{"invoice": \#(draft.id), "lines": [{"product": "CONS", "quantity": "2"}]}"#)
  #expect(saved.net == euros("170.00"))
  #expect(try office.validate(draft).net == euros("170.00"))
}

@Test func `without the catalogue a line takes no product, and any other still passes`() throws {
  let office = try TestCompany()
  #expect(throws: ArticlesRefusal.moduleOff) { try office.draft(#"{"product": "CONS"}"#) }
  #expect(try office.draft(#"{"label": "A", "price": "10"}"#).net == euros("10.00"))
}

@Test func `whether goods are counted is the product's at validation, and stays so`() throws {
  let office = try shop()
  let draft = try office.draft(
    #"{"product": "LIC"}, {"product": "POT"}, {"product": "CONS"}, {"label": "x"}"#)
  try office.change(
    ProductFacts(
      product: pot.product, code: "POT", label: "Pot", kind: .goods, price: price("9.99"), rate: pot.rate))
  _ = try office.validate(draft)
  try office.change(
    ProductFacts(
      product: pot.product, code: "POT", label: "Pot", kind: .goods, price: price("9.99"), rate: pot.rate,
      stockable: true))
  #expect(try office.find("FA-2026-00001").content.lines.map(\.stockable) == [true, false, false, false])
  #expect(try office.stocked(by: InvoiceValidated.name) == ["2 1", "3 0", "1 0", "- -"])
  #expect(try office.store.check().ok)
}

@Test func `crediting brings counted goods back whole or by line, not by amount`() throws {
  let office = try shop()
  _ = try office.invoice(#"{"product": "LIC", "quantity": "3", "nature": "service"}, {"product": "CONS"}"#)
  try office.run(
    CreditInvoice.self,
    #"{"invoice": "FA-2026-00001", "mode": "lines", "lines": [{"line": 1, "quantity": "1"}]}"#)
  try office.run(CreditInvoice.self, #"{"invoice": "FA-2026-00001", "mode": "amount", "amount": "10.00"}"#)
  try office.run(
    CreditInvoice.self,
    #"""
    {"invoice": "FA-2026-00001", "mode": "lines",
     "lines": [{"line": 1, "quantity": "1", "goods_back": false}]}
    """#)
  #expect(try office.find("AV-2026-00001").content.lines.map(\.goodsBack) == [true])
  #expect(try office.find("AV-2026-00001").content.lines.map(\.stockable) == [true])
  #expect(try office.find("AV-2026-00002").content.lines.map(\.product) == [nil, nil])
  #expect(try office.find("AV-2026-00003").content.lines.map(\.goodsBack) == [false])
}

@Test func `goods not counted when sold are not counted when they come back`() throws {
  let office = try shop()
  try office.change(
    ProductFacts(
      product: pot.product, code: "POT", label: "Pot", kind: .goods, price: price("9.99"), rate: pot.rate))
  _ = try office.invoice(#"{"product": "POT"}, {"product": "LIC"}"#)
  try office.change(pot)
  try office.run(CancelInvoice.self, #"{"invoice": "FA-2026-00001"}"#)
  #expect(try office.stocked(by: CreditNoteValidated.name) == ["3 0", "2 1"])
}

@Test func `the last price to a client is that of their latest validated invoice`() throws {
  let office = try shop()
  #expect(try office.lastPrice() == nil)
  _ = try office.invoice(#"{"product": "LIC", "price": "44"}"#)
  office.today = day("2026-03-14")
  _ = try office.invoice(#"{"product": "LIC", "price_gross": "50"}, {"product": "LIC", "price": "43"}"#)
  _ = try office.draft(#"{"product": "LIC", "price": "1"}"#)
  let last = try #require(try office.lastPrice())
  #expect((last.price, last.includesTax) == (price("43"), false))
  #expect((last.number, last.day) == ("FA-2026-00002", day("2026-03-14")))
  try office.run(CreateParty.self, #"{"code": "GAR", "name": "Garage Lefèvre"}"#)
  #expect(try office.lastPrice("GAR") == nil)
  try office.run(MergeParties.self, #"{"from": "DUP", "into": "GAR"}"#)
  #expect(try office.lastPrice("GAR")?.price == price("43"))
}

@Test func `a quote's products go to its invoice`() throws {
  let office = try shop()
  let quote = try office.run(
    DraftQuote.self, #"{"client": "DUP", "lines": [{"product": "LIC", "quantity": "2"}]}"#)
  try office.run(SendQuote.self, #"{"quote": \#(quote.id)}"#)
  try office.run(AcceptQuote.self, #"{"quote": "DEV-000001"}"#)
  let issued = try office.validate(try office.run(InvoiceQuote.self, #"{"quote": "DEV-000001"}"#))
  #expect(issued.net == euros("91.00"))
  #expect(try office.stocked(by: InvoiceValidated.name) == ["2 1"])
}

@Test func `a unit is printed after the quantity`() throws {
  let office = try shop()
  let draft = try office.draft(#"{"product": "CONS", "quantity": "2.5"}"#)
  let text = try office.read { try PrintedDocument.text(.id(Invoice.ID(draft.id)), in: $0) }
  #expect(text.contains("Conseil") && text.contains(" 2,5 h "))
}

private func shop() throws -> TestCompany {
  let office = try TestCompany()
  try office.sell(cons, lic, pot)
  return office
}

extension TestCompany {
  fileprivate func content(of draft: SavedDraft) throws -> DocumentContent {
    try read { try Invoice.find(Invoice.ID(draft.id), in: $0).content }
  }

  fileprivate func lastPrice(_ client: String = "DUP") throws -> LastPrice? {
    try read {
      try Invoice.lastPrice(of: lic.product, client: try Party.find(.code(client), in: $0).id, in: $0)
    }
  }

  /// Product and whether it is counted, by line of the last fact of that name.
  fileprivate func stocked(by event: String) throws -> [String] {
    try lines(of: event, at: "$.document.lines") {
      "coalesce(\($0) ->> 'product', '-') || ' ' || coalesce(\($0) ->> 'stockable', '-')"
    }
  }
}
