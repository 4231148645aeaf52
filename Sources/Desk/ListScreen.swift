import Kernel
import Lists
import Store

/// A list on screen: what it shows, where a row dives, what can be done with rows.
package struct ListScreen: Sendable {
  package let listing: Listing
  package private(set) var actions: [Action]
  /// What its rows are, for what other modules add to them; `nil` when they add nothing.
  package let rows: RecordKind?
  /// Where Enter goes.
  package let open: @Sendable (Reading, ListedRow) throws -> Route?
  /// Where F7 goes: the record behind the row, such as its client.
  package let behind: @Sendable (Reading, ListedRow) throws -> Route?
  /// Where F2 goes.
  package let create: Route?
  /// Where F2 goes in a list about one thing, which its parameter names.
  package let createFor: (@Sendable (String) -> Route?)?

  package init(
    _ listing: Listing, of rows: RecordKind? = nil, create: Route? = nil,
    createFor: (@Sendable (String) -> Route?)? = nil,
    actions: [Action] = [],
    open: @escaping @Sendable (Reading, ListedRow) throws -> Route?,
    behind: @escaping @Sendable (Reading, ListedRow) throws -> Route? = { _, _ in nil }
  ) {
    self.listing = listing
    self.rows = rows
    self.create = create
    self.createFor = createFor
    self.actions = actions
    self.open = open
    self.behind = behind
  }

  package var id: ListID { listing.id }

  /// Where F2 goes in the list about `parameter`, or in the list of all.
  package func creation(about parameter: String?) -> Route? {
    guard let createFor, let parameter else { return create }
    return createFor(parameter)
  }

  /// The screen with what other modules add to its rows.
  package func adding(_ additions: [Addition]) -> ListScreen {
    var screen = self
    screen.actions.add(additions.filter { $0.kind == rows && !$0.exceptions.contains(id) }.map(\.action))
    return screen
  }

  /// The screen as that company has it.
  package func offered(to company: CompanyBadge) -> ListScreen {
    var screen = self
    screen.actions = actions.offered(to: company)
    return screen
  }
}

/// A page of plain text to read, print or save.
package struct PageScreen: Sendable {
  package let id: PageID
  package let title: @Sendable (Reading, Int64) throws -> String
  package let text: @Sendable (Reading, Int64) throws -> String

  package init(
    id: PageID, title: @escaping @Sendable (Reading, Int64) throws -> String,
    text: @escaping @Sendable (Reading, Int64) throws -> String
  ) {
    self.id = id
    self.title = title
    self.text = text
  }
}
