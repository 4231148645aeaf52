import Kernel

extension Permission {
  package static let readStock = Permission("inventory.read")
  package static let adjustStock = Permission("inventory.adjust")
  /// To take more out by hand than there is.
  package static let forceStock = Permission("inventory.force")
  package static let countStock = Permission("inventory.count")
}

extension PermissionTitle {
  static let inventory = [
    PermissionTitle(.readStock, "Consulter les stocks"),
    PermissionTitle(.adjustStock, "Ajuster les stocks"),
    PermissionTitle(.forceStock, "Forcer un stock sous zéro"),
    PermissionTitle(.countStock, "Faire un inventaire"),
  ]
}
