import Kernel

/// Why the file itself says no.
package enum StoreRefusal: Refusal, Equatable {
  case unknownUser(String)
  case noUser
  case missingFile(String)
  case fileExists(String)
  case notACompany(String)
  case newerVersion(String)
  case damaged(String)
  case readOnly(String)
  case diskFull
  case dateRegression(series: String, last: Day)
  case inactiveModule(String)
  case missingConsumer(String)
  case loginTaken(String)
  case lastAdministrator
  case brokenBackup(String)
  case unknownRole(String)
  case fileNotWritten(String)
  /// A guest named a file outside the one folder.
  case confined(String)
  /// The operation stands, but its file's place was taken meanwhile.
  case leftAside(String, draft: String)
  case contentMissing(String)
  case contentAltered(String)

  package var code: String {
    switch self {
    case .unknownUser: "unknown-user"
    case .noUser: "no-user"
    case .missingFile: "missing-file"
    case .fileExists: "file-exists"
    case .notACompany: "not-a-company"
    case .newerVersion: "newer-version"
    case .damaged: "damaged-file"
    case .readOnly: "read-only"
    case .diskFull: "disk-full"
    case .dateRegression: "date-regression"
    case .inactiveModule: "inactive-module"
    case .missingConsumer: "missing-consumer"
    case .loginTaken: "login-taken"
    case .lastAdministrator: "last-administrator"
    case .brokenBackup: "broken-backup"
    case .unknownRole: "unknown-role"
    case .fileNotWritten: "file-not-written"
    case .confined: "confined-folder"
    case .leftAside: "file-left-aside"
    case .contentMissing: "content-missing"
    case .contentAltered: "content-altered"
    }
  }

  package var message: String {
    switch self {
    case .unknownUser(let login): "L'utilisateur « \(login) » n'a pas accès à cette société."
    case .noUser: "Cette société n'a encore aucun utilisateur."
    case .missingFile(let path): "Le fichier \(path) n'existe pas."
    case .fileExists(let path): "Le fichier \(path) existe déjà."
    case .notACompany(let path): "Le fichier \(path) n'est pas une société Comptoir."
    case .newerVersion(let path): "Le fichier \(path) a été écrit par une version plus récente de Comptoir."
    case .damaged(let path): "Le fichier \(path) est abîmé : SQLite ne peut pas le lire."
    case .readOnly(let path): "Le fichier \(path) est en lecture seule."
    case .diskFull: "Le disque est plein : rien n'a été enregistré."
    case .dateRegression(let series, let last):
      "Le dernier document de la série \(series) est daté du \(last.french) : une date antérieure est impossible."
    case .inactiveModule(let name): "Le module \(name) n'est pas actif dans cette société."
    case .missingConsumer(let name):
      "Ce programme ne connaît pas le module \(name), actif dans cette société."
    case .loginTaken(let login): "L'utilisateur « \(login) » existe déjà."
    case .lastAdministrator: "La société doit garder au moins un administrateur."
    case .brokenBackup(let reason): "La sauvegarde n'est pas saine : \(reason)"
    case .unknownRole(let role): "Le rôle « \(role) » n'existe pas."
    case .fileNotWritten(let path): "Le fichier \(path) ne peut pas être écrit."
    case .confined(let folder): "Vos fichiers vont dans le dossier \(folder) seulement."
    case .leftAside(let path, let draft):
      "L'opération est enregistrée, mais \(path) ne peut pas prendre son nom : il attend sous \(draft)."
    case .contentMissing(let path): "Le contenu de cette pièce jointe manque : \(path)."
    case .contentAltered(let path): "Le contenu de cette pièce jointe a été modifié : \(path)."
    }
  }

  package var remedy: String {
    switch self {
    case .unknownUser: "Demandez à un administrateur de vous ajouter (Outils › Utilisateurs)."
    case .noUser: "Ouvrez-la une première fois avec le compte propriétaire du fichier."
    case .missingFile: "Vérifiez le chemin, ou créez la société avec « comptoir init »."
    case .fileExists: "Choisissez un autre nom, ou ouvrez ce fichier."
    case .notACompany: "Vérifiez le chemin, ou restaurez une sauvegarde avec « comptoir restore »."
    case .newerVersion: "Mettez Comptoir à jour."
    case .damaged: "Restaurez la dernière sauvegarde avec « comptoir restore »."
    case .readOnly: "Rendez le fichier et son dossier accessibles en écriture."
    case .diskFull: "Libérez de la place, puis recommencez."
    case .dateRegression(_, let last): "Datez le document du \(last.french) ou après."
    case .inactiveModule: "Activez-le avec « comptoir module »."
    case .missingConsumer: "Mettez Comptoir à jour."
    case .loginTaken: "Choisissez un autre identifiant."
    case .lastAdministrator: "Donnez d'abord le rôle administrateur à une autre personne."
    case .brokenBackup: "Utilisez une autre sauvegarde."
    case .unknownRole: "Choisissez un rôle de la liste Outils › Utilisateurs."
    case .fileNotWritten: "Vérifiez le dossier et vos droits."
    case .confined: "Donnez seulement un nom de fichier dans ce dossier."
    case .leftAside: "Donnez-lui le nom que vous voulez."
    case .contentMissing, .contentAltered: "Reprenez-le dans le dossier .pieces d'une sauvegarde."
    }
  }

  package var field: String? {
    switch self {
    case .dateRegression: "date"
    case .loginTaken: "login"
    case .unknownRole: "role"
    default: nil
    }
  }

  package static let samples: [StoreRefusal] = [
    .unknownUser("paul"), .noUser, .missingFile("a"), .fileExists("a"), .notACompany("a"), .newerVersion("a"),
    .damaged("a"),
    .readOnly("a"), .diskFull, .dateRegression(series: "FA", last: .first), .inactiveModule("stocks"),
    .missingConsumer("stocks"), .loginTaken("paul"), .lastAdministrator,
    .brokenBackup("la chaîne est rompue."), .unknownRole("x"), .fileNotWritten("a"), .confined("a"),
    .leftAside("a", draft: "b"), .contentMissing("a"), .contentAltered("a"),
  ]
}
