import Foundation
import Testing

/// What becomes of the work when the line drops, the power goes or someone else stops the program.
@Suite(.enabled(if: Pane.isAvailable, "tmux n'est pas installé"), .serialized)
struct AccidentTests {
  /// Waits until the draft's amount is in the file.
  private func waitForDraft(_ office: Office, net: String) throws {
    for _ in 0..<100 {
      if try office.invoices().contains(where: { $0["ht"] as? String == net }) { return }
      usleep(50_000)
    }
    Issue.record("no draft of \(net) in the file")
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT])
  func `a signal while typing keeps the draft and gives the terminal back`(signal: Int32) throws {
    let office = try Office()
    let pane = try Pane(office)
    try TerminalTests.typeLine(pane)
    #expect(kill(try pane.pid(), signal) == 0)
    let screen = try pane.wait(for: "icanon")
    #expect(screen.contains("fini 0"))
    #expect(screen.contains(" echo"))
    let drafts = try office.invoices()
    #expect(drafts.map { $0["ht"] as? String } == ["1700.00"])
    #expect(drafts.map { $0["etat"] as? String } == ["brouillon"])
  }

  @Test func `a line that drops ends the program and keeps the draft`() throws {
    let office = try Office()
    let pane = try Pane(office)
    try TerminalTests.typeLine(pane)
    let pid = try pane.pid()
    pane.hangUp()
    #expect(Pane.isGone(pid))
    #expect(try office.invoices().map { $0["ht"] as? String } == ["1700.00"])
  }

  @Test func `after kill −9 while typing the finished lines are there`() throws {
    let office = try Office()
    let pane = try Pane(office)
    try TerminalTests.typeLine(pane)
    try waitForDraft(office, net: "1700.00")
    #expect(kill(try pane.pid(), SIGKILL) == 0)
    try pane.wait(for: "fini 137")

    let again = try Pane(office)
    try TerminalTests.openInvoices(again)
    try again.press("Enter")
    let screen = try again.wait(for: "BROUILLON")
    #expect(screen.contains("1 Conseil                        2     850,00"))
    #expect(screen.contains("TOTAL TTC        2 040,00"))
    try again.press("F9")
    try again.wait(for: "Valider FA-2026-00001 · Dupont & Fils · 2 040,00 € TTC ?")
    #expect(try office.run("check").object["ok"] as? Bool == true)
  }

  @Test func `a form half filled survives kill −9`() throws {
    let office = try Office()
    let pane = try Pane(office)
    try pane.wait(for: "Tableau de bord")
    try pane.type("c")
    try pane.wait(for: "Fiche client")
    try pane.type("Atelier du Rhône")
    try pane.press("Enter", "Enter")
    // The draft is kept behind the keys: a moment later it is on disk.
    usleep(300_000)
    #expect(kill(try pane.pid(), SIGKILL) == 0)
    try pane.wait(for: "fini 137")

    let again = try Pane(office)
    try again.wait(for: "Tableau de bord")
    try again.type("c")
    let screen = try again.wait(for: "Saisie reprise")
    #expect(screen.contains("Atelier du Rhône"))
  }
}
