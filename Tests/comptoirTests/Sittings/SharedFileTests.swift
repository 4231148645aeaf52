import Desk
import Kernel
import SalesFacts
import Terminal
import TestSupport
import Testing

@testable import Shell

/// Several people on one file, and people who come back.
@Suite struct SharedFileTests {
  private func twoPeople() throws -> (company: SmallCompany, marie: Sitting, paul: Sitting) {
    let company = try SmallCompany()
    try company.run("admin.create-user", #"{"login":"paul","name":"Paul","roles":["administrateur"]}"#)
    let draft = Route.document(.invoice, id: 5)
    return (company, try Sitting(company, at: draft), try Sitting(company, as: "paul", at: draft))
  }

  @Test func `the second to save a draft sees who, when and what differs; nothing is overwritten`() throws {
    var (company, marie, paul) = try twoPeople()
    #expect(marie.cells("quantity") == ["4"])
    try marie.press("⏎ 6⏎")
    try paul.press("⏎ 9⏎")
    // Paul is told at the next moment, whatever he does.
    try paul.press("↓")
    let question = try #require(paul.question)
    #expect(question.text.hasPrefix("Marie a enregistré cette fiche à "), "\(question.text)")
    #expect(
      question.text.hasSuffix(
        " L'autre version — ligne 1 : Pièces de rechange · 6 · 20,00 · 20 % · serv. — "
          + "Garder votre saisie à la place ?"), "\(question.text)")
    #expect(question.isDangerous)
    try paul.press("⏎")
    #expect(paul.message == "Rien n'a été fait.")
    #expect(try Sitting(company, at: .document(.invoice, id: 5)).cells("quantity") == ["6"])
  }

  @Test func `the letter keeps one's own version, knowingly`() throws {
    var (company, marie, paul) = try twoPeople()
    try marie.press("⏎ 6⏎")
    try paul.press("⏎ 9⏎ ↓ g")
    #expect(paul.message == "Votre saisie a remplacé l'autre ; le journal garde les deux.")
    #expect(try Sitting(company, at: .document(.invoice, id: 5)).cells("quantity") == ["9"])
  }

  @Test func `what another has just changed is shown again before it is validated`() throws {
    var (company, marie, paul) = try twoPeople()
    try paul.press("⏎ 9⏎")
    try marie.press("F9")
    #expect(marie.question == nil)
    #expect(marie.isError)
    #expect(marie.message.hasPrefix("Quelqu'un d'autre y a touché entre-temps"))
    #expect(marie.cells("quantity") == ["9"])
    try marie.press("F9 o")
    #expect(marie.message.hasPrefix("FA-2026-00005 validée, 216,00 €."))
    // What Paul types next is refused, and he is told why.
    try paul.press("⏎ Vis⏎ ↓")
    #expect(paul.message.contains("FA-2026-00005"), "\(paul.message)")
    #expect(try company.rows("ventes.factures").first { $0["numero"] == "FA-2026-00005" }?["ttc"] == "216.00")
  }

  @Test func `a form half filled is offered again when the program comes back`() throws {
    let company = try SmallCompany()
    var sitting = try Sitting(company, at: .list("crm.clients"))
    try sitting.press("F2 \"Atelier du Rhône\"⏎⏎")
    var later = try Sitting(company, session: try company.reopened(), at: .list("crm.clients"))
    try later.press("F2")
    #expect(later.form?.values["name"] == "Atelier du Rhône")
    #expect(later.screen.contains("Saisie reprise là où elle s'était arrêtée"))
    try later.press("F9")
    #expect(later.message.hasPrefix("Atelier du Rhône est enregistré sous le code "))
    try later.press("F2")
    #expect(later.form?.values["name"] ?? "" == "")
  }

  @Test func `a form given up twice is forgotten`() throws {
    let company = try SmallCompany()
    var sitting = try Sitting(company, at: .list("crm.clients"))
    try sitting.press("F2 \"Atelier du Rhône\"⏎ ⎋")
    #expect(sitting.message.hasPrefix("Saisie non enregistrée. Échap encore : l'abandonner."))
    try sitting.press("⎋ F2")
    #expect(sitting.form?.values["name"] ?? "" == "")
  }

  @Test func `a form is not left on what was typed and not taken yet, nor on what was typed since`() throws {
    let company = try SmallCompany()
    var sitting = try Sitting(company, at: .list("crm.clients"))
    try sitting.press("F2 \"Atelier\" ⎋")
    #expect(sitting.message.hasPrefix("Saisie non enregistrée. Échap encore : l'abandonner."))
    try sitting.press("\" du Rhône\" ⎋")
    #expect(sitting.message.hasPrefix("Saisie non enregistrée. Échap encore : l'abandonner."))
    #expect(sitting.form != nil)
    try sitting.press("⎋")
    #expect(sitting.form == nil)
  }

  @Test func `a refusal of what was saved puts the cursor on the field at fault`() throws {
    let company = try SmallCompany()
    var sitting = try Sitting(company, at: .list("crm.clients"))
    try sitting.press("F2 \"Atelier du Rhône\"⏎")
    try sitting.tab(to: "siren")
    try sitting.press("123456789 F9")
    #expect(sitting.isError)
    #expect(sitting.form?.focusedField?.id == "siren")
  }

  @Test func `a sign moves a day by one, and by as many days as the digits after it say`() throws {
    let company = try SmallCompany()
    var sitting = try Sitting(company, at: .form("tresorerie.encaissement"))
    try sitting.tab(to: "date")
    let today = try #require(sitting.form?.values["date"].flatMap(Day.init(iso:)))
    func day() -> String? { sitting.form?.values["date"] }
    try sitting.press("+")
    #expect(day() == today.adding(days: 1).iso)
    try sitting.press("-")
    #expect(day() == today.iso)
    try sitting.press("-30⇥")
    #expect(day() == today.adding(days: -30).iso)
  }

  @Test func `whoever sees their own clients only sees nothing of the others`() throws {
    let company = try SmallCompany()
    try company.run("admin.create-user", #"{"login":"paul","name":"Paul","roles":["administrateur"]}"#)
    try company.run("parties.update", #"{"party":"DUP","owner":"paul"}"#)
    try company.run("admin.grant-parties", #"{"login":"paul","own_only":true}"#)
    let sitting = try Sitting(company, as: "paul")
    let others = ["Lefèvre", "Moreau", "Bron", "LEF", "MOR"]
    for entry in RouteSittingTests.entries(sitting) {
      var visit = sitting
      visit.press(entry.keys)
      for other in others { #expect(!visit.screen.contains(other), "\(entry.title): \(other)") }
    }
    // The dashboard counts one client, and what they owe alone.
    #expect(sitting.line(3).contains(" 1 "))
    #expect(sitting.line(3).contains("2 707,80"))
    for typed in ["lef", "moreau", "600,00", "\"fa 1\"", "bron"] {
      var visit = sitting
      try visit.press(": \(typed)")
      for other in others {
        #expect(!visit.palette.contains { ($0.title + $0.detail).contains(other) }, "\(typed)")
      }
    }
    var picker = sitting
    try picker.press("i lef")
    #expect(!picker.screen.contains("Lefèvre"))
    #expect(picker.screen.contains("Créer « lef »"))
  }
}
