import Foundation
import Testing

/// What the program sends over a slow line, in bytes, at 120×36 with the terminal's own colours.
@Suite struct ByteBudgetTests {
  @Test func `the first screen, a move, a digit and its totals stay cheap`() throws {
    let office = try Office(invoices: 60)
    let terminal = try BareTerminal(office, width: 120, height: 36, theme: "terminal")
    let first = terminal.settle()
    #expect(terminal.text.contains("Tableau de bord"))
    #expect(first <= 4_096, "first screen \(first)")

    terminal.type(":factures\r")
    let list = terminal.settle()
    #expect(terminal.text.contains("FA-2026-00060"))
    #expect(list <= 4_400, "list \(list)")
    for key in ["j", "j", "k"] {
      terminal.type(key)
      let move = terminal.settle()
      // Two rows of 88 characters, the place in the list, and no more than 100 bytes to say where and how.
      #expect(move > 0 && move <= 280, "move \(move)")
    }

    terminal.type("ndup\r")
    _ = terminal.settle()
    terminal.type("Conseil\r2\r85")
    _ = terminal.settle()
    terminal.type("0")
    let digit = terminal.settle()
    #expect(digit <= 100, "digit \(digit)")
    terminal.type("\u{1B}")
    _ = terminal.settle()
  }
}
