import Desk
import Kernel
import Lists
import Terminal
import Testing

@testable import Shell

/// What every list does, whatever it lists.
struct GardenListTests {
  private func plants() throws -> Gardening { try Gardening(try GardenFile(), at: .list(.plants)) }

  @Test func `arrows and letters move, and stop at both ends`() throws {
    var sitting = try plants()
    #expect(sitting.names == ["Haricot", "Potiron", "Tomate"])
    for (key, index) in [("↑", 0), ("j", 1), ("↓", 2), ("↓", 2), ("k", 1), ("End", 2), ("Home", 0)] {
      try sitting.press(key)
      #expect(sitting.list?.index == index, "\(key)")
    }
  }

  @Test func `a filter narrows as it is typed, and Esc takes it off before it leaves`() throws {
    var sitting = try plants()
    try sitting.press("/ pot")
    #expect(sitting.names == ["Potiron"])
    try sitting.press("⏎ ⎋")
    #expect(sitting.names.count == 3)
    try sitting.press("/ etat:arrachee⏎")
    #expect(sitting.screen.contains("Rien ne correspond à « etat:arrachee ». Échap efface le filtre."))
  }

  @Test func `rows are sorted by the next column, and the other way`() throws {
    var sitting = try plants()
    try sitting.press(">")
    #expect(sitting.names == ["Potiron", "Haricot", "Tomate"])
    try sitting.press("t")
    #expect(sitting.names == ["Tomate", "Haricot", "Potiron"])
  }

  @Test func `marks are kept together, turned over and taken off`() throws {
    var sitting = try plants()
    try sitting.press("Sp")
    #expect(sitting.list?.marks == [2])
    #expect(sitting.list?.index == 1)
    try sitting.press("*")
    #expect(sitting.list?.marks == [1, 3])
    try sitting.press("+")
    #expect(sitting.list?.marks == [1, 2, 3])
    try sitting.press("⎋")
    #expect(sitting.list?.marks == [])
  }

  @Test func `a question acts by its letter only, on all that is marked`() throws {
    var sitting = try plants()
    try sitting.press("Sp Sp a")
    #expect(sitting.question == "Arracher 2 plante(s) ?")
    try sitting.press("⏎")
    #expect(sitting.question == nil)
    #expect(sitting.message == "Rien n'a été fait.")
    try sitting.press("a o")
    #expect(sitting.message == "C'est arraché.")
    #expect(sitting.list?.rows.map { $0.values[2].machine } == ["arrachee", "arrachee", "semee"])
  }

  @Test func `what is refused is told with its remedy, and asks nothing`() throws {
    var sitting = try plants()
    try sitting.press("a o a")
    #expect(sitting.question == nil)
    #expect(sitting.message == "Cette plante est déjà arrachée. Choisissez autre chose.")
    try sitting.press("F1")
    #expect(sitting.screen.contains("impossible maintenant : Cette plante est déjà arrachée."))
  }

  @Test func `Enter dives into the record behind a row, Esc comes back to it`() throws {
    var sitting = try plants()
    try sitting.press("↓ ⏎")
    #expect(sitting.title == "Potiron")
    #expect(sitting.screen.contains("Fiche de la plante 3"))
    try sitting.press("⎋")
    #expect(sitting.title == "Plantes")
    #expect(sitting.list?.index == 1)
  }

  @Test func `counts and totals stand at the foot`() throws {
    let sitting = try plants()
    #expect(sitting.screen.contains("3 plantes"))
    #expect(sitting.lines.first?.contains("Plantes (1/3)") == true)
  }
}
