import Kernel

/// Why the books cannot do something.
package enum AccountingRefusal: Refusal, Equatable {
  case notBalanced(difference: Money)
  case unknownParty(Int64)
  case unknownEntry(Int64)
  case notLetterable(Int64)

  package var code: String {
    switch self {
    case .notBalanced: "not-balanced"
    case .unknownParty: "unknown-party"
    case .unknownEntry: "unknown-entry"
    case .notLetterable: "not-letterable"
    }
  }

  package var message: String {
    switch self {
    case .notBalanced(let difference): "L'écriture n'est pas équilibrée : écart de \(difference.frenchEuros)."
    case .unknownParty(let party): "Le tiers #\(party) n'est pas connu des livres."
    case .unknownEntry(let entry): "L'écriture #\(entry) n'existe pas."
    case .notLetterable(let line): "La ligne #\(line) n'est pas celle d'un compte de tiers."
    }
  }

  package var remedy: String {
    switch self {
    case .notBalanced: "Corrigez un montant pour que les débits égalent les crédits."
    case .unknownParty: "Relancez les traitements différés ; s'il reste, vérifiez le fichier."
    case .unknownEntry: "Cherchez l'écriture par son numéro ou sa pièce."
    case .notLetterable: "Choisissez des lignes d'un même compte de tiers."
    }
  }

  package static let samples: [AccountingRefusal] = [
    .notBalanced(difference: Money(cents: 1_000)), .unknownParty(7), .unknownEntry(3), .notLetterable(9),
  ]
}
