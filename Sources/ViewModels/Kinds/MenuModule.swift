import Kernel

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

  package init(_ title: String, _ route: Route, permission: Permission, module: String? = nil) {
    self.title = title
    self.route = route
    self.permission = permission
    self.module = module
  }
}
