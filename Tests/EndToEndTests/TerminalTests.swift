import Foundation
import Testing

/// The built program in a terminal of its own.
@Suite(.enabled(if: Pane.isAvailable, "tmux n'est pas installé"), .serialized)
struct TerminalTests {
  /// From the dashboard to the list of invoices.
  static func openInvoices(_ pane: Pane) throws {
    try pane.wait(for: "Tableau de bord")
    try pane.press("F10", "Down", "Down", "Down", "Down", "Enter")
    try pane.wait(for: "Accueil › Factures")
  }

  /// A draft of one finished line, 1 700,00 HT, and a designation begun under it.
  static func typeLine(_ pane: Pane) throws {
    try openInvoices(pane)
    try pane.press("F2")
    try pane.wait(for: "Nouvelle facture")
    try pane.type("dup")
    try pane.wait(for: "▸DUP")
    try pane.press("Enter")
    try pane.type("Conseil")
    try pane.press("Enter")
    try pane.type("2")
    try pane.press("Enter")
    try pane.type("850")
    try pane.press("Enter")
    try pane.type("Vis")
    try pane.wait(for: "2 040,00")
  }

  @Test func `an invoice is typed, validated, and its number shown; F10 q leaves`() throws {
    let office = try Office()
    let pane = try Pane(office)
    try Self.typeLine(pane)
    try pane.press("BSpace", "BSpace", "BSpace", "F9")
    try pane.wait(for: "(o) oui")
    try pane.type("o")
    let screen = try pane.wait(for: "FA-2026-00001 validée, 2 040,00 €")
    #expect(screen.contains("Accueil › Factures › FA-2026-00001"))
    try pane.press("F10")
    try pane.type("q")
    let end = try pane.wait(for: "icanon")
    #expect(end.contains("fini 0"))
    #expect(end.contains(" echo"))
    #expect(try office.invoices().map { $0["numero"] as? String } == ["FA-2026-00001"])
  }

  @Test func `the window takes any size while one types`() throws {
    let pane = try Pane(try Office())
    try Self.typeLine(pane)
    try pane.resize(120, 36)
    try pane.wait(for: "1 CRM")
    try pane.wait(for: "Conseil")
    try pane.resize(50, 10)
    try pane.wait(for: "60 × 16 au moins.")
    try pane.resize(20, 5)
    try pane.type("ser")
    try pane.resize(80, 24)
    #expect(try pane.wait(for: "Visser").contains("TOTAL TTC        2 040,00"))
  }

  @Test func `a pasted table fills lines; a million characters do not stop the program`() throws {
    let office = try Office()
    let pane = try Pane(office)
    try Self.openInvoices(pane)
    try pane.press("F2")
    try pane.wait(for: "Nouvelle facture")
    try pane.type("dup")
    try pane.wait(for: "▸DUP")
    try pane.press("Enter")
    try pane.paste(try office.file("table.txt", "Vis\t100\t0,05\nÉcrous\t50\t0,10\n"))
    #expect(try pane.wait(for: "2 lignes collées").contains("Écrous"))
    try pane.paste(try office.file("long.txt", String(repeating: "é\u{7}", count: 500_000)))
    try pane.press("Enter")
    try pane.wait(for: "le maximum est 500")
    // The first answers the error, the second leaves.
    try pane.press("Escape")
    try pane.press("Escape")
    try pane.wait(for: "Accueil › Factures (")
  }

  @Test func `the first time, a short form makes the company`() throws {
    let office = try Office()
    let pane = try Pane(
      office,
      environment: ["COMPTOIR_COMPANY": office.folder.path + "/nouvelle.comptoir", "COMPTOIR_USER": ""])
    try pane.wait(for: "Première ouverture")
    try pane.type("Atelier du Rhône")
    try pane.press("F9")
    let screen = try pane.wait(for: "Tableau de bord")
    #expect(screen.contains("Atelier du Rhône"))
  }

  // MARK: Terminals of every kind

  @Test(arguments: ["dumb", ""])
  func `a terminal that can show nothing is told so, and the program ends with 2`(term: String) throws {
    let pane = try Pane(try Office(), environment: ["TERM": term])
    let screen = try pane.wait(for: "icanon")
    #expect(screen.contains("TERM=xterm-256color comptoir"))
    #expect(screen.contains("fini 2"))
  }

  @Test func `a terminal nobody knows is named`() throws {
    let pane = try Pane(try Office(), environment: ["TERM": "inconnu-42"])
    let screen = try pane.wait(for: "icanon")
    #expect(screen.contains("« inconnu-42 »"))
    #expect(screen.contains("fini 2"))
  }

  @Test(arguments: ["vt100", "linux", "xterm", "xterm-256color", "screen"])
  func `old and new terminals show the same words and take the same keys`(term: String) throws {
    let pane = try Pane(try Office(), environment: ["TERM": term])
    try Self.openInvoices(pane)
    try pane.type(": quitter")
    try pane.wait(for: "quitter Comptoir")
    try pane.press("Enter")
    #expect(try pane.wait(for: "icanon").contains("fini 0"))
  }

  @Test(arguments: ["fr_FR.UTF-8", "", "C"])
  func `accents and frames hold in a locale that was never generated`(locale: String) throws {
    let pane = try Pane(try Office(), environment: ["LC_ALL": locale, "LANG": locale])
    let screen = try pane.wait(for: "Facturé du mois")
    #expect(screen.contains("─ À encaisser"))
    #expect(screen.contains("F2Créer"))
  }

  @Test func `without colours nothing is lost`() throws {
    let pane = try Pane(try Office(), environment: ["NO_COLOR": "1"])
    try Self.openInvoices(pane)
    #expect(try pane.screen().contains("F2Créer"))
  }

  @Test func `a pipe is no terminal: a sentence, and 2`() throws {
    let run = try Office().run("open")
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Comptoir s’ouvre dans un terminal."))
  }
}
