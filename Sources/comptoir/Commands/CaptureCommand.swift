import ArgumentParser
import Desk
import Foundation
import Kernel
import Program
import Shell
import Store
import Terminal

/// Feeds keys to the real program without a terminal and writes the picture.
struct CaptureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "capture", abstract: "Joue des touches sans terminal et rend l’image de l’écran.",
    discussion: "Touches séparées par des blancs ; « \"…\" » est du texte ; ⏎ ⇥ ⎋ ↑ ↓ ← → F9 ^X M-1 Sp.")

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, ansi, svg }

  @Argument(help: ArgumentHelp("Les touches, comme 'v f F2 dup⏎'.", valueName: "touches"))
  var keys: String
  @Option(help: ArgumentHelp("La taille de l’écran.", valueName: "largeurxhauteur"))
  var size = "120x36"
  @Option(help: ArgumentHelp("text, ansi ou svg.", valueName: "format"))
  var format = Format.text
  @Option(help: ArgumentHelp("Le fichier où écrire ; la sortie sinon.", valueName: "fichier"))
  var out: String?
  @Option(help: ArgumentHelp("Le thème des écrans.", valueName: "nom"))
  var theme: String?
  @Flag(help: "Agit sur la société elle-même, non sur une copie.")
  var write = false
  @OptionGroup var options: CompanyOptions

  func run() throws {
    let keys = try parsedKeys()
    let size = try parsedSize()
    guard !write else { return try capture(try options.session(), keys, size) }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "comptoir-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = folder.appendingPathComponent("copie.comptoir").path
    let session = try options.session()
    try session.store.copy(to: copy)
    let store = try Store(opening: copy, composition: Program.composition)
    try capture(Session(store: store, login: session.login, today: session.today), keys, size)
  }

  private func capture(_ session: Session, _ keys: [Key], _ size: Size) throws {
    let theme = try ShellLoop.chosenTheme(theme, for: session)
    var app = try App(
      session: session, catalogue: Program.catalogue, theme: theme, size: size,
      folder: FileManager.default.temporaryDirectory.path,
      drafts: DraftWriter(isImmediate: true), export: ListExport.write)
    // A frame between keys, as at a terminal: what scrolls depends on what was shown.
    for key in keys {
      _ = app.draw()
      app.feed(key)
    }
    _ = app.draw()
    _ = app.idle()
    let picture = render(app.draw(), theme)
    guard let out else { return Console.printLine(picture) }
    try (picture + "\n").write(toFile: out, atomically: true, encoding: .utf8)
  }

  private func render(_ buffer: Buffer, _ theme: Theme) -> String {
    switch format {
    case .text: buffer.text
    case .ansi: buffer.ansi(theme)
    case .svg: buffer.svg(theme)
    }
  }

  private func parsedKeys() throws -> [Key] {
    do { return try Key.parse(keys) } catch { throw ValidationError("\(error)") }
  }

  private func parsedSize() throws -> Size {
    let parts = size.lowercased().split(separator: "x").compactMap { Int($0) }
    guard parts.count == 2, (1...500).contains(parts[0]), (1...300).contains(parts[1]) else {
      throw ValidationError("la taille s’écrit 120x36")
    }
    return Size(width: parts[0], height: parts[1])
  }
}
