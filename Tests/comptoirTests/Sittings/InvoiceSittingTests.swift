import Desk
import Kernel
import Terminal
import TestSupport
import Testing

@testable import Shell

/// A pile of invoices, typed.
@Suite struct InvoiceSittingTests {
  private func invoices(_ company: SmallCompany) throws -> Sitting {
    try Sitting(company, at: .list("ventes.factures"))
  }

  @Test func `an invoice of three free lines is typed and validated`() throws {
    let company = try SmallCompany()
    var sitting = try invoices(company)
    try sitting.press("F2 dup⏎ \"Conseil\"⏎2⏎850⏎ \"Visite\"⏎⏎120⏎ \"Licence\"⏎3⏎45,5⏎ F9")
    // F2, dup⏎ 4, Conseil⏎2⏎850⏎ 14, Visite⏎⏎120⏎ 12, Licence⏎3⏎45,5⏎ 15, F9.
    #expect(sitting.keys == 47)
    #expect(
      sitting.question?.text
        == "Valider FA-2026-00005 · Dupont & Fils SARL · 2 347,80 € TTC ? Le numéro sera définitif.")
    try sitting.press("o")
    #expect(sitting.message.hasPrefix("FA-2026-00005 validée, 2 347,80 €."))
    #expect(sitting.screen.contains("TOTAL TTC        2 347,80"))
    #expect(sitting.screen.contains("Échéance   11/04/2026"))
    let invoice = try #require(try company.rows("ventes.factures").first { $0["numero"] == "FA-2026-00005" })
    #expect(invoice["ht"] == "1956.50")
    #expect(invoice["tva"] == "391.30")
    #expect(invoice["etat"] == "validee")
  }

  @Test func `the next one of the pile is one key away`() throws {
    var sitting = try invoices(try SmallCompany())
    try sitting.press("F2 dup⏎ Conseil⏎⏎100⏎ F9 o F2")
    #expect(sitting.breadcrumb == "Accueil › Factures › Nouvelle facture")
    try sitting.press("lef⏎ Huile⏎⏎40⏎ ⏎ ⏎ o")
    #expect(sitting.message.hasPrefix("FA-2026-00006 validée, 48,00 €."))
  }

  @Test func `the client's last invoice with one quantity changed takes 10 keys`() throws {
    let company = try SmallCompany()
    var sitting = try invoices(company)
    try sitting.press("F2 dup⏎ F8 5⏎ F9 o")
    #expect(sitting.keys == 10)
    #expect(sitting.message.hasPrefix("FA-2026-00005 validée, 5 407,80 €."))
    #expect(sitting.cells("quantity") == ["5", "1", "3"])
    #expect(
      sitting.cells("label") == ["Prestation de conseil", "Déplacement forfaitaire", "Licence annuelle"])
  }

  @Test func `the selected invoice duplicated for today takes 3 keys`() throws {
    let company = try SmallCompany()
    var sitting = try invoices(company)
    // Under the draft and Moreau's invoice stands Dupont's of three lines.
    try sitting.press("↓ ↓")
    let before = sitting.keys
    try sitting.press("F8 F9 o")
    #expect(sitting.keys - before == 3)
    #expect(sitting.message.hasPrefix("FA-2026-00005 validée, 2 347,80 €."))
    let invoice = try #require(try company.rows("ventes.factures").first { $0["numero"] == "FA-2026-00005" })
    #expect(invoice["date"] == "2026-03-12")
    #expect(invoice["code"] == "DUP")
  }

  @Test func `an unknown client is made on the way and comes back into the invoice`() throws {
    let company = try SmallCompany()
    var sitting = try invoices(company)
    try sitting.press("F2 \"Zoé Traiteur\"")
    #expect(sitting.screen.contains("Créer « Zoé Traiteur »"))
    try sitting.press("⏎")
    #expect(sitting.breadcrumb == "Accueil › Factures › Nouvelle facture › Fiche client")
    #expect(sitting.form?.values["name"] == "Zoé Traiteur")
    try sitting.press("F9")
    #expect(sitting.breadcrumb == "Accueil › Factures › Nouvelle facture")
    let code = try #require(sitting.document?.header["client"])
    #expect(!code.isEmpty)
    // The cursor is on the first line already.
    try sitting.press("Buffet⏎20⏎15⏎ F9 o")
    #expect(sitting.message.hasPrefix("FA-2026-00005 validée, 360,00 €."))
    #expect(try company.rows("crm.clients").contains { $0["nom"] == "Zoé Traiteur" && $0["code"] == code })
  }

  @Test func `validating says what is missing first, and puts the cursor there`() throws {
    var sitting = try invoices(try SmallCompany())
    try sitting.press("F2 F9")
    #expect(sitting.message == "Rien n'a été saisi. Remplissez le premier champ, ou quittez avec Échap.")
    #expect(sitting.question == nil)
    try sitting.press("dup⏎ F9")
    #expect(sitting.message == "Rien n'a été saisi. Remplissez le premier champ, ou quittez avec Échap.")
  }

  @Test func `a document goes back field by field, and forth again`() throws {
    var sitting = try invoices(try SmallCompany())
    try sitting.press("F2 dup⏎ Conseil⏎2⏎850⏎")
    try sitting.press("^Z")
    #expect(sitting.cells("price") == [""])
    try sitting.press("^Z")
    #expect(sitting.cells("quantity") == ["1"])
    try sitting.press("^Y ^Y")
    #expect(sitting.cells("price") == ["850"])
    #expect(sitting.cells("quantity") == ["2"])
    try sitting.press("^Y")
    #expect(sitting.message == "Rien à rétablir.")
    try sitting.press("^Z ^Z ^Z ^Z ^Z")
    #expect(sitting.message == "Rien à annuler.")
  }

  @Test func `a line is put in, moved, taken out and put back`() throws {
    var sitting = try invoices(try SmallCompany())
    try sitting.press("F2 dup⏎ A⏎⏎1⏎ B⏎⏎2⏎ C⏎⏎3⏎ ↑ M-↑")
    #expect(sitting.cells("label") == ["A", "C", "B"])
    try sitting.press("^Del")
    #expect(sitting.cells("label") == ["A", "B"])
    #expect(sitting.message == "Ligne 2 supprimée. Ctrl-Z la remet.")
    try sitting.press("^Z")
    #expect(sitting.cells("label") == ["A", "C", "B"])
    try sitting.press("^Home F6 ^Ins Avant⏎⏎9⏎")
    #expect(sitting.cells("label") == ["Avant", "A", "C", "B"])
  }

  @Test func `text and subtotal lines are a point away`() throws {
    var sitting = try invoices(try SmallCompany())
    try sitting.press("F2 dup⏎ A⏎⏎10⏎ B⏎⏎20⏎ . . ⏎")
    #expect(sitting.document?.lines.map(\.kind) == [.item, .item, .subtotal])
    #expect(sitting.screen.contains("Sous-total"))
    #expect(sitting.screen.contains("30,00"))
    try sitting.press(". \"Livraison en juin\"⏎")
    #expect(sitting.document?.lines.map(\.kind) == [.item, .item, .subtotal, .text])
  }

  @Test func `the value above is copied into a cell`() throws {
    var sitting = try invoices(try SmallCompany())
    try sitting.press("F2 dup⏎ Conseil⏎2⏎850⏎ F8")
    #expect(sitting.cells("label") == ["Conseil", "Conseil"])
  }

  @Test func `Esc leaves a draft that is found again as it was`() throws {
    let company = try SmallCompany()
    var sitting = try invoices(company)
    try sitting.press("F2 dup⏎ Conseil⏎2⏎850⏎ Visi ⎋")
    #expect(sitting.breadcrumb.hasPrefix("Accueil › Factures"))
    try sitting.press("Home ⏎")
    #expect(sitting.document?.isDraft == true)
    #expect(sitting.cells("label") == ["Conseil"])
    #expect(sitting.cells("price") == ["850"])
  }

  @Test func `a company without VAT reads the same while typing and once it is saved`() throws {
    let company = try SmallCompany()
    try company.run("company.update", #"{"vat_franchise":true}"#)
    var sitting = try invoices(company)
    try sitting.press("F2 dup⏎ Conseil⏎2⏎850")
    #expect(sitting.screen.contains("Exonéré            0,00"), "\(sitting.screen)")
    try sitting.press("⏎ ⎋ Home ⏎")
    #expect(sitting.screen.contains("Exonéré            0,00"), "\(sitting.screen)")
    #expect(sitting.screen.contains("TOTAL TTC        1 700,00"))
    try sitting.press("F9 o")
    #expect(sitting.screen.contains("Exonéré            0,00"), "\(sitting.screen)")
  }

  @Test func `the client's card is behind the invoice, draft or validated, from any field`() throws {
    var sitting = try invoices(try SmallCompany())
    try sitting.press("↓ ↓ ⏎ F7")
    #expect(sitting.breadcrumb == "… › Factures › FA-2026-00003 › Dupont & Fils SARL (DUP)")
    try sitting.press("⎋ ⎋ F2 lef⏎ Huile⏎⏎40⏎ ^O")
    #expect(sitting.breadcrumb.hasSuffix("› Garage Lefèvre (LEF)"))
    try sitting.press("⎋")
    #expect(sitting.cells("label") == ["Huile"])
  }
}
