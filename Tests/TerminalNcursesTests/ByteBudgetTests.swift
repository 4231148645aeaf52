import Foundation
import Terminal
import Testing

@testable import TerminalNcurses

extension NcursesTerminalTests {
  /// A list of invoices as the screens draw it, row `selected` lit.
  private func list(_ size: Size, selected: Int, total: String = "34 210,00") -> Buffer {
    var buffer = Buffer(size)
    buffer.write("Ventes › Factures (12/240) filtre : échues", x: 1, y: 0, role: .breadcrumb)
    for row in 0..<(size.height - 4) {
      let y = row + 2
      buffer.write("FA-2026-000\(row + 10)  12/03/2026  Garage Lefèvre", x: 2, y: y, role: .text)
      buffer.write("1 234,50      310,00", x: size.width - 36, y: y, role: .amount)
      buffer.write("échue", x: size.width - 10, y: y, role: .overdueStatus)
    }
    buffer.recolour(Rect(x: 0, y: selected + 2, width: size.width, height: 1), role: .selection)
    for line in 0..<4 { buffer.write(total, x: 20 + 12 * line, y: size.height - 2, role: .total) }
    buffer.write("F1 Aide  F2 Créer  F3 Cherch  F9 Valid  F10 Menu", x: 0, y: size.height - 1, role: .bar)
    return buffer
  }

  /// In bytes: a first screen, a move of the selection; explicit colours cost more than the terminal's own.
  @Test(arguments: [("terminal", 4096, 250), ("sombre", 5120, 280)])
  func `over a slow line a screen and a move stay cheap`(theme: String, screen: Int, move: Int) throws {
    let pty = try Pty(width: 120, height: 36)
    let size = Size(width: 120, height: 36)
    var terminal = try NcursesTerminal(
      theme: Theme.named(theme), input: pty.program, output: pty.program, term: "xterm-256color",
      environment: [:])
    terminal.draw(list(size, selected: 3))
    #expect(pty.read().utf8.count <= screen)
    terminal.draw(list(size, selected: 4))
    #expect(pty.read().utf8.count <= move)
    terminal.draw(list(size, selected: 4, total: "34 215,00"))
    #expect(pty.read().utf8.count <= 100)
    terminal.draw(list(size, selected: 4, total: "34 215,00"))
    #expect(pty.read().isEmpty)
  }
}
