import Desk
import Kernel
import SalesFacts
import Terminal
import TestSupport
import Testing

@testable import Shell

/// Lines taken from the catalogue while they are typed.
@Suite struct ArticleSittingTests {
  private func invoices(_ company: SmallCompany) throws -> Sitting {
    try Sitting(company, at: .list("ventes.factures"))
  }

  @Test func `three articles invoiced and validated take 25 keys`() throws {
    let company = try SmallCompany(plan: 2)
    var sitting = try invoices(company)
    try sitting.press("F2 dup⏎ cons⏎2⏎ dep⏎⏎ lic⏎3⏎ F9")
    #expect(
      sitting.question?.text
        == "Valider FA-2026-00005 · Dupont & Fils SARL · 2 347,80 € TTC ? Le numéro sera définitif.")
    try sitting.press("o")
    #expect(sitting.keys == 25)
    #expect(sitting.message.hasPrefix("FA-2026-00005 validée, 2 347,80 €."))
    #expect(sitting.cells("product") == ["CONS", "DEP", "LIC"])
    #expect(
      sitting.cells("label") == ["Prestation de conseil", "Déplacement forfaitaire", "Licence annuelle"])
    #expect(sitting.cells("nature") == ["service", "service", "goods"])
    #expect(sitting.screen.contains("TOTAL TTC        2 347,80"))
  }

  @Test func `the client's last invoice and the duplicate take no more keys than without articles`() throws {
    let company = try SmallCompany(plan: 2)
    var sitting = try invoices(company)
    try sitting.press("F2 dup⏎ F8 5⏎ F9 o")
    #expect(sitting.keys == 10)
    #expect(sitting.message.hasPrefix("FA-2026-00005 validée, 5 407,80 €."))
    var other = try invoices(try SmallCompany(plan: 2))
    try other.press("↓ ↓")
    let before = other.keys
    try other.press("F8 F9 o")
    #expect(other.keys - before == 3)
  }

  @Test func `the choices say what an article costs and how many are left`() throws {
    var sitting = try invoices(try SmallCompany(plan: 2))
    try sitting.press("F2 dup⏎ l")
    #expect(sitting.screen.contains("LIC    Licence annuelle  45,50 · stock 12"))
    #expect(sitting.screen.contains("Créer « l »"))
    try sitting.press("⌫ deplacement")
    #expect(sitting.screen.contains("DEP    Déplacement forfaitaire  120,00"))
  }

  @Test func `the foot tells the stock and the last price to the client`() throws {
    let company = try SmallCompany(plan: 2)
    try company.run(
      "sales.draft-invoice", #"{"client":"DUP","lines":[{"product":"LIC","quantity":"2","price":"44"}]}"#)
    try company.run("sales.validate-invoice", #"{"invoice":6}"#)
    var sitting = try invoices(company)
    try sitting.press("F2 dup⏎ lic⏎")
    #expect(sitting.line(22) == " Stock LIC : 10 (min. 5) · dernier prix à ce client : 44,00 (FA-2026-00005)")
    try sitting.press("3⏎")
    #expect(!sitting.line(22).contains("Stock"))
  }

  @Test func `a price by quantity or by client follows until it is typed`() throws {
    var sitting = try invoices(try SmallCompany(plan: 2))
    try sitting.press("F2 dup⏎ hui⏎")
    #expect(sitting.cells("price") == ["10"])
    #expect(sitting.cells("vat") == ["10"])
    try sitting.press("10⏎")
    #expect(sitting.cells("price") == ["9"])
    try sitting.press("^Home lef⏎")
    #expect(sitting.cells("price") == ["8"])
    try sitting.press("^Home F6 ⏎ ⇥ 7,5⏎ ↑ ⏎ 20⏎")
    #expect(sitting.cells("price") == ["7.5"])
    #expect(sitting.cells("quantity") == ["20"])
  }

  @Test func `a quantity before the code is taken, and the line is done`() throws {
    var sitting = try invoices(try SmallCompany(plan: 2))
    try sitting.press("F2 dup⏎ 2*cons⏎ 3*lic⏎")
    #expect(sitting.cells("product") == ["CONS", "LIC"])
    #expect(sitting.cells("quantity") == ["2", "3"])
    try sitting.press("⏎ ⏎")
    #expect(sitting.question?.text.contains("2 203,80 € TTC") == true)
  }

  @Test func `another article takes the place of what the first one gave, and of nothing typed`() throws {
    var sitting = try invoices(try SmallCompany(plan: 2))
    try sitting.press("F2 dup⏎ cons⏎⏎ ↑ ⇥ \"Audit du site\"⏎ ⇤ ⇤ hui⏎")
    #expect(sitting.cells("product") == ["HUI"])
    #expect(sitting.cells("label") == ["Audit du site"])
    #expect(sitting.cells("price") == ["10"])
    #expect(sitting.cells("vat") == ["10"])
    #expect(sitting.cells("nature") == ["goods"])
    try sitting.press("^Z")
    #expect(sitting.cells("product") == ["CONS"])
    #expect(sitting.cells("price") == ["850"])
  }

  @Test func `ten off is off the catalogue price, and shown before it is taken`() throws {
    var sitting = try invoices(try SmallCompany(plan: 2))
    try sitting.press("F2 dup⏎ cons⏎⇥ -10%")
    #expect(sitting.line(22) == " = 765,00")
    try sitting.press("⏎")
    #expect(sitting.cells("price") == ["765"])
  }

  @Test func `a line without an article is one Tab away`() throws {
    var sitting = try invoices(try SmallCompany(plan: 2))
    try sitting.press("F2 dup⏎ ⇥ Visite⏎2⏎60⏎ cons⏎⏎ F9 o")
    #expect(sitting.message.hasPrefix("FA-2026-00005 validée, 1 164,00 €."))
    #expect(sitting.cells("product") == ["", "CONS"])
  }

  @Test func `a text line and a subtotal are a point away in the article too`() throws {
    var sitting = try invoices(try SmallCompany(plan: 2))
    try sitting.press("F2 dup⏎ cons⏎⏎ . . ⏎ . \"Livraison en juin\"⏎ dep⏎⏎")
    #expect(sitting.document?.lines.map(\.kind) == [.item, .subtotal, .text, .item])
    #expect(sitting.cells("label")[2] == "Livraison en juin")
  }

  @Test func `an article that is not there is made on the way and comes back into its line`() throws {
    var sitting = try invoices(try SmallCompany(plan: 2))
    try sitting.press("F2 dup⏎ \"3*Graisse blanche\"")
    #expect(sitting.screen.contains("Créer « Graisse blanche »"))
    try sitting.press("⏎")
    #expect(sitting.breadcrumb.hasSuffix("› Fiche article"))
    #expect(sitting.form?.values["label"] == "Graisse blanche")
    try sitting.press("F9")
    #expect(sitting.breadcrumb.hasSuffix("› Nouvelle facture"), "\(sitting.message)")
    #expect(sitting.cells("label") == ["Graisse blanche"])
    #expect(sitting.cells("quantity") == ["3"])
  }

  @Test func `F7 opens the article's card, and Esc comes back to the line`() throws {
    var sitting = try invoices(try SmallCompany(plan: 2))
    try sitting.press("F2 dup⏎ cons⏎⏎ ↑ F7")
    #expect(sitting.breadcrumb.contains("Nouvelle facture › "))
    #expect(sitting.breadcrumb.contains("CONS"))
    try sitting.press("⎋")
    #expect(sitting.cells("product") == ["CONS"])
  }

  @Test func `a draft read again behaves as one being typed`() throws {
    let company = try SmallCompany(plan: 2)
    var sitting = try invoices(company)
    try sitting.press("F2 dup⏎ hui⏎2⏎ ⎋")
    var again = try Sitting(company, at: .document(.invoice, id: 6))
    #expect(again.cells("product") == ["HUI"])
    try again.press("⏎ 12⏎")
    #expect(again.cells("price") == ["9"])
  }

  @Test func `what is not in stock is told when it is sold, and sold`() throws {
    var sitting = try invoices(try SmallCompany(plan: 2))
    try sitting.press("F2 dup⏎ lic⏎20⏎ F9")
    #expect(sitting.question?.text.hasSuffix("Stock insuffisant : LIC (12 sur 20).") == true)
    try sitting.press("o")
    #expect(sitting.message.hasPrefix("FA-2026-00005 validée"))
  }

  @Test func `in plan 1 there is no article to type`() throws {
    var sitting = try invoices(try SmallCompany())
    try sitting.press("F2 dup⏎")
    #expect(!sitting.screen.contains("Article"))
    #expect(!sitting.app.stack.flatMap(\.actions).contains { $0.key == "j" || $0.key == "J" })
  }

  @Test func `the designation keeps room at every width, and the column being typed in shows`() throws {
    var sitting = try invoices(try SmallCompany(plan: 2))
    try sitting.press("F2 dup⏎ cons⏎2⏎ ↑")
    for width in 60...200 {
      sitting.resize(width, 24)
      for text in ["Article", "CONS", "Prestation de", "850,00", "1 700,00"] {
        #expect(sitting.screen.contains(text), "\(width) \(text)")
      }
    }
    sitting.resize(60, 24)
    #expect(!sitting.screen.contains("Nat."))
    try sitting.press("⇥ ⇥ ⇥ ⇥ ⇥ ⇥")
    #expect(sitting.screen.contains("Nat."))
  }
}
