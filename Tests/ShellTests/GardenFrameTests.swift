import Desk
import Kernel
import Terminal
import Testing

@testable import Shell

/// The frame around every screen: menu, palette, help, size.
struct GardenFrameTests {
  @Test func `a sitting begins on the board, whose lines lead on`() throws {
    var sitting = try Gardening(try GardenFile())
    #expect(sitting.title == "Jardin")
    #expect(sitting.screen.contains("16"))
    try sitting.press("⏎")
    #expect(sitting.title == "Plantes")
    try sitting.press("0")
    #expect(sitting.title == "Jardin")
  }

  @Test func `the menu offers what the viewer may do, under the digits of its sections`() throws {
    var sitting = try Gardening(try GardenFile())
    #expect(
      sitting.app.menu.lines.map(\.title) == ["CRM", "Plantes", "Nouveau semis", "Outils", "Nouveau plan"])
    try sitting.press("F10 ↓ ⏎")
    #expect(sitting.title == "Semis")
    try sitting.press("M-1")
    #expect(sitting.title == "Plantes")
    try sitting.press("4")
    #expect(sitting.message == "Il n'y a pas de module 4 dans cette société.")
  }

  @Test func `the palette finds actions and screens by the beginnings of their words`() throws {
    var sitting = try Gardening(try GardenFile(), at: .list(.plants))
    try sitting.press(": \"nou se\"")
    #expect(sitting.palette?.first == "Nouveau semis")
    try sitting.press("⎋ : arracher⏎")
    #expect(sitting.question == "Arracher 1 plante(s) ?")
  }

  @Test func `the help is made of the screen's own actions, and of what the program finds`() throws {
    var sitting = try Gardening(try GardenFile(), at: .list(.plants))
    try sitting.press("F1")
    #expect(sitting.screen.contains("Arracher les plantes"))
    #expect(sitting.screen.contains("États : semée, arrachée"))
    sitting.resize(80, 60)
    #expect(sitting.screen.contains(":tom      les tomates"))
  }

  @Test func `the help of a document names whom it is for`() throws {
    var sitting = try Gardening(
      try GardenFile(), at: .document(.plan), size: Size(width: 100, height: 40))
    try sitting.press("F1")
    #expect(sitting.screen.contains("ou le dernier document du jardinier"))
  }

  @Test func `a window too small says so, and is whole again when it grows`() throws {
    var sitting = try Gardening(try GardenFile(), at: .list(.plants))
    sitting.resize(40, 10)
    #expect(sitting.screen.contains("Agrandissez la fenêtre"))
    sitting.resize(60, 16)
    #expect(sitting.lines.count == 16)
    #expect(sitting.screen.contains("Tomate"))
  }

  @Test func `a key that means nothing here says so`() throws {
    var sitting = try Gardening(try GardenFile(), at: .list(.plants))
    try sitting.press("z")
    #expect(sitting.message == "La touche « z » ne fait rien ici. F1 : aide.")
  }
}
