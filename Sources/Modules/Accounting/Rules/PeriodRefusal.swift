import Kernel

/// Why a period cannot be locked, declared, opened or closed.
package enum PeriodRefusal: Refusal, Equatable {
  /// A return covers whole months.
  case notWholeMonths
  case notOver(Day)
  case alreadyFiled(from: Day, to: Day)
  /// The returns follow one another without a gap.
  case returnGap(expected: Day)
  case refundTooLarge(most: Int64)
  /// VAT stays locked up to the last return.
  case lockedByReturn(Day)
  case reasonMissing
  case unknownYear(Int)
  case yearAlreadyOpen(Int)
  case yearClosed(Int)
  case yearNotClosed(Int)
  case laterYearClosed(Int)
  /// What the checklist still asks, in French.
  case notReady([String])

  package var code: String {
    switch self {
    case .notWholeMonths: "not-whole-months"
    case .notOver: "period-not-over"
    case .alreadyFiled: "already-filed"
    case .returnGap: "return-gap"
    case .refundTooLarge: "refund-too-large"
    case .lockedByReturn: "locked-by-return"
    case .reasonMissing: "reason-missing"
    case .unknownYear: "unknown-year"
    case .yearAlreadyOpen: "year-already-open"
    case .yearClosed: "year-closed"
    case .yearNotClosed: "year-not-closed"
    case .laterYearClosed: "later-year-closed"
    case .notReady: "not-ready"
    }
  }

  package var field: String? {
    switch self {
    case .notWholeMonths, .alreadyFiled, .returnGap: "from"
    case .notOver: "to"
    case .refundTooLarge: "refund"
    case .lockedByReturn: "until"
    case .reasonMissing: "reason"
    case .unknownYear, .yearAlreadyOpen, .yearClosed, .yearNotClosed, .laterYearClosed, .notReady: "year"
    }
  }

  package var message: String {
    switch self {
    case .notWholeMonths: "Une déclaration couvre des mois entiers."
    case .notOver(let day): "La période n’est finie que le \(day.french)."
    case .alreadyFiled(let from, let to):
      "La TVA du \(from.french) au \(to.french) est déjà déclarée."
    case .returnGap(let day): "La déclaration suivante commence le \(day.french)."
    case .refundTooLarge(let most): "Le crédit de TVA est de \(most) € : on ne peut pas en demander plus."
    case .lockedByReturn(let day): "La TVA est déclarée jusqu’au \(day.french)."
    case .reasonMissing: "Il faut dire pourquoi."
    case .unknownYear(let year): "Les livres n’ont pas d’exercice \(year)."
    case .yearAlreadyOpen(let year): "L’exercice \(year) est déjà ouvert."
    case .yearClosed(let year): "L’exercice \(year) est clos."
    case .yearNotClosed(let year): "L’exercice \(year) n’est pas clos."
    case .laterYearClosed(let year): "L’exercice \(year), plus récent, est clos."
    case .notReady(let missing): "L’exercice n’est pas prêt : \(missing.joined(separator: " ; "))."
    }
  }

  package var remedy: String {
    switch self {
    case .notWholeMonths: "Donnez le premier et le dernier jour d’un mois ou d’un trimestre."
    case .notOver: "Attendez la fin de la période."
    case .alreadyFiled, .returnGap: "Déclarez la période qui suit la dernière déclaration."
    case .refundTooLarge: "Demandez au plus ce crédit."
    case .lockedByReturn: "Corrigez par une écriture de la période en cours."
    case .reasonMissing: "Donnez un motif."
    case .unknownYear: "Choisissez un exercice de la liste."
    case .yearAlreadyOpen: "Continuez : rien n’est à faire."
    case .yearClosed: "Rouvrez-le si c’est le dernier clos."
    case .yearNotClosed: "Choisissez le dernier exercice clos."
    case .laterYearClosed: "Rouvrez d’abord le plus récent."
    case .notReady: "Corrigez ces points dans la liste de clôture."
    }
  }

  package static let samples: [PeriodRefusal] = [
    .notWholeMonths, .notOver(.first), .alreadyFiled(from: .first, to: .last), .returnGap(expected: .first),
    .refundTooLarge(most: 12), .lockedByReturn(.first), .reasonMissing, .unknownYear(2020),
    .yearAlreadyOpen(2026), .yearClosed(2026), .yearNotClosed(2026), .laterYearClosed(2027),
    .notReady(["le compte 471 n’est pas soldé"]),
  ]
}
