import Desk
import Kernel
import Terminal
import TestSupport
import Testing

@testable import Shell

/// Money that comes in.
@Suite struct ReceiptSittingTests {
  @Test func `a receipt pays several invoices, oldest due first`() throws {
    let company = try SmallCompany()
    var sitting = try Sitting(company, at: .list("tresorerie.impayes"))
    try sitting.press("F2 dup⏎2500⏎")
    #expect(sitting.screen.contains("FA-2026-00002  360,00"))
    #expect(sitting.screen.contains("FA-2026-00003  2 140,00"))
    try sitting.press("⏎ \"VIR 12\"⏎ F9")
    #expect(sitting.message == "Encaissement E-3 : 2 500,00 € affectés.")
    let rest = try company.rows("ventes.factures").filter { $0["code"] == "DUP" }.map { $0["reste"] }
    #expect(rest == ["207.80", "0.00"])
  }

  @Test func `how much each invoice gets can be typed, and what is over stays the client's`() throws {
    let company = try SmallCompany()
    var sitting = try Sitting(company, at: .list("tresorerie.impayes"))
    try sitting.press("F2 dup⏎500⏎ F6 100⇥200⇥")
    #expect(sitting.screen.contains("Reste à affecter : 200,00"))
    try sitting.press("F9")
    #expect(
      sitting.message == "Encaissement E-3 : 300,00 € affectés ; 200,00 € restent au crédit du client.")
    let rest = try company.rows("ventes.factures").filter { $0["code"] == "DUP" }.map { $0["reste"] }
    #expect(rest == ["2147.80", "260.00"])
  }

  @Test func `the invoice under the cursor is paid in two keys`() throws {
    let company = try SmallCompany()
    var sitting = try Sitting(company, at: .list("ventes.factures"))
    try sitting.press("↓ ↓ r F9")
    #expect(sitting.message == "Encaissement E-3 : 2 347,80 € affectés.")
    #expect(
      try company.rows("tresorerie.impayes").map { $0["numero"] } == ["FA-2026-00001", "FA-2026-00002"])
  }

  @Test func `what is allocated over what came in is refused by its reason`() throws {
    var sitting = try Sitting(try SmallCompany(), at: .list("tresorerie.impayes"))
    try sitting.press("F2 dup⏎100⏎ F6 360⇥ F9")
    #expect(sitting.isError)
    #expect(sitting.breadcrumb.hasSuffix("Nouvel encaissement"))
    #expect(sitting.message.contains("100,00") || sitting.message.contains("260,00"), "\(sitting.message)")
  }
}
