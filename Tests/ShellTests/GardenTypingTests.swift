import Desk
import Kernel
import Terminal
import TestSupport
import Testing

@testable import Shell

/// What forms and documents do with keys, whatever they hold.
struct GardenTypingTests {
  @Test func `a form asks for what it must have, and saves what was typed`() throws {
    var sitting = try Gardening(try GardenFile(), at: .list(.plants))
    try sitting.press("F2 F9")
    #expect(sitting.message.hasPrefix("Nom est à remplir."))
    try sitting.press("Radis⏎ 40⏎ F9")
    #expect(sitting.message == "C'est semé.")
    #expect(sitting.names == ["Haricot", "Potiron", "Radis", "Tomate"])
  }

  @Test func `a refusal puts the cursor on the field it names`() throws {
    var sitting = try Gardening(try GardenFile(), at: .form(.sowing))
    try sitting.press("Radis⏎ 101⏎ F9")
    #expect(sitting.message == "Le carré est plein. Choisissez autre chose.")
    #expect(sitting.form?.focusedField?.id == "count")
  }

  @Test func `a form left without saving is found as it was`() throws {
    let file = try GardenFile()
    var sitting = try Gardening(file, at: .list(.plants))
    try sitting.press("F2 Radis⏎")
    let again = try Gardening(file, at: .form(.sowing))
    #expect(again.screen.contains("Radis"))
    #expect(again.screen.contains("Saisie reprise là où elle s'était arrêtée"))
  }

  @Test func `Esc gives a form up at the second time`() throws {
    var sitting = try Gardening(try GardenFile(), at: .list(.plants))
    try sitting.press("F2 Radis⏎ ⎋")
    #expect(sitting.title == "Semis")
    #expect(sitting.message.hasPrefix("Saisie non enregistrée."))
    try sitting.press("⎋")
    #expect(sitting.title == "Plantes")
    #expect(sitting.names.count == 3)
  }

  @Test func `a document takes its columns by what its screen says they do`() throws {
    var sitting = try Gardening(try GardenFile(), at: .document(.plan))
    try sitting.press("Flore⏎ 3*tom⏎")
    let line = try #require(sitting.document?.form.lines.first)
    #expect(line.cells == ["seed": "TOM", "words": "Tomates", "rows": "3"])
    #expect(sitting.document?.partyNotes == ["Flore a la main verte"])
    try sitting.press("2,50⏎")
    #expect(sitting.lines.contains { $0.contains("Graine") && $0.contains("Coût") })
    #expect(sitting.lines.contains { $0.contains("En tout") && $0.contains("7,50") })
  }

  @Test func `a text and a subtotal have the telling column alone`() throws {
    var sitting = try Gardening(try GardenFile(), at: .document(.plan))
    try sitting.press("Flore⏎ 1*tom⏎ 5⏎ . .")
    let line = try #require(sitting.document?.form.lines.last)
    #expect(line.kind == .subtotal)
    #expect(line.cells == ["words": "Sous-total"])
  }

  @Test func `lines are undone, done again, moved and struck`() throws {
    var sitting = try Gardening(try GardenFile(), at: .document(.plan))
    try sitting.press("Flore⏎ 1*tom⏎ 5⏎ 2*poi⏎ 4⏎")
    func seeds() -> [String] { sitting.document?.form.lines.map { $0.cells["seed"] ?? "" } ?? [] }
    #expect(seeds() == ["TOM", "POI"])
    for _ in 0..<2 { sitting.feed(.up) }
    sitting.feed(.altDown)
    #expect(seeds() == ["POI", "TOM"])
    sitting.feed(.controlDelete)
    #expect(seeds() == ["POI"])
    try sitting.press("^Z")
    #expect(seeds() == ["POI", "TOM"])
    try sitting.press("^Y")
    #expect(seeds() == ["POI"])
  }

  @Test func `a draft is kept as it is typed, and frozen by F9 and its question`() throws {
    let file = try GardenFile()
    var sitting = try Gardening(file, at: .document(.plan))
    try sitting.press("Flore⏎ 1*tom⏎ 5⏎")
    let again = try Gardening(file, at: .document(.plan, id: 1))
    #expect(again.document?.form.header["gardener"] == "Flore")
    try sitting.press("F9")
    #expect(sitting.question == "Afficher ce plan ?")
    try sitting.press("o")
    #expect(sitting.message == "Plan affiché.")
    #expect(sitting.document?.form.isDraft == false)
    try sitting.press("F9")
    #expect(sitting.message == "Un plan affiché ne change plus.")
  }
}
