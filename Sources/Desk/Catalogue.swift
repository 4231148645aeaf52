import Kernel
import Store

/// Every screen of the program and the menu that reaches them: the one table the shell navigates by.
package struct Catalogue: Sendable {
  package let lists: [ListScreen]
  package let forms: [FormScreen]
  package let documents: [DocumentScreen]
  package let boards: [BoardScreen]
  package let pages: [PageScreen]
  package let menu: [MenuModule]
  private let records: [RecordKind: Record]
  /// Records found from a few letters, a number, an amount, a SIREN or a phone, best first.
  package let search: Search
  /// What may be typed there, by example, in the order of the help.
  package let examples: [SearchExample]
  /// Where a sitting begins.
  package let start: Route
  /// The company's name and plan, and the modules that are switched off.
  package let company: @Sendable (Reading) throws -> CompanyBadge

  package init(
    _ features: [Feature], start: Route, company: @escaping @Sendable (Reading) throws -> CompanyBadge
  ) {
    let additions = features.flatMap(\.additions)
    let pickers = features.reduce(into: [:]) { $0.merge($1.pickers) { first, _ in first } }
    lists = features.flatMap(\.lists).map { $0.adding(additions) }
    forms = features.flatMap(\.forms).map { $0.resolving(pickers) }
    documents = features.flatMap(\.documents).map { $0.adding(additions).resolving(pickers) }
    boards = features.flatMap(\.boards).map { $0.adding(additions) }
    pages = features.flatMap(\.pages)
    menu = MenuModule.menu(of: features.flatMap(\.menu))
    records = Dictionary(features.flatMap(\.records).map { ($0.kind, $0) }) { first, _ in first }
    search = Search(features.flatMap(\.search))
    examples = features.flatMap(\.examples).sorted { $0.place < $1.place }
    self.start = start
    self.company = company
  }

  package func list(_ id: ListID) -> ListScreen? { lists.first { $0.id == id } }
  package func form(_ id: FormID) -> FormScreen? { forms.first { $0.id == id } }
  package func document(_ kind: RecordKind) -> DocumentScreen? { documents.first { $0.kind == kind } }
  package func board(_ id: BoardID) -> BoardScreen? { boards.first { $0.id == id } }

  /// Where a route that names a record leads; any other as it is, and `nil` for a record that no screen shows.
  package func resolve(_ route: Route, in reading: Reading) throws -> Route? {
    switch route {
    case .list, .form, .document, .board, .page: return route
    case .record(let kind, let id):
      // A dispute is read on its invoice: a record may lead to another.
      guard let next = try records[kind]?.open(reading, id) else { return nil }
      return try resolve(next, in: reading)
    case .named(let kind, let code):
      guard let id = try records[kind]?.find(reading, code) else { return nil }
      return try resolve(.record(kind, id), in: reading)
    }
  }

  package func page(_ id: PageID) -> PageScreen? { pages.first { $0.id == id } }
}

/// What the frame and the menu need to know of the company.
package struct CompanyBadge: Hashable, Sendable {
  package let name: String
  package let plan: Int
  package let activeModules: Set<String>

  package init(name: String, plan: Int, activeModules: Set<String>) {
    self.name = name
    self.plan = plan
    self.activeModules = activeModules
  }
}
