import Kernel
import Store

/// Every right of the program, by the part of it that it opens.
///
/// The sections are asked for when they are shown: the company's desk is made before all modules are known.
package struct Rights: Sendable {
  package let sections: @Sendable () -> [RightsSection]

  package init(_ sections: @escaping @Sendable () -> [RightsSection]) { self.sections = sections }

  /// What people call these rights, in the order of the sections.
  func titles(of permissions: Set<Permission>) -> [String] {
    sections().flatMap(\.permissions).filter { permissions.contains($0.permission) }.map(\.title)
  }
}

/// The rights of one part of the program.
package struct RightsSection: Sendable {
  package let title: String
  package let permissions: [PermissionTitle]

  package init(_ title: String, _ permissions: [PermissionTitle]) {
    self.title = title
    self.permissions = permissions
  }
}
