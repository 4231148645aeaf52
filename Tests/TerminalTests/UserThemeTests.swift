import Foundation
import Terminal
import TestSupport
import Testing

@Suite struct UserThemeTests {
  @Test func `a user's theme comes before the shipped one of its name`() throws {
    let folder = TestFolder.new("themes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("nom: atelier\nhérite: vert\n".utf8).write(to: folder.appendingPathComponent("atelier.yaml"))
    let own = "nom: sombre\nhérite: sombre\nrôles:\n  titre: { souligné: oui }\n"
    try Data(own.utf8).write(to: folder.appendingPathComponent("sombre.yaml"))

    let path = folder.path
    #expect(Theme.names(folder: path) == Theme.shippedNames + ["atelier"])
    #expect(
      try Theme.named("atelier", folder: path).style(for: .text) == Theme.named("vert").style(for: .text))
    #expect(try Theme.named("sombre", folder: path).style(for: .title).isUnderlined)
    #expect(try Theme.named("sombre").style(for: .title).isUnderlined == false)
  }
}
