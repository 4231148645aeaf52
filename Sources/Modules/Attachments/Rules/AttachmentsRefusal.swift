import Kernel

/// Why a file cannot be attached or taken off.
package enum AttachmentsRefusal: Refusal, Equatable {
  /// Neither the log nor the journal of changes knows that record, or the viewer may not see it.
  case recordUnknown(what: String, key: String)
  case missingFile(String)
  /// A folder or a device.
  case notAFile(String)
  case unreadable(String)
  /// More than `Attachment.maximumSize`.
  case tooLarge(String)
  case alreadyDetached(String)
  case reasonMissing

  package var code: String {
    switch self {
    case .recordUnknown: "record-unknown"
    case .missingFile: "missing-file"
    case .notAFile: "not-a-file"
    case .unreadable: "file-unreadable"
    case .tooLarge: "file-too-large"
    case .alreadyDetached: "already-detached"
    case .reasonMissing: "reason-missing"
    }
  }

  package var field: String? {
    switch self {
    case .recordUnknown: "record"
    case .missingFile, .notAFile, .unreadable, .tooLarge: "path"
    case .alreadyDetached: "attachment"
    case .reasonMissing: "reason"
    }
  }

  package var message: String {
    switch self {
    case .recordUnknown(let what, let key): "On ne trouve pas \(what) « \(key) »."
    case .missingFile(let path): "Le fichier \(path) n'existe pas."
    case .notAFile(let path): "\(path) n'est pas un fichier."
    case .unreadable(let path): "Le fichier \(path) ne peut pas être lu."
    case .tooLarge(let path): "Le fichier \(path) dépasse 50 Mo."
    case .alreadyDetached(let name): "La pièce « \(name) » est déjà retirée."
    case .reasonMissing: "Le motif manque."
    }
  }

  package var remedy: String {
    switch self {
    case .recordUnknown: "Vérifiez le numéro ou le code ; une fiche doit être enregistrée d'abord."
    case .missingFile: "Vérifiez le chemin."
    case .notAFile: "Choisissez un fichier, ou faites une archive du dossier."
    case .unreadable: "Vérifiez vos droits sur ce fichier."
    case .tooLarge: "Réduisez-le, ou partagez-le en plusieurs fichiers."
    case .alreadyDetached: "Choisissez une autre pièce."
    case .reasonMissing: "Dites pourquoi en quelques mots."
    }
  }

  package static let samples: [AttachmentsRefusal] = [
    .recordUnknown(what: "la facture", key: "FA-2026-00043"), .missingFile("a.pdf"), .notAFile("a"),
    .unreadable("a.pdf"), .tooLarge("a.pdf"), .alreadyDetached("a.pdf"), .reasonMissing,
  ]
}
