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
import Testing

/// What the foot of a document shows while it is typed is what its draft shows once saved.
@Suite struct PreviewTests {
  private func office(_ settings: String = "{}") throws -> Office {
    let office = try Office()
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
    _ header: [String: String], _ lines: [[String: String]], on day: String = "2026-03-12"
  ) -> DocumentForm {
    DocumentForm(
      title: "", header: header.merging(["date": day]) { said, _ in said },
      lines: lines.map { DocumentFormLine(cells: ["label": "Ligne"].merging($0) { _, said in said }) })
  }

  private func foot(_ form: DocumentForm, on screen: DocumentScreen, in office: Office) throws -> [String] {
    try office.read { try screen.totals($0, form) }.foot.map { "\($0.0) \($0.1.french)" }
  }

  /// The foot while typing, proved equal to that of the draft read again from the file.
  private func foot(_ kind: RecordKind, _ form: DocumentForm, in office: Office) throws -> [String] {
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
}
