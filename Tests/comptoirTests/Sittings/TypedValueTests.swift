import Desk
import Kernel
import Terminal
import TestSupport
import Testing

@testable import Shell

/// What people type, paste and mistype in a document.
@Suite struct TypedValueTests {
  /// A new invoice of Dupont's, the cursor on the first designation.
  private func invoice(_ company: SmallCompany) throws -> Sitting {
    var sitting = try Sitting(company, at: .list("ventes.factures"))
    try sitting.press("F2 dup⏎")
    return sitting
  }

  @Test func `a pasted table fills lines, and one key takes it back`() throws {
    var sitting = try invoice(try SmallCompany())
    sitting.press([.paste("Vis\t100\t0,05\nÉcrous\t50\t0,10\nRondelles\t200\t0,02\n")])
    #expect(sitting.cells("label") == ["Vis", "Écrous", "Rondelles"])
    #expect(sitting.cells("quantity") == ["100", "50", "200"])
    #expect(sitting.cells("price") == ["0.05", "0.1", "0.02"])
    #expect(sitting.message == "3 lignes collées. Ctrl-Z les retire.")
    #expect(sitting.screen.contains("Total HT           14,00"))
    try sitting.press("^Z")
    #expect(sitting.cells("label").isEmpty)
  }

  @Test func `a table with a wrong amount is refused whole`() throws {
    var sitting = try invoice(try SmallCompany())
    sitting.press([.paste("Vis\t100\t0,05\nÉcrous\tbeaucoup\t0,10")])
    #expect(sitting.isError)
    #expect(sitting.cells("label").isEmpty)
  }

  @Test func `a million characters pasted are cut, and the field says what it takes`() throws {
    var sitting = try invoice(try SmallCompany())
    sitting.press([.paste(String(repeating: "é", count: 1_000_000))])
    #expect(sitting.line(8).count <= 80)
    try sitting.press("⏎")
    #expect(sitting.message.hasPrefix("Désignation : 4000 caractères, le maximum est 500."))
    #expect(sitting.isError)
    #expect(sitting.cells("label").isEmpty)
  }

  @Test func `a million lines pasted fill five hundred`() throws {
    var sitting = try invoice(try SmallCompany())
    sitting.press([.paste(String(repeating: "Vis\t1\n", count: 200_000))])
    #expect(sitting.document?.lines.count == 500)
    try sitting.press("^Z")
    #expect(sitting.document?.lines.isEmpty == true)
  }

  @Test func `control and direction characters do not get in`() throws {
    var sitting = try invoice(try SmallCompany())
    sitting.press([.paste("Vis\u{1B}[31m rouge\u{202E}s\u{7}")])
    try sitting.press("⏎⏎10⏎")
    let label = try #require(sitting.cells("label").first)
    #expect(label.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(!label.unicodeScalars.contains("\u{202E}"))
    #expect(label.contains("rouge"))
    #expect(!sitting.screen.unicodeScalars.contains("\u{1B}"))
  }

  @Test func `outside a field nothing is pasted`() throws {
    var sitting = try Sitting(try SmallCompany())
    sitting.press([.paste("oubli")])
    #expect(sitting.message == "Rien à coller ici : placez-vous dans un champ.")
    #expect(sitting.isError)
  }

  @Test(arguments: ["999999999999999", "123456789012345678901234567890", "999999999*999999999"])
  func `an amount of fifteen digits is refused with a sentence`(amount: String) throws {
    var sitting = try invoice(try SmallCompany())
    try sitting.press("Or⏎⏎\(amount)⏎")
    #expect(sitting.message.hasPrefix("Ce nombre est trop grand"))
    #expect(sitting.isError)
    #expect(sitting.cells("price") == [""])
    // The cursor stays there: what is typed next replaces it.
    try sitting.press("⌫⌫⌫ ^Z")
    #expect(sitting.document != nil)
  }

  @Test func `amounts that multiply out of bounds are refused whole, and told whole`() throws {
    var sitting = try invoice(try SmallCompany())
    try sitting.press("Or⏎99999999⏎99999999⏎")
    #expect(sitting.line(9).contains("99 999 999"))
    try sitting.press("F9")
    #expect(sitting.isError)
    #expect(sitting.question == nil)
    #expect(sitting.screen.contains("! Le document s’élève à "))
    #expect(!sitting.line(21).contains("…") && !sitting.line(22).contains("…"))
  }

  @Test func `a calculation shows what it comes to, and is taken`() throws {
    var sitting = try invoice(try SmallCompany())
    try sitting.press("Lot⏎⏎3*45,5+12")
    #expect(sitting.line(22) == " = 148,50")
    try sitting.press("⏎")
    #expect(sitting.cells("price") == ["148.5"])
  }

  @Test func `a price typed with its VAT keeps its total`() throws {
    var sitting = try invoice(try SmallCompany())
    try sitting.press("Lot⏎⏎120t⏎")
    #expect(sitting.screen.contains("Total HT          100,00"))
    #expect(sitting.screen.contains("TOTAL TTC          120,00"))
  }

  @Test func `a day over a year away is told when it is left, and taken`() throws {
    var sitting = try invoice(try SmallCompany())
    try sitting.press("^Home ⇥ 12/03/2019⏎")
    #expect(sitting.message == "Le 12/03/2019 est à plus d'un an.")
    #expect(!sitting.isError)
    #expect(sitting.document?.header["date"] == "2019-03-12")
    // Passed over again, it was meant; a year to the day is near.
    try sitting.press("^Home ⇥⇥")
    #expect(sitting.message == "")
    try sitting.press("^Home ⇥ 12/03/2025⏎")
    #expect(sitting.message == "")
  }

  @Test func `a form tells a day over a year away too`() throws {
    var sitting = try Sitting(try SmallCompany(), at: .list("tresorerie.impayes"))
    try sitting.press("F2")
    try sitting.tab(to: "date")
    try sitting.press("13/03/2027⇥")
    #expect(sitting.message == "Le 13/03/2027 est à plus d'un an.")
    #expect(sitting.form?.values["date"] == "2027-03-13")
    try sitting.press("⇤ ⇥")
    #expect(sitting.message == "")
  }

  @Test(arguments: [
    ("29022026", "L’année 2026 n’est pas bissextile : février n’a que 28 jours."),
    ("31/04", "Avril 2026 n’a que 30 jours."), ("45", "Mars 2026 n’a que 31 jours."),
  ])
  func `a day that does not exist is refused by its reason`(typed: String, sentence: String) throws {
    var sitting = try invoice(try SmallCompany())
    try sitting.press("^Home ⇥ \(typed)⏎")
    #expect(sitting.message.hasPrefix(sentence), "\(sitting.message)")
    #expect(sitting.document?.header["date"] == "2026-03-12")
  }

  @Test(arguments: [
    ("29022028", "2028-02-29"), ("j", "2026-03-12"), ("5", "2026-03-05"), ("0503", "2026-03-05"),
    ("050326", "2026-03-05"), ("5/3", "2026-03-05"), ("+", "2026-03-13"), ("-", "2026-03-11"),
  ])
  func `a day is typed in few keys`(typed: String, day: String) throws {
    var sitting = try invoice(try SmallCompany())
    try sitting.press("^Home ⇥ \(typed)⏎")
    #expect(sitting.document?.header["date"] == day, "\(sitting.message)")
  }
}
