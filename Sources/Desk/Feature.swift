import Kernel
import Plan
import Store

/// Everything the program knows of one module, as one value: adding a module is adding one of these to `Program`.
///
/// Whatever is common to the whole program (menu, palette, journal, rights, help) is computed from the list of them.
package struct Feature: Sendable {
  /// Its facts, schema, listeners, rights, series, controls and operations; `nil` for a desk alone.
  package let module: Module?
  /// Under what its rights stand on the screen of roles, and where.
  package let rights: RightsTitle?
  /// Who holds its rights in a new company, besides the administrator.
  package let grants: [Grant]
  package let records: [Record]
  package let lists: [ListScreen]
  package let forms: [FormScreen]
  package let documents: [DocumentScreen]
  package let boards: [BoardScreen]
  package let pages: [PageScreen]
  package let menu: [MenuEntry]
  /// The ways to pick its records, offered to the forms of all.
  package let pickers: [PickerID: Picker]
  /// What it tells in the histories of parties.
  package let feed: [FeedLeg]
  /// What it finds of what is typed in the palette.
  package let search: [SearchLeg]
  /// What the help shows of it.
  package let examples: [SearchExample]
  /// What it tells on the boards that several modules fill.
  package let shares: [BoardShare]
  /// What scripts read of it among the figures of the company.
  package let figures: [ListedFigure]
  /// What it asks of the books.
  package let controls: [ControlGroup]
  /// The books, for the module that keeps them.
  package let books: Bookkeeping?
  /// What it adds to the screens of others.
  package let additions: [Addition]

  package init(
    module: Module? = nil, rights: RightsTitle? = nil, grants: [Grant] = [], records: [Record] = [],
    lists: [ListScreen] = [],
    forms: [FormScreen] = [], documents: [DocumentScreen] = [], boards: [BoardScreen] = [],
    pages: [PageScreen] = [], menu: [MenuEntry] = [], pickers: [PickerID: Picker] = [:],
    feed: [FeedLeg] = [], search: [SearchLeg] = [], examples: [SearchExample] = [],
    shares: [BoardShare] = [], figures: [ListedFigure] = [],
    controls: [ControlGroup] = [],
    books: Bookkeeping? = nil,
    additions: [Addition] = []
  ) {
    self.module = module
    self.rights = rights
    self.grants = grants
    self.records = records
    self.lists = lists
    self.forms = forms
    self.documents = documents
    self.boards = boards
    self.pages = pages
    self.menu = menu
    self.pickers = pickers
    self.feed = feed
    self.search = search
    self.examples = examples
    self.shares = shares
    self.figures = figures
    self.controls = controls
    self.books = books
    self.additions = additions
  }
}

/// The heading of a module's rights on the screen of roles, and its place there.
package struct RightsTitle: Hashable, Sendable {
  package let title: String
  package let place: Int

  package init(_ title: String, at place: Int) {
    self.title = title
    self.place = place
  }
}

/// Rights of a module that some roles hold in a new company.
package struct Grant: Sendable {
  package let permissions: [Permission]
  package let roles: Set<StartingRole>

  package init(_ permissions: Permission..., to roles: [StartingRole]) {
    self.permissions = permissions
    self.roles = Set(roles)
  }
}

/// An action that a module adds to every screen whose rows are records of a kind.
package struct Addition: Sendable {
  package let kind: RecordKind
  package let action: Action
  /// The lists that go without.
  package let exceptions: Set<ListID>

  package init(to kind: RecordKind, _ action: Action, except exceptions: Set<ListID> = []) {
    self.kind = kind
    self.action = action
    self.exceptions = exceptions
  }
}
