import ArgumentParser
import Desk
import Foundation
import GRDB
import Kernel
import Lists
import Plan
import Program
import Store
import TestSupport
import Testing

@testable import Shell
@testable import comptoir

/// What the program is made of, hub by hub, as shipped: names that scripts, files and people rely on.
///
/// They are read before they are recorded: `COMPTOIR_RECORD=1 swift test --filter HubGoldenTests`.
@Suite struct HubGoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Goldens/hubs")
  private static let records = ProcessInfo.processInfo.environment["COMPTOIR_RECORD"] == "1"

  private func compare(_ name: String, _ lines: [String]) throws {
    let file = Self.folder.appending(path: "\(name).txt")
    let text = lines.joined(separator: "\n") + "\n"
    if Self.records { try text.write(to: file, atomically: true, encoding: .utf8) }
    let golden = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    let (added, gone) = (lines.filter { !golden.contains($0) }, golden.filter { !lines.contains($0) })
    #expect(added.isEmpty, "\(name): new")
    #expect(gone.isEmpty, "\(name): gone")
    #expect(lines == golden, "\(name): order")
  }

  private var composition: Composition { Program.composition }

  @Test func `migrations, in the order they run`() throws {
    try compare("migrations", composition.modules.flatMap(\.migrations).map(\.name))
  }

  /// The SQL of kept sums is that of shipped migrations: a file made before must have the same.
  @Test func `sums kept by triggers, to the letter`() throws {
    let folder = TestFolder.new("sommes")
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Store.create(folder.appending(path: "test.comptoir").path, composition: composition)
    try store.welcomeFirstUser(login: "test", name: "Test", on: .first)
    let sums = composition.modules.flatMap(\.sums).map(\.name)
    let statements = try store.read(as: "test", on: .first) { reading in
      try sums.flatMap { name in
        try String.fetchAll(
          reading.db,
          sql:
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND (name = ?1 OR name GLOB ?1 || '_*') ORDER BY name",
          arguments: [name])
      }
    }
    #expect(statements.count >= 3 * sums.count)
    try compare("sums", statements.flatMap { $0.split(separator: "\n").map(String.init) })
  }

  @Test func `listeners, in the order they hear, and their tables`() throws {
    try compare(
      "listeners",
      composition.listeners.map { listener in
        let manner =
          switch listener.manner {
          case .core: "core"
          case .passive(let module): "passive \(module)"
          }
        return
          "\(listener.name) | \(manner) | \(listener.tables.map { "\($0.name)(\($0.key))" }.joined(separator: " "))"
      })
  }

  /// A fact that bears on nothing is heard by nobody who keeps money, goods or books: each is here on purpose.
  @Test func `the facts that bear on nothing are those of records and of the program itself`() throws {
    try compare(
      "silent", composition.modules.flatMap(\.facts).filter { $0.bearing.isEmpty }.map { $0.name }.sorted())
  }

  @Test func `series of numbers`() throws {
    try compare(
      "series",
      composition.modules.flatMap(\.series).map { "\($0.name) | \($0.prefix) | \($0.yearly) | \($0.width)" })
  }

  @Test func `operations and their arguments`() throws {
    try compare(
      "operations",
      composition.useCases.map { "\(Command($0, in: composition).json.line) | \($0.permission.rawValue)" }
        .sorted())
  }

  @Test func `rights and what people call them`() throws {
    try compare("rights", composition.permissions.map { "\($0.permission.rawValue) | \($0.title)" })
  }

  @Test func `roles of a new company`() throws {
    try compare(
      "roles",
      composition.roles.flatMap { role in
        ["\(role.name) | \(role.title)"] + role.permissions.map { "\(role.name) | \($0.rawValue)" }.sorted()
      })
  }

  @Test func `lists and their columns`() throws {
    try compare(
      "lists",
      Program.catalogue.lists.map(\.listing).sorted { $0.id.rawValue < $1.id.rawValue }.flatMap { list in
        [
          "\(list.id) | \(list.title) | \(list.noun.one) | \(list.permission.rawValue) | \(list.module ?? "-")"
            + " | \(list.sort.column)\(list.sort.descending ? " desc" : "")"
        ] + list.columns.map { "\(list.id) | \($0.id) | \($0.title) | \($0.isShown ? $0.keep : 99)" }
      })
  }

  @Test func `screens and their actions`() throws {
    let catalogue = Program.catalogue
    func told(_ actions: [Action]) -> [String] {
      actions.map { "  \($0.id) | \($0.key) | \($0.title) | \($0.permission.rawValue)" }
    }
    var lines: [String] = []
    for list in catalogue.lists.sorted(by: { $0.id.rawValue < $1.id.rawValue }) {
      lines += ["list \(list.id)"] + told(list.actions)
    }
    for form in catalogue.forms.sorted(by: { $0.id.rawValue < $1.id.rawValue }) {
      lines.append("form \(form.id) | \(form.title) | \(form.permission.rawValue)")
    }
    for screen in catalogue.documents.sorted(by: { $0.kind.rawValue < $1.kind.rawValue }) {
      lines += ["document \(screen.kind.rawValue)"] + told(screen.actions)
    }
    for board in catalogue.boards.sorted(by: { $0.id.rawValue < $1.id.rawValue }) {
      lines += ["board \(board.id) | \(board.title)"] + told(board.actions)
    }
    lines += catalogue.pages.map { "page \($0.id)" }.sorted()
    try compare("screens", lines)
  }

  @Test func `the menu of each plan and role`() throws {
    var lines: [String] = []
    for plan in Plan.range {
      let badge = CompanyBadge(
        name: "", plan: plan, activeModules: Set(Plan.modules(of: plan).map(\.rawValue)))
      for role in composition.roles {
        let viewer = Viewer(
          id: 1, login: "x", name: "x", permissions: Set(role.permissions), ownPartiesOnly: false)
        let menu = MenuState.lines(Program.catalogue.menu, company: badge, viewer: viewer)
        lines +=
          ["plan \(plan) \(role.name)"] + menu.map { "  \($0.title) \($0.digit.map(String.init) ?? "")" }
      }
    }
    try compare("menu", lines)
  }

  @Test func `facts and kinds of records as the journal names them`() throws {
    try compare(
      "journal",
      composition.modules.flatMap(\.facts).map { "\($0.name) | \($0.title)" }.sorted()
        + Program.features.flatMap(\.records).compactMap { record in
          record.title.map { "\(record.kind.rawValue) | \($0) | \(record.permission?.rawValue ?? "-")" }
        }.sorted())
  }

  @Test func `the command line's help`() throws {
    let commands = [Comptoir.self] + Comptoir.configuration.subcommands
    try compare(
      "help",
      commands.flatMap { command in
        Comptoir.helpMessage(for: command, columns: 100).split(separator: "\n").map(String.init)
      })
  }
}
