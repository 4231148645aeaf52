import Desk
import Kernel
import SalesFacts
import Terminal
import TestSupport
import Testing

@testable import Shell

/// A client's order, from the telephone to its invoice.
@Suite struct OrderSittingTests {
  @Test func `an order is typed, confirmed and invoiced`() throws {
    let company = try SmallCompany(plan: 2)
    var sitting = try Sitting(company, at: .document(.order))
    try sitting.press("dup⏎ lic⏎5⏎ cons⏎⏎ F9")
    #expect(
      sitting.question?.text
        == "Confirmer CMD-2026-00001 · Dupont & Fils SARL · 1 293,00 € TTC ? Ses articles sortent du stock.")
    try sitting.press("o")
    #expect(sitting.message.hasPrefix("CMD-2026-00001 confirmée, 1 293,00 € TTC."))
    #expect(sitting.screen.contains("CONFIRMÉE"))
    try sitting.press("f")
    #expect(sitting.breadcrumb.hasSuffix("› Facture (brouillon)"))
    #expect(sitting.cells("product") == ["LIC", "CONS"])
    try sitting.press("F9 o")
    #expect(sitting.message.hasPrefix("FA-2026-00005 validée, 1 293,00 €."), "\(sitting.message)")
    try sitting.press("⎋")
    #expect(sitting.screen.contains("FACTURÉE"))
    // The order took them from stock; its invoice did not again.
    var other = try Sitting(company, at: .document(.order))
    try other.press("dup⏎ lic⏎")
    #expect(other.line(22).hasPrefix(" Stock LIC : 7 (min. 5)"))
  }

  @Test func `an order half invoiced keeps the rest`() throws {
    let company = try SmallCompany(plan: 2)
    var sitting = try Sitting(company, at: .document(.order))
    try sitting.press("dup⏎ lic⏎5⏎ F9 o f ⏎ 2⏎ F9 o ⎋")
    #expect(sitting.screen.contains("FACTURÉE en partie"), "\(sitting.screen)")
    try sitting.press("f")
    #expect(sitting.cells("quantity") == ["3"])
  }

  @Test func `an order cancelled gives its goods back, after one question`() throws {
    let company = try SmallCompany(plan: 2)
    var sitting = try Sitting(company, at: .document(.order))
    try sitting.press("dup⏎ lic⏎5⏎ F9 o z")
    #expect(sitting.question?.isDangerous == true)
    try sitting.press("o")
    #expect(sitting.message == "Commande CMD-2026-00001 annulée.")
    #expect(sitting.screen.contains("ANNULÉE le 12/03/2026"))
    try sitting.press("f")
    #expect(sitting.isError)
  }
}
