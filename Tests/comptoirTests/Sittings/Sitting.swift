import Desk
import Foundation
import Kernel
import Terminal
import TestSupport

@testable import Program
@testable import Shell
@testable import comptoir

/// Someone at the keyboard of the whole program, without a terminal: keys in, screens out.
struct Sitting {
  private(set) var app: App
  /// Keys pressed since it began.
  private(set) var keys = 0

  init(
    _ company: SmallCompany, as login: String = "marie", session: Session? = nil,
    size: Size = Size(width: 80, height: 24), at start: Route = .board("accueil")
  ) throws {
    app = try App(
      session: session ?? company.session(login), catalogue: Program.catalogue,
      theme: try Theme.named("terminal"),
      size: size, folder: company.folder.path, drafts: DraftWriter(isImmediate: true),
      export: ListExport.write)
    if start != .board("accueil") { try app.open(start) }
    settle()
  }

  /// Presses the keys written as captures write them; a picture is drawn between two, as at a terminal.
  mutating func press(_ tokens: String) throws { press(try Key.parse(tokens)) }

  mutating func press(_ pressed: [Key]) {
    for key in pressed {
      app.feed(key)
      _ = app.draw()
      keys += 1
    }
    settle()
  }

  /// Walks a form with Tab up to a field.
  mutating func tab(to field: FieldID) throws {
    for _ in 0..<60 where form?.focusedField?.id != field { try press("⇥") }
  }

  /// What is done while nobody types: counts, totals, other people's changes.
  private mutating func settle() {
    _ = app.draw()
    _ = app.idle()
  }

  mutating func resize(_ width: Int, _ height: Int) { app.feed(.resize(Size(width: width, height: height))) }

  var buffer: Buffer {
    var app = app
    return app.draw()
  }

  /// The screen as plain text.
  var screen: String { buffer.text }

  func line(_ y: Int) -> String { buffer.lineText(y) }

  /// What the message line says; empty when it says nothing.
  var message: String { app.message?.text ?? "" }
  var isError: Bool { app.message?.tone == .error }

  /// The path on the top line, as far as the company's name.
  var breadcrumb: String {
    let line = line(0).trimmed
    guard let end = line.range(of: "  ") else { return line }
    return String(line[..<end.lowerBound])
  }

  /// The question asked, if one is.
  var question: Question? {
    guard case .question(let state) = app.overlay else { return nil }
    return state.question
  }

  var palette: [PaletteState.Line] {
    guard case .palette(let state) = app.overlay else { return [] }
    return state.lines
  }

  var list: ListState? {
    guard case .list(let state) = app.stack.last else { return nil }
    return state
  }

  var document: DocumentForm? {
    guard case .document(let state) = app.stack.last else { return nil }
    return state.form
  }

  var form: FormState? {
    guard case .form(let state) = app.stack.last else { return nil }
    return state
  }

  /// The cells of a column of the document, by line.
  func cells(_ column: FieldID) -> [String] { document?.lines.map { $0.cells.text(column) } ?? [] }
}
