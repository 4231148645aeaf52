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
  /// Records found from a few letters, a number, an amount, a SIREN or a phone, best first.
  package let search: @Sendable (Reading, String) throws -> [Found]
  /// The company's name and plan, and the modules that are switched off.
  package let company: @Sendable (Reading) throws -> CompanyBadge

  package init(
    lists: [ListScreen], forms: [FormScreen], documents: [DocumentScreen], boards: [BoardScreen],
    pages: [PageScreen], menu: [MenuModule], search: @escaping @Sendable (Reading, String) throws -> [Found],
    company: @escaping @Sendable (Reading) throws -> CompanyBadge
  ) {
    self.lists = lists
    self.forms = forms
    self.documents = documents
    self.boards = boards
    self.pages = pages
    self.menu = menu
    self.search = search
    self.company = company
  }

  package func list(_ id: String) -> ListScreen? { lists.first { $0.id == id } }
  package func form(_ id: String) -> FormScreen? { forms.first { $0.id == id } }
  package func document(_ kind: DocumentKind) -> DocumentScreen? { documents.first { $0.kind == kind } }
  package func board(_ id: String) -> BoardScreen? { boards.first { $0.id == id } }
  package func page(_ id: String) -> PageScreen? { pages.first { $0.id == id } }
}

/// A record the palette found.
package struct Found: Sendable {
  /// « Client », « Facture ».
  package let kind: String
  package let title: String
  package let detail: String
  package let route: Route

  package init(kind: String, title: String, detail: String, route: Route) {
    self.kind = kind
    self.title = title
    self.detail = detail
    self.route = route
  }
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
