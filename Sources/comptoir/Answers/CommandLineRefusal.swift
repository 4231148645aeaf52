import Kernel

/// Why the command line itself says no.
enum CommandLineRefusal: Refusal, Equatable {
  case notTheOwner(user: String)
  case unreadableFile(String)
  case unwritableFile(String)
  case sameFile(String)

  static let samples: [CommandLineRefusal] = [
    .notTheOwner(user: "marie"), .unreadableFile("a.csv"), .unwritableFile("b.csv"), .sameFile("a.csv"),
  ]

  var code: String {
    switch self {
    case .notTheOwner: "not-the-owner"
    case .unreadableFile: "unreadable-file"
    case .unwritableFile: "unwritable-file"
    case .sameFile: "same-file"
    }
  }

  var message: String {
    switch self {
    case .notTheOwner(let user):
      "Ce compte n’est pas propriétaire du fichier de la société : il ne peut pas agir pour « \(user) »."
    case .unreadableFile(let path): "Le fichier \(path) ne peut pas être lu."
    case .unwritableFile(let path): "Le fichier \(path) ne peut pas être écrit."
    case .sameFile(let path): "Les lignes rejetées écraseraient le fichier importé \(path)."
    }
  }

  var remedy: String {
    switch self {
    case .notTheOwner: "Retirez --user, ou utilisez le compte propriétaire du fichier."
    case .unreadableFile: "Vérifiez son nom et ses droits."
    case .unwritableFile: "Vérifiez son dossier, ses droits et la place qui reste."
    case .sameFile: "Donnez un autre nom avec --rejects."
    }
  }

  var field: String? {
    switch self {
    case .notTheOwner: "user"
    case .unreadableFile, .unwritableFile: "file"
    case .sameFile: "rejects"
    }
  }
}
