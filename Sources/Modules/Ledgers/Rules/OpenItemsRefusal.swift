import Kernel

/// Why what is owed cannot change that way.
package enum OpenItemsRefusal: Refusal, Equatable {
  /// More than remains due would be settled.
  case exceedsRemaining(number: String, remaining: Money)
  /// More than the credit holds would be used.
  case exceedsCredit(available: Money)
  /// More than was matched would be undone.
  case nothingToUndo(number: String, matched: Money)
  case alreadyReversed(receipt: String)
  /// The reversal is not of the receipt's amount.
  case reversalDiffers(receipt: String, amount: Money)
  /// The due dates do not add up to what is to pay.
  case instalmentsDiffer(number: String)
  /// The fact is about an item the log never made.
  case unknownItem(String)

  package var code: String {
    switch self {
    case .exceedsRemaining: "exceeds-remaining"
    case .exceedsCredit: "exceeds-credit"
    case .nothingToUndo: "nothing-to-undo"
    case .alreadyReversed: "already-reversed"
    case .reversalDiffers: "reversal-differs"
    case .instalmentsDiffer: "instalments-differ"
    case .unknownItem: "unknown-item"
    }
  }

  package var field: String? {
    switch self {
    case .exceedsRemaining, .exceedsCredit, .nothingToUndo, .reversalDiffers: "amount"
    case .alreadyReversed: "receipt"
    case .instalmentsDiffer: "instalments"
    case .unknownItem: nil
    }
  }

  package var message: String {
    switch self {
    case .exceedsRemaining(let number, let remaining) where remaining == .zero: "\(number) est déjà soldée."
    case .exceedsRemaining(let number, let remaining):
      "Il ne reste que \(remaining.frenchEuros) à régler sur \(number)."
    case .exceedsCredit(let available) where available == .zero:
      "Aucun avoir ni avance n'est disponible."
    case .exceedsCredit(let available): "Il n'y a que \(available.frenchEuros) de disponible."
    case .nothingToUndo(let number, let matched) where matched == .zero:
      "Aucun règlement n'est affecté à \(number)."
    case .nothingToUndo(let number, let matched): "Seuls \(matched.frenchEuros) sont affectés à \(number)."
    case .alreadyReversed(let receipt): "\(receipt) est déjà rejeté."
    case .reversalDiffers(let receipt, let amount): "\(receipt) est de \(amount.frenchEuros)."
    case .instalmentsDiffer(let number): "Les échéances de \(number) ne font pas son net à payer."
    case .unknownItem(let label): "Rien n'est dû sous le nom « \(label) »."
    }
  }

  package var remedy: String {
    switch self {
    case .exceedsRemaining: "Affectez au plus ce qui reste ; le surplus devient une avance."
    case .exceedsCredit: "Réduisez le montant, ou enregistrez d'abord un règlement."
    case .nothingToUndo: "Choisissez un règlement affecté à cette facture, pour au plus son montant."
    case .alreadyReversed: "Choisissez un autre règlement."
    case .reversalDiffers: "Rejetez le règlement pour son montant exact."
    case .instalmentsDiffer: "Corrigez les échéances du brouillon, puis validez-le."
    case .unknownItem: "Vérifiez le numéro dans la liste des pièces."
    }
  }

  package static let samples: [OpenItemsRefusal] = [
    .exceedsRemaining(number: "FA-2026-00001", remaining: Money(cents: 4_000)),
    .exceedsRemaining(number: "FA-2026-00001", remaining: .zero),
    .exceedsCredit(available: Money(cents: 500)), .exceedsCredit(available: .zero),
    .nothingToUndo(number: "FA-2026-00001", matched: Money(cents: 500)),
    .nothingToUndo(number: "FA-2026-00001", matched: .zero),
    .alreadyReversed(receipt: "E-1"), .reversalDiffers(receipt: "E-1", amount: Money(cents: 36_000)),
    .instalmentsDiffer(number: "FA-2026-00001"), .unknownItem("FA-2026-00001"),
  ]
}
