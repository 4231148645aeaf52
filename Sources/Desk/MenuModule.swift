import Kernel
import Lists
import Plan

/// One of the nine modules of the menu, with its entries.
package struct MenuModule: Sendable {
  package let title: String
  /// The digit that opens it, of the nine; the same in every company, none for the tools.
  package let digit: Int?
  /// The plan that brings it, 1 to 3.
  package let plan: Int
  /// The optional module that must be active, if any.
  package let module: String?
  package let entries: [MenuEntry]

  package init(
    _ title: String, digit: Int? = nil, plan: Int, module: String? = nil, entries: [MenuEntry]
  ) {
    self.title = title
    self.digit = digit
    self.plan = plan
    self.module = module
    self.entries = entries
  }
}

/// A line of the menu.
package struct MenuEntry: Sendable {
  package let title: String
  package let route: Route
  package let permission: Permission
  /// The optional module that must be active, if any.
  package let module: String?
  /// The section it stands in, and its place there.
  package let section: SectionID
  package let place: Int

  /// - Parameter place: entries stand in the order of their places, whichever module they come from.
  package init(
    _ title: String, _ route: Route, permission: Permission, module: String? = nil, in section: SectionID,
    at place: Int
  ) {
    self.title = title
    self.route = route
    self.permission = permission
    self.module = module
    self.section = section
    self.place = place
  }

  /// An entry that opens a list, for whoever may read it.
  package init(_ title: String, _ listing: Listing, in section: SectionID, at place: Int) {
    self.init(
      title, .list(listing.id), permission: listing.permission, module: listing.module, in: section, at: place
    )
  }
}

extension MenuModule {
  /// The menu that entries make: the sections in the plan document's order, each with its entries in their places.
  package static func menu(of entries: [MenuEntry]) -> [MenuModule] {
    Section.all.map { section in
      MenuModule(
        section.title, digit: section.digit, plan: section.plan, module: section.module?.rawValue,
        entries: entries.filter { $0.section == section.id }.sorted { $0.place < $1.place })
    }
  }
}
