import Desk
import Kernel
import PurchasingFacts
import SalesFacts
import Terminal
import TestSupport
import Testing

@testable import Shell

/// Suppliers' invoices typed from the paper, and orders to suppliers followed to their invoice.
@Suite struct PurchaseSittingTests {
  /// A new invoice of the supplier SID, numbered F-88, the cursor on the first line.
  private func purchase(_ company: SmallCompany) throws -> Sitting {
    var sitting = try Sitting(company, at: .document(.purchase))
    try sitting.press("sid⏎ F-88⏎ 0503⏎")
    return sitting
  }

  @Test func `a supplier's invoice is typed from its paper and validated`() throws {
    let company = try SmallCompany(plan: 2)
    var sitting = try purchase(company)
    try sitting.press("lic⏎10⏎ ⇥ Port⏎⏎20⏎ F9")
    #expect(
      sitting.question?.text
        == "Valider ACH-2026-00001 · Sidérurgie Lyonnaise · n° F-88 · 384,00 € TTC ? "
        + "Le numéro sera définitif.")
    try sitting.press("o")
    #expect(
      sitting.message
        == "ACH-2026-00001 validée, 384,00 €, échéance 04/04/2026. r règle, F2 suit.")
    #expect(sitting.cells("price") == ["30", "20"])
    #expect(sitting.screen.contains("À PAYER · reste 384,00"))
    // The ten licences are in stock.
    var sale = try Sitting(company, at: .document(.invoice))
    try sale.press("dup⏎ lic⏎")
    #expect(sale.line(22).hasPrefix(" Stock LIC : 22 (min. 5)"))
  }

  @Test func `the VAT printed by the supplier stands when it is within five cents`() throws {
    var sitting = try purchase(try SmallCompany(plan: 2))
    try sitting.press("⇥ Tôle⏎⏎100,01⏎ ^Home ⇥⇥⇥⇥⇥⇥⇥ 20,03⏎")
    #expect(sitting.screen.contains("TVA imprimée, écart 0,03"))
    #expect(sitting.screen.contains("TOTAL TTC          120,04"))
    try sitting.press("F9 o")
    #expect(sitting.message.hasPrefix("ACH-2026-00001 validée, 120,04 €"))
  }

  @Test func `a printed VAT far from the computed one is refused, with both`() throws {
    var sitting = try purchase(try SmallCompany(plan: 2))
    try sitting.press("⇥ Tôle⏎⏎100⏎ ^Home ⇥⇥⇥⇥⇥⇥⇥ 21⏎ F9")
    #expect(sitting.question == nil)
    #expect(sitting.isError)
    #expect(sitting.message.contains("21,00") && sitting.message.contains("20,00"), "\(sitting.message)")
  }

  @Test func `the same number of the same supplier is refused on its field`() throws {
    let company = try SmallCompany(plan: 2)
    var sitting = try purchase(company)
    try sitting.press("⇥ Tôle⏎⏎100⏎ F9 o F2 sid⏎ f88⏎ ⏎ ⇥ Tôle⏎ ⏎")
    #expect(sitting.isError)
    #expect(sitting.message.contains("ACH-2026-00001"), "\(sitting.message)")
    try sitting.press("F9")
    #expect(sitting.question == nil)
    try sitting.press("F-89⏎")
    #expect(sitting.document?.header["number"] == "F-89")
  }

  @Test func `a save refused in the background diverts no key, and is told until it is mended`() throws {
    let company = try SmallCompany(plan: 2)
    var sitting = try purchase(company)
    try sitting.press("⇥ Tôle⏎⏎100⏎ F9 o F2 sid⏎ f88⏎ ⏎ lic⏎10⏎")
    #expect(sitting.cells("quantity") == ["10"])
    #expect(sitting.document?.header["number"] == "f88")
    #expect(sitting.isError)
    try sitting.press("dep⏎")
    #expect(sitting.isError)
    #expect(sitting.message.contains("ACH-2026-00001"), "\(sitting.message)")
    try sitting.press("^Home ⇥ F-90⏎")
    #expect(!sitting.isError, "\(sitting.message)")
  }

  @Test func `a likely duplicate is told in the question`() throws {
    var sitting = try purchase(try SmallCompany(plan: 2))
    try sitting.press("⇥ Tôle⏎⏎100⏎ F9 o F2 sid⏎ F-89⏎ 0503⏎ ⇥ Tôle⏎⏎100⏎ F9")
    #expect(sitting.question?.text.contains("Attention : Ce fournisseur a déjà une facture") == true)
  }

  @Test func `without its number a supplier's invoice is not validated, and the cursor goes there`() throws {
    var sitting = try Sitting(try SmallCompany(plan: 2), at: .document(.purchase))
    try sitting.press("sid⏎ ⏎ ⏎ ⇥ Tôle⏎⏎100⏎ F9")
    #expect(sitting.isError)
    try sitting.press("F-90⏎")
    #expect(sitting.document?.header["number"] == "F-90")
  }

  @Test func `a line's VAT may be lost, and the foot says what it costs`() throws {
    var sitting = try purchase(try SmallCompany(plan: 2))
    try sitting.press("⇥ Hôtel⏎⏎100⏎ ↑ ⇥⇥⇥⇥⇥⇥⇥ n⏎")
    #expect(sitting.cells("deductible") == ["false"])
    #expect(sitting.screen.contains("dont TVA non déductible           20,00"), "\(sitting.screen)")
  }

  @Test func `an order is placed, received in part, and its invoice drafted for what came`() throws {
    let company = try SmallCompany(plan: 2)
    var sitting = try Sitting(company, at: .document(.purchaseOrder))
    try sitting.press("sid⏎ lic⏎10⏎ F9")
    #expect(
      sitting.question?.text
        == "Commander BC-2026-00001 · Sidérurgie Lyonnaise · 300,00 € HT ? Elle ne sera plus modifiable.")
    try sitting.press("o")
    #expect(sitting.screen.contains("PASSÉE"))
    try company.run("purchasing.receive-order", #"{"order":1,"lines":[{"line":1,"quantity":"4"}]}"#)
    try sitting.press("^R")
    #expect(sitting.screen.contains("REÇUE en partie"))
    #expect(sitting.cells("received") == ["4"])
    try company.run("purchasing.invoice-order", #"{"order":1}"#)
    var invoice = try Sitting(company, at: .document(.purchase, id: 1))
    #expect(invoice.cells("quantity") == ["4"])
    try invoice.press("F-91⏎ ⏎ F9 o")
    #expect(invoice.message.hasPrefix("ACH-2026-00001 validée, 144,00 €"), "\(invoice.message)")
  }
}
