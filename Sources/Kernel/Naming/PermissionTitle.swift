/// A permission and what people call it: « Valider les factures ».
package struct PermissionTitle: Hashable, Sendable {
  package let permission: Permission
  package let title: String

  package init(_ permission: Permission, _ title: String) {
    self.permission = permission
    self.title = title
  }
}
