import Desk
import Kernel
import Terminal
import TestSupport
import Testing

@testable import Shell

/// No size crashes, and nothing is drawn outside its place.
@Suite struct SizeSittingTests {
  /// Sizes where the layout changes, and others in between.
  private static let sizes: [Size] = {
    let widths = [20, 33, 59, 60, 61, 75, 76, 77, 80, 99, 100, 109, 110, 111, 120, 157, 200]
    let heights = [5, 15, 16, 17, 24, 36, 60]
    return widths.flatMap { width in heights.map { Size(width: width, height: $0) } }
  }()

  /// Screens with something over them, beside those of the menu.
  private static let states = [
    "", "F10", ":", ": dup", "F1", "F1 F1", "M-2 F2 du", "M-2 F2 F4", "F10 ↓ ↓ ↓ ↓ ⏎ F2 dup⏎ F8",
    "F10 ↓ ↓ ↓ ↓ ⏎ F2 dup⏎ Conseil⏎2⏎850⏎ F9", "F10 ↓ ↓ ↓ ↓ ⏎ ↓ ↓ c", "F10 ↓ ↓ ↓ ↓ ⏎ ↓ ↓ v",
    "F10 ↓ ↓ ↓ ↓ ⏎ / dup", "F10 ↓ ↓ ↓ ↓ ⏎ Sp Sp x", "F10 ↓ ↓ ↓ ↓ ⏎ ↓ r", "F10 ↓ ↓ ↓ ↓ ⏎ ↓ ↓ ⏎ F7",
    "M-3 F2 dup⏎2500⏎", "M-1 F2 \"Zoé\"⏎", "@ 1", ": thème⏎",
  ]

  private static func visit(_ keys: [Key], from sitting: Sitting) {
    var visit = sitting
    visit.press(keys)
    for size in sizes {
      visit.resize(size.width, size.height)
      check(visit, size, keys)
    }
  }

  private static func check(_ sitting: Sitting, _ size: Size, _ keys: [Key]) {
    let buffer = sitting.buffer
    let place = "\(size.width)×\(size.height) \(keys.map(\.name))"
    #expect(buffer.size == size, "\(place)")
    if let cursor = buffer.cursor { #expect(buffer.bounds.contains(cursor), "\(place)") }
    guard size.width >= 60, size.height >= 16 else {
      let words = buffer.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(words == "Agrandissez la fenêtre : 60 × 16 au moins.", "\(place)")
      return
    }
    #expect(buffer.lineText(size.height - 1).contains("F10"), "\(place)")
    #expect(buffer.lineText(0).contains("marie"), "\(place)")
    let corners = buffer.text.filter { "┌┐└┘".contains($0) }
    for corner in "┐└┘" {
      #expect(corners.count { $0 == corner } == corners.count { $0 == "┌" }, "\(place)")
    }
    if let menu = FrameLayout.menu(of: size), sitting.app.overlay == nil {
      let lines = (menu.y..<menu.bottom).filter { buffer[menu.right, $0].grapheme != "│" }
      #expect(lines.isEmpty, "\(place)")
    }
  }

  @Test func `every screen of the menu is drawn inside, at every size`() throws {
    let sitting = try Sitting(try SmallCompany())
    for entry in RouteSittingTests.entries(sitting) { Self.visit(entry.keys, from: sitting) }
  }

  @Test(arguments: states)
  func `what stands over a screen is drawn inside, at every size`(keys: String) throws {
    Self.visit(try Key.parse(keys), from: try Sitting(try SmallCompany()))
  }

  @Test func `amounts are never cut`() throws {
    var sitting = try Sitting(try SmallCompany(), at: .list("ventes.factures"))
    for width in 60...200 {
      sitting.resize(width, 24)
      #expect(sitting.screen.contains("2 347,80"), "\(width)")
      #expect(sitting.screen.contains("3 523,80"), "\(width)")
    }
    try sitting.press("↓ ↓ ⏎")
    for width in 60...200 {
      sitting.resize(width, 24)
      for amount in [
        "1 700,00", "850,00", "1 956,50", "391,30", "2 347,80", "encours 2 707,80", "échu 360,00",
      ] {
        #expect(sitting.screen.contains(amount), "\(width) \(amount)")
      }
    }
  }

  @Test func `keys typed while the window is too small are not lost`() throws {
    var sitting = try Sitting(try SmallCompany(), at: .list("ventes.factures"))
    sitting.resize(20, 5)
    try sitting.press("F2 dup⏎ Conseil⏎2⏎850⏎")
    sitting.resize(80, 24)
    #expect(sitting.cells("label") == ["Conseil"])
    #expect(sitting.screen.contains("TOTAL TTC        2 040,00"))
  }
}
