import Kernel

extension Permission {
  package static let readAssets = Permission("assets.read")
  /// To enter assets, change them and plan their reminders.
  package static let writeAssets = Permission("assets.write")
  /// To hand assets to employees and take them back.
  package static let assignAssets = Permission("assets.assign")
  /// To book what assets lose of their value.
  package static let depreciateAssets = Permission("assets.depreciate")
  /// To sell and scrap assets.
  package static let disposeAssets = Permission("assets.dispose")
}

extension PermissionTitle {
  static let assets = [
    PermissionTitle(.readAssets, "Consulter le parc"),
    PermissionTitle(.writeAssets, "Gérer les actifs et leurs rappels"),
    PermissionTitle(.assignAssets, "Affecter les actifs aux employés"),
    PermissionTitle(.depreciateAssets, "Écrire les amortissements"),
    PermissionTitle(.disposeAssets, "Céder et mettre au rebut"),
  ]
}
