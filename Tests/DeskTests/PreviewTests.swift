import Catalog
import Company
import Desk
import DocumentsDesk
import Kernel
import Parties
import Program
import Purchasing
import PurchasingFacts
import Sales
import SalesDesk
import SalesFacts
import Store
import TestSupport
import Testing

/// What the foot of a document shows while it is typed is what its draft shows once saved.
@Suite struct PreviewTests {
  private func office(_ settings: String = "{}") throws -> TestCompany {
    let office = try TestCompany()
    try office.perform(SetPlan(plan: 2))
    try office.run(UpdateCompany.self, #"{"name": "SARL Martin", "siren": "552100554"}"#)
    if settings != "{}" { try office.run(UpdateCompany.self, settings) }
    for (code, role) in [("DUP", "client"), ("SID", "fournisseur")] {
      try office.run(
        CreateParty.self, #"{"code": "\#(code)", "name": "\#(code)", "roles": ["\#(role)"]}"#)
    }
    return office
  }

  private func form(
    _ header: FormValues, _ lines: [FormValues], on day: String = "2026-03-12"
  ) -> DocumentForm {
    DocumentForm(
      title: "", header: header.merging(["date": day]) { said, _ in said },
      lines: lines.map { DocumentFormLine(cells: ["label": "Ligne"].merging($0) { _, said in said }) })
  }

  private func foot(_ form: DocumentForm, on screen: DocumentScreen, in office: TestCompany) throws
    -> [String]
  {
    try office.read { try screen.totals($0, form) }.foot.map { "\($0.0) \($0.1.french)" }
  }

  /// The foot while typing, proved equal to that of the draft read again from the file.
  private func foot(_ kind: RecordKind, _ form: DocumentForm, in office: TestCompany) throws -> [String] {
    let screen = try #require(Program.catalogue.document(kind))
    let typed = try foot(form, on: screen, in: office)
    let place = try screen.save(office.session, form, nil)
    let kept = try office.read { try screen.load($0, place.id, [:]) }
    #expect(try foot(kept, on: screen, in: office) == typed)
    return typed
  }

  @Test(arguments: [RecordKind.quote, .order, .invoice])
  func `a company without VAT types exempt lines`(kind: RecordKind) throws {
    let office = try office(#"{"vat_franchise": true}"#)
    let typed = form(["client": "DUP"], [["quantity": "2", "price": "850", "vat": "0"]])
    #expect(
      try foot(kind, typed, in: office) == ["Total HT 1 700,00", "Exonéré 0,00", "TOTAL TTC 1 700,00"])
  }

  @Test func `a line of a company without VAT is exempt in the file too`() throws {
    let office = try office(#"{"vat_franchise": true}"#)
    let typed = form(["client": "DUP"], [["quantity": "2", "price": "850", "vat": "0"]])
    _ = try foot(.invoice, typed, in: office)
    let bases = try office.read { try Invoice.find(Invoice.ID(1), in: $0).amounts.bases }
    #expect(bases.map(\.category) == [.exempt])
    let kept = try office.read { try Screens.invoiceDocument.load($0, 1, [:]) }
    // It is what its rate gives here, no particular regime: the form is read again as it was typed.
    #expect(kept.header["category"] == nil)
    #expect(kept.lines[0].cells["category"] == nil)
  }

  @Test(arguments: [("K", "Livraison intracommunautaire"), ("G", "Exportation hors UE")])
  func `a client abroad is charged no VAT, whatever rate the line says`(regime: String, label: String) throws
  {
    let typed = form(
      ["client": "DUP", "category": regime], [["quantity": "1", "price": "120t", "vat": "20"]])
    #expect(
      try foot(.invoice, typed, in: office()) == ["Total HT 120,00", "\(label) 0,00", "TOTAL TTC 120,00"])
  }

  @Test func `prices with VAT keep their total under a discount on the whole`() throws {
    let typed = form(
      ["client": "DUP", "discount": "10%"],
      [["quantity": "1", "price": "120t", "vat": "20"], ["quantity": "1", "price": "50", "vat": "5.5"]])
    // 120 − 12 = 108 with VAT: 90 + 18. 50 − 5 = 45, of which 5,5 % is 2,475.
    #expect(
      try foot(.invoice, typed, in: office()) == [
        "Remise -15,00", "Total HT 135,00", "TVA 20 % 18,00", "TVA 5,5 % 2,48", "TOTAL TTC 155,48",
      ])
  }

  @Test func `a line without a rate takes the company's usual one`() throws {
    let typed = form(["client": "DUP"], [["quantity": "1", "price": "100"]])
    #expect(
      try foot(.invoice, typed, in: office()) == ["Total HT 100,00", "TVA 20 % 20,00", "TOTAL TTC 120,00"])
  }

  @Test func `an article's own regime goes with its rate`() throws {
    let office = try office()
    try office.run(
      CreateProduct.self,
      #"{"code": "FORM", "label": "Formation", "kind": "service", "price": "400", "vat_category": "E"}"#)
    let typed = form(["client": "DUP"], [["product": "form", "quantity": "2", "price": "400", "vat": "0"]])
    #expect(try foot(.quote, typed, in: office) == ["Total HT 800,00", "Exonéré 0,00", "TOTAL TTC 800,00"])
  }

  @Test func `a deposit is deducted however its number is typed`() throws {
    let office = try office()
    try office.run(DraftDeposit.self, #"{"client": "DUP", "amount": "60"}"#)
    let deposit = try office.perform(ValidateInvoice(invoice: .id(Invoice.ID(1)))).number
    let typed = form(
      ["client": "DUP", "deposits": deposit.lowercased()], [["quantity": "1", "price": "100", "vat": "20"]])
    #expect(
      try foot(.invoice, typed, in: office) == [
        "Total HT 100,00", "TVA 20 % 20,00", "TOTAL TTC 120,00", "Acomptes déduits -60,00",
        "NET À PAYER 60,00",
      ])
  }

  @Test func `a validated document shows what it was validated with`() throws {
    let office = try office()
    let typed = form(["client": "DUP"], [["quantity": "1", "price": "100", "vat": "0"]])
    _ = try foot(.invoice, typed, in: office)
    try office.perform(ValidateInvoice(invoice: .id(Invoice.ID(1))))
    try office.run(UpdateCompany.self, #"{"vat_franchise": true}"#)
    let frozen = try office.read { try Screens.invoiceDocument.load($0, 1, [:]) }
    #expect(
      try foot(frozen, on: Screens.invoiceDocument, in: office) == [
        "Total HT 100,00", "Taux zéro 0,00", "TOTAL TTC 100,00",
      ])
  }

  // MARK: Purchases

  @Test func `a purchase under reverse charge is paid without the VAT one counts oneself`() throws {
    let typed = form(
      ["supplier": "SID", "number": "F-1", "category": "AE"],
      [["quantity": "1", "price": "100", "vat": "20", "deductible": "true"]])
    #expect(
      try foot(.purchase, typed, in: office()) == [
        "Total HT 100,00", "TVA autoliquidée 20 % 20,00", "TOTAL TTC 100,00",
      ])
  }

  @Test(arguments: [[:], ["deductible": "false"]])
  func `a company without VAT loses that of its purchases`(cells: FormValues) throws {
    let typed = form(
      ["supplier": "SID", "number": "F-1"],
      [["quantity": "1", "price": "100", "vat": "20"].merging(cells) { _, said in said }])
    #expect(
      try foot(.purchase, typed, in: office(#"{"vat_franchise": true}"#)) == [
        "Total HT 100,00", "TVA 20 % 20,00", "TOTAL TTC 120,00", "dont TVA non déductible 20,00",
      ])
  }

  @Test(arguments: [RecordKind.purchase, .purchaseOrder])
  func `a purchase's line without a rate takes the usual one`(kind: RecordKind) throws {
    let typed = form(["supplier": "SID", "number": "F-1"], [["quantity": "3", "price": "10"]])
    #expect(
      try foot(kind, typed, in: office()) == ["Total HT 30,00", "TVA 20 % 6,00", "TOTAL TTC 36,00"])
  }

  @Test func `a price typed with its VAT is brought before VAT, and a subtotal sums its lines`() throws {
    let office = try office()
    let screen = try #require(Program.catalogue.document(.purchase))
    var typed = form(
      ["supplier": "SID", "number": "F-1"],
      [["quantity": "2", "price": "60t", "vat": "20"], ["quantity": "1", "price": "10", "vat": "20"]])
    typed.lines.append(DocumentFormLine(kind: .subtotal, cells: ["label": "Sous-total"]))
    #expect(
      try foot(.purchase, typed, in: office) == ["Total HT 110,00", "TVA 20 % 22,00", "TOTAL TTC 132,00"])
    let lines = try office.read { try screen.totals($0, typed) }.lines
    #expect(lines == [Money(cents: 10_000), Money(cents: 1_000), Money(cents: 11_000)])
  }

  @Test func `a printed VAT stands within five cents, else what is wrong is told`() throws {
    let office = try office()
    var typed = form(
      ["supplier": "SID", "number": "F-1", "printed_tax": "20.03"],
      [["quantity": "1", "price": "100.01", "vat": "20"]])
    #expect(
      try foot(.purchase, typed, in: office) == [
        "Total HT 100,01", "TVA 20 % 20,00", "TVA imprimée, écart 0,03 20,03", "TOTAL TTC 120,04",
      ])
    typed.header["number"] = "F-2"
    typed.header["printed_tax"] = "21"
    let screen = try #require(Program.catalogue.document(.purchase))
    #expect(try foot(typed, on: screen, in: office).contains("TVA imprimée, écart 1,00 ! 21,00"))
  }

  @Test func `a VAT printed by rate stays by rate while its draft is typed in`() throws {
    let office = try office()
    try office.run(
      DraftPurchase.self,
      #"{"supplier": "SID", "number": "F-1", "lines": [{"label": "A", "price": "100", "vat": "20","#
        + #" "deductible": false}, {"label": "B", "price": "100", "vat": "10"}],"#
        + #" "vat": [{"rate": "20", "amount": "20.04"}, {"rate": "10", "amount": "9.99"}]}"#)
    let screen = try #require(Program.catalogue.document(.purchase))
    let kept = try office.read { try screen.load($0, 1, [:]) }
    #expect(
      try foot(kept, on: screen, in: office) == [
        "Total HT 200,00", "TVA 20 % 20,00", "TVA 10 % 10,00", "TVA imprimée, écart 0,03 30,03",
        "TOTAL TTC 230,03", "dont TVA non déductible 20,04",
      ])
  }

  // MARK: Unfinished

  @Test(arguments: [RecordKind.quote, .order, .invoice, .purchase, .purchaseOrder])
  func `nothing typed, or nothing that reads, counts for nothing`(kind: RecordKind) throws {
    let office = try office()
    let screen = try #require(Program.catalogue.document(kind))
    let none = ["Total HT 0,00", "TOTAL TTC 0,00"]
    #expect(try foot(form([:], []), on: screen, in: office) == none)
    let unread = form(
      [screen.header[0].id: "NUL"],
      [["price": "cent", "vat": "20"], ["product": "NUL", "quantity": "1", "price": "100", "vat": "20"]])
    #expect(
      try foot(unread, on: screen, in: office) == ["Total HT 100,00", "TVA 20 % 20,00", "TOTAL TTC 120,00"])
    let beyond = form(
      [:], Array(repeating: ["quantity": "99999999", "price": "99999999", "vat": "20"], count: 20))
    #expect(try foot(beyond, on: screen, in: office) == none)
  }
}
