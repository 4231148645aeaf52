import Kernel

extension Permission {
  package static let readAccounting = Permission("accounting.read")
  package static let writeAccounting = Permission("accounting.write")
  package static let letterAccounts = Permission("accounting.letter")
  /// To change the chart of accounts and what automatic entries go to.
  package static let mapAccounts = Permission("accounting.map")
  package static let lockPeriods = Permission("accounting.lock")
  /// To open, close and reopen a year.
  package static let closeYear = Permission("accounting.close")
  package static let fileVAT = Permission("accounting.vat")
  /// To export the books to a file, and take over those of another program.
  package static let exportBooks = Permission("accounting.export")
  /// To read what a person is paid: a right of another module, which the books keep too.
  static let readPay = Permission("hr.salaries")
}

extension PermissionTitle {
  static let accounting = [
    PermissionTitle(.readAccounting, "Consulter la comptabilité"),
    PermissionTitle(.writeAccounting, "Saisir et contrepasser des écritures"),
    PermissionTitle(.letterAccounts, "Lettrer les comptes"),
    PermissionTitle(.mapAccounts, "Modifier le plan comptable et l’affectation des comptes"),
    PermissionTitle(.lockPeriods, "Verrouiller les périodes"),
    PermissionTitle(.closeYear, "Ouvrir, clôturer et rouvrir un exercice"),
    PermissionTitle(.fileVAT, "Déclarer la TVA"),
    PermissionTitle(.exportBooks, "Exporter et reprendre un fichier des écritures"),
  ]
}
