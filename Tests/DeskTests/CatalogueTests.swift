import Desk
import Kernel
import Lists
import Program
import Store
import Terminal
import TestSupport
import Testing

struct CatalogueTests {
  let catalogue = Program.catalogue

  @Test func `every entry of the menu reaches a screen`() {
    for entry in catalogue.menu.flatMap(\.entries) {
      #expect(catalogue.reaches(entry.route), "\(entry.title)")
    }
  }

  @Test func `what a list creates is made on a screen that exists`() {
    for list in catalogue.lists {
      guard let create = list.create else { continue }
      #expect(catalogue.reaches(create), "\(list.id)")
    }
  }

  @Test func `no two modules say the same fact, keep the same kind of record or offer the same picker`() {
    let features = Program.features
    let names = [
      features.compactMap(\.module).flatMap(\.facts).map { $0.name },
      features.flatMap(\.records).map(\.kind.rawValue), features.flatMap(\.pickers.keys).map(\.rawValue),
    ]
    for names in names { #expect(Set(names).count == names.count) }
  }

  @Test func `no two modules claim one place or one name in what is told of all`() {
    let features = Program.features
    let attachables = Program.composition.attachables
    let names = [
      features.flatMap(\.controls).flatMap(\.controls).map { String($0.number) },
      features.flatMap(\.figures).map(\.key), features.flatMap(\.figures).map { String($0.place) },
      attachables.map(\.name.rawValue), attachables.map { String($0.place) },
    ]
    for names in names {
      #expect(!names.isEmpty)
      #expect(Set(names).count == names.count)
    }
  }

  @Test func `files are kept with records that a screen knows`() {
    for attachable in Program.composition.attachables {
      #expect(catalogue.reaches(.record(attachable.kind, 1)), "\(attachable.name)")
    }
  }

  @Test func `every fact of the program has a name that people read`() {
    for fact in Program.features.compactMap(\.module).flatMap(\.facts) where fact.name != ModulesSwitched.name
    {
      #expect(fact.title != fact.name, "\(fact.name)")
    }
  }

  @Test func `a record that leads to another is followed to a screen`() throws {
    let (first, second) = (RecordKind("essai"), RecordKind("suite"))
    let feature = Feature(records: [
      Record(
        first, "essai", find: { _, code in code == "A" ? 7 : nil }, open: { _, id in .record(second, id + 1) }
      ),
      Record(second, "suite", open: { _, id in .page("suite", record: id) }),
    ])
    let catalogue = Catalogue(
      [feature], start: .board("essai"),
      company: { _ in CompanyBadge(name: "", plan: 1, activeModules: []) })
    let office = try TestCompany()
    #expect(try office.read { try catalogue.resolve(.record(first, 7), in: $0) } == .page("suite", record: 8))
    #expect(
      try office.read { try catalogue.resolve(.named(first, "A"), in: $0) } == .page("suite", record: 8))
    #expect(try office.read { try catalogue.resolve(.named(first, "B"), in: $0) } == nil)
  }

  @Test func `no two screens of a kind share a name`() {
    for names in [
      catalogue.lists.map(\.id.rawValue), catalogue.forms.map(\.id.rawValue),
      catalogue.boards.map(\.id.rawValue), catalogue.pages.map(\.id.rawValue),
    ] {
      #expect(Set(names).count == names.count)
    }
  }

  @Test func `the menu opens with the plan's modules, in the order of the plan document`() {
    #expect(
      catalogue.menu.map(\.title) == [
        "CRM", "Ventes", "Trésorerie", "Achats", "Produits", "Stocks", "Comptabilité", "RH", "Parc", "Outils",
      ])
  }

  @Test func `every action has a key that is one key, and a title`() throws {
    for (screen, actions) in catalogue.tables {
      for action in actions {
        #expect(try Key.parse(action.key).count == 1, "\(screen) \(action.id)")
        #expect(!action.title.isEmpty)
      }
    }
  }

  @Test func `no two actions of a screen share a key or a name`() {
    for (screen, actions) in catalogue.tables {
      #expect(Set(actions.map(\.key)).count == actions.count, "\(screen)")
      #expect(Set(actions.map(\.id)).count == actions.count, "\(screen)")
    }
  }

  @Test func `no action takes a key of the shell`() {
    let letters = "jkn/=<>t*+xypq@:?0123456789&é\"'(-è_çà ,.;"
    for (screen, actions) in catalogue.tables {
      // On a document and a card no letter moves a cursor: there `j` joins files.
      let isList = catalogue.list(ListID(screen)) != nil && catalogue.board(BoardID(screen)) == nil
      for action in actions where action.key.count == 1 && isList || action.key != "j" {
        #expect(!letters.contains(action.key), "\(screen) \(action.id)")
      }
      let functions = Set(actions.map(\.key).filter { $0.count > 1 })
      #expect(functions.isSubset(of: ["F8", "F9"]), "\(screen)")
    }
  }
}

extension Catalogue {
  /// The tables of actions by the screen that shows them.
  var tables: [(String, [Action])] {
    lists.map { ($0.id.rawValue, $0.actions) } + boards.map { ($0.id.rawValue, $0.actions) }
      + documents.map { ($0.kind.rawValue, $0.actions) }
  }

  func reaches(_ route: Route) -> Bool {
    switch route {
    case .list(let id, _, _): list(id) != nil
    case .form(let id, _, _): form(id) != nil
    case .document(let kind, _, _): document(kind) != nil
    case .board(let id, _): board(id) != nil
    case .page(let id, _): page(id) != nil
    case .record(let kind, _), .named(let kind, _):
      Program.features.flatMap(\.records).contains { $0.kind == kind }
    }
  }
}
