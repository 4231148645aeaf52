import Desk
import Foundation
import Kernel
import Lists
import Store
import Terminal
import TestSupport
import Testing

@testable import Shell

/// A garden's file in a folder of its own, gone with the test: twelve tomatoes, three beans, one pumpkin.
final class GardenFile {
  let folder: URL
  let store: Store
  let today: Day

  init() throws {
    folder = TestFolder.new("garden")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    today = try #require(Day(iso: "2026-05-01"))
    store = try Store.create(
      folder.appending(path: "garden").path, composition: Garden.composition, fixedClock: true)
    try store.welcomeFirstUser(login: "flore", name: "Flore", on: today)
    for (name, count) in [("Tomate", 12), ("Haricot", 3), ("Potiron", 1)] {
      try session.perform(Sow(name: name, count: count))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var session: Session { Session(store: store, login: "flore", today: today) }
}

/// Someone at the keyboard of the garden: keys in, screens out.
struct Gardening {
  private(set) var app: App

  init(_ file: GardenFile, at start: Route? = nil, size: Size = Size(width: 80, height: 24)) throws {
    app = try App(
      session: file.session, catalogue: Garden.catalogue, theme: try Theme.named("terminal"), size: size,
      folder: file.folder.path, drafts: DraftWriter(isImmediate: true), export: { _, _, _, _ in 0 },
      start: start)
    settle()
  }

  /// Presses the keys written as captures write them; a picture is drawn after each.
  mutating func press(_ tokens: String) throws {
    for key in try Key.parse(tokens) {
      app.feed(key)
      _ = app.draw()
    }
    settle()
  }

  mutating func feed(_ key: Key) {
    app.feed(key)
    settle()
  }

  mutating func resize(_ width: Int, _ height: Int) { app.feed(.resize(Size(width: width, height: height))) }

  private mutating func settle() {
    _ = app.draw()
    _ = app.idle()
  }

  var screen: String {
    var app = app
    return app.draw().text
  }

  var lines: [String] { screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
  var message: String { app.message?.text ?? "" }
  /// The title of the screen one stands on.
  var title: String { app.stack.last?.title ?? "" }

  var list: ListState? { if case .list(let state) = app.stack.last { state } else { nil } }
  var names: [String] { list?.rows.map { $0.values[0].machine } ?? [] }
  var document: DocumentState? { if case .document(let state) = app.stack.last { state } else { nil } }
  var form: FormState? { if case .form(let state) = app.stack.last { state } else { nil } }

  var question: String? {
    if case .question(let state) = app.overlay { state.question.text } else { nil }
  }

  var palette: [String]? {
    if case .palette(let state) = app.overlay { state.lines.map(\.title) } else { nil }
  }
}
