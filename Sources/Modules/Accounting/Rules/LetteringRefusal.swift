import Kernel

/// Why lines cannot be lettered or parted.
package enum LetteringRefusal: Refusal, Equatable {
  case tooFewLines
  case unknownLine(Int64)
  case unknownLettering(Int64)
  /// The lines are on different accounts or of different parties.
  case otherParty
  case carried(Int64)
  case alreadyLettered(Int64, code: String)
  case notSettled(difference: Money)
  /// What is given up is what a document owes: the document must know.
  case documentWriteOff
  /// The lines go together because a payment was allocated.
  case fromAllocation(code: String)
  case notInLettering(Int64)

  package var code: String {
    switch self {
    case .tooFewLines: "too-few-lines"
    case .unknownLine: "unknown-line"
    case .unknownLettering: "unknown-lettering"
    case .otherParty: "other-party"
    case .carried: "line-carried"
    case .alreadyLettered: "already-lettered"
    case .notSettled: "not-settled"
    case .documentWriteOff: "document-write-off"
    case .fromAllocation: "lettered-by-allocation"
    case .notInLettering: "not-in-lettering"
    }
  }

  package var field: String? {
    switch self {
    case .tooFewLines, .unknownLine, .otherParty, .carried, .alreadyLettered, .notInLettering: "lines"
    case .unknownLettering, .fromAllocation: "lettering"
    case .documentWriteOff: "write_off"
    case .notSettled: nil
    }
  }

  package var message: String {
    switch self {
    case .tooFewLines: "Un lettrage réunit au moins deux lignes."
    case .unknownLine(let line): "La ligne d’écriture #\(line) n’existe pas."
    case .unknownLettering(let lettering): "Le lettrage #\(lettering) n’existe pas."
    case .otherParty: "Les lignes ne sont pas du même compte et du même tiers."
    case .carried(let line): "La ligne #\(line) est reportée dans l’exercice suivant."
    case .alreadyLettered(let line, let code): "La ligne #\(line) est déjà soldée par le lettrage \(code)."
    case .notSettled(let difference): "Il reste un écart de \(difference.frenchEuros)."
    case .documentWriteOff: "L’écart appartient à une pièce : les livres seuls ne peuvent pas l’abandonner."
    case .fromAllocation(let code): "Le lettrage \(code) vient de l’affectation d’un règlement."
    case .notInLettering(let line): "La ligne #\(line) n’est pas dans ce lettrage."
    }
  }

  package var remedy: String {
    switch self {
    case .tooFewLines: "Choisissez aussi la ligne d’en face."
    case .unknownLine, .notInLettering: "Choisissez les lignes dans l’écran de lettrage."
    case .unknownLettering: "Cherchez-le par son compte et son tiers."
    case .otherParty: "Choisissez des lignes d’un seul compte et d’un seul tiers."
    case .carried: "Choisissez la ligne d’à-nouveau qui la remplace."
    case .alreadyLettered: "Délettrez-la d’abord."
    case .notSettled: "Demandez un lettrage partiel, ou passez l’écart en perte ou en profit."
    case .documentWriteOff: "Abandonnez le reste dû depuis la pièce."
    case .fromAllocation: "Désaffectez le règlement."
    }
  }

  package static let samples: [LetteringRefusal] = [
    .tooFewLines, .unknownLine(1), .unknownLettering(1), .otherParty, .carried(1),
    .alreadyLettered(1, code: "AA"), .notSettled(difference: Money(cents: 100)), .documentWriteOff,
    .fromAllocation(code: "AA"), .notInLettering(1),
  ]
}
