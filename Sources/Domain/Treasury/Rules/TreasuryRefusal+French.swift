import Kernel

extension TreasuryRefusal {
  package var message: String {
    switch self {
    case .notPositive: "Le montant doit être supérieur à zéro."
    case .negativeFees: "Les frais ne peuvent pas être négatifs."
    case .futureDate(let day, let today):
      "Le \(day.french) est après la date de travail, le \(today.french)."
    case .otherClient(let number): "\(number) n'est pas de ce client."
    case .exceedsRemaining(let number, let remaining) where remaining == .zero: "\(number) est déjà soldée."
    case .exceedsRemaining(let number, let remaining):
      "Il ne reste que \(remaining.frenchEuros) à régler sur \(number)."
    case .exceedsReceipt(let left) where left == .zero: "L'encaissement est déjà entièrement affecté."
    case .exceedsReceipt(let left): "Il ne reste que \(left.frenchEuros) à affecter sur cet encaissement."
    case .exceedsCredit(let available) where available == .zero:
      "Ce client n'a aucun avoir ni avance disponible."
    case .exceedsCredit(let available): "Il n'y a que \(available.frenchEuros) de disponible."
    case .nothingDue(let number): "Plus rien n'est dû sur \(number)."
    case .nothingAllocated(let number): "Aucun règlement n'est affecté à \(number)."
    case .allocatedLess(let number, let allocated):
      "Seuls \(allocated.frenchEuros) sont affectés à \(number)."
    case .cancelled(let number): "\(number) est annulée : son avoir lui reste affecté."
    case .writtenOff(let number): "Le reste de \(number) a été abandonné, ce qui ne se défait pas."
    case .alreadyReversed(let number): "L'encaissement \(number) est déjà rejeté."
    case .notReversible(let number): "\(number) n'est pas un encaissement."
    case .beforeReceipt(let number, let day): "L'encaissement \(number) est du \(day.french)."
    case .reasonMissing: "Le motif manque."
    case .aboveTolerance(let amount, let tolerance):
      "\(amount.frenchEuros) dépasse l'écart que vous pouvez abandonner, \(tolerance.frenchEuros)."
    }
  }

  package var remedy: String {
    switch self {
    case .notPositive: "Saisissez un montant positif ; pour rendre de l'argent, utilisez « Rembourser »."
    case .negativeFees: "Saisissez des frais positifs, ou laissez vide."
    case .futureDate: "Choisissez une date d'aujourd'hui ou d'avant."
    case .otherClient: "Choisissez une pièce de ce client."
    case .exceedsRemaining: "Affectez au plus ce qui reste ; le surplus devient une avance du client."
    case .exceedsReceipt: "Réduisez les affectations."
    case .exceedsCredit: "Réduisez le montant, ou enregistrez d'abord un encaissement."
    case .nothingDue: "Choisissez une facture non soldée."
    case .nothingAllocated: "Choisissez une facture réglée en tout ou partie, et l'un de ses règlements."
    case .allocatedLess: "Annulez au plus ce qui est affecté."
    case .cancelled: "Établissez une nouvelle facture."
    case .writtenOff: "Facturez de nouveau ce montant si le client le doit toujours."
    case .alreadyReversed: "Choisissez un autre encaissement."
    case .notReversible:
      "Choisissez un encaissement ; un remboursement saisi à tort se corrige par un encaissement."
    case .beforeReceipt: "Datez le rejet de ce jour ou d'après."
    case .reasonMissing: "Dites pourquoi en quelques mots."
    case .aboveTolerance: "Réduisez le montant, ou demandez à une personne autorisée à tout abandonner."
    }
  }
}
