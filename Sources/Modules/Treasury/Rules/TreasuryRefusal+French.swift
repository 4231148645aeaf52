import Kernel
import Ledgers

extension TreasuryRefusal {
  package var message: String {
    switch self {
    case .notPositive: "Le montant doit être supérieur à zéro."
    case .zeroAmount: "Un ajustement de zéro ne change rien."
    case .negativeFees: "Les frais ne peuvent pas être négatifs."
    case .futureDate(let day, let today):
      "Le \(day.french) est après la date de travail, le \(today.french)."
    case .notASupplier(let name): "\(name) n'est pas un fournisseur, et rien ne lui est dû."
    case .otherParty(let number, .client): "\(number) n'est pas de ce client."
    case .otherParty(let number, .supplier): "\(number) n'est pas de ce fournisseur."
    case .approvalMissing(let number): "\(number) attend son bon à payer."
    case .alreadyOrdered(let number, let transfer): "\(number) est déjà dans le virement VIR-\(transfer)."
    case .exceedsRemaining(let number, let remaining) where remaining == .zero: "\(number) est déjà soldée."
    case .exceedsRemaining(let number, let remaining):
      "Il ne reste que \(remaining.frenchEuros) à régler sur \(number)."
    case .exceedsSettlement(let left, .client) where left == .zero:
      "L'encaissement est déjà entièrement affecté."
    case .exceedsSettlement(let left, .supplier) where left == .zero:
      "Le décaissement est déjà entièrement affecté."
    case .exceedsSettlement(let left, .client):
      "Il ne reste que \(left.frenchEuros) à affecter sur cet encaissement."
    case .exceedsSettlement(let left, .supplier):
      "Il ne reste que \(left.frenchEuros) à affecter sur ce décaissement."
    case .exceedsCredit(let available) where available == .zero: "Aucun avoir ni avance n'est disponible."
    case .exceedsCredit(let available): "Il n'y a que \(available.frenchEuros) de disponible."
    case .nothingDue(let number): "Plus rien n'est dû sur \(number)."
    case .nothingAllocated(let number): "Aucun règlement n'est affecté à \(number)."
    case .allocatedLess(let number, let allocated):
      "Seuls \(allocated.frenchEuros) sont affectés à \(number)."
    case .cancelled(let number): "\(number) est annulée : son avoir lui reste affecté."
    case .writtenOff(let number): "Le reste de \(number) a été abandonné, ce qui ne se défait pas."
    case .alreadyReversed(let number, .client): "L'encaissement \(number) est déjà rejeté."
    case .alreadyReversed(let number, .supplier): "Le décaissement \(number) est déjà rejeté."
    case .notReversible(let number, .client): "\(number) n'est pas un encaissement."
    case .notReversible(let number, .supplier): "\(number) n'est pas un décaissement."
    case .beforeSettlement(let number, let day, .client): "L'encaissement \(number) est du \(day.french)."
    case .beforeSettlement(let number, let day, .supplier): "Le décaissement \(number) est du \(day.french)."
    case .reasonMissing: "Le motif manque."
    case .aboveTolerance(let amount, let tolerance):
      "\(amount.frenchEuros) dépasse l'écart que vous pouvez abandonner, \(tolerance.frenchEuros)."
    }
  }

  package var remedy: String {
    switch self {
    case .notPositive: "Saisissez un montant positif ; pour rendre de l'argent, utilisez « Rembourser »."
    case .zeroAmount: "Saisissez ce qui entre (+) ou ce qui sort (-)."
    case .negativeFees: "Saisissez des frais positifs, ou laissez vide."
    case .futureDate: "Choisissez une date d'aujourd'hui ou d'avant."
    case .notASupplier: "Ajoutez-lui le rôle fournisseur dans sa fiche, puis recommencez."
    case .otherParty(_, .client): "Choisissez une pièce de ce client."
    case .otherParty(_, .supplier): "Choisissez une pièce de ce fournisseur."
    case .approvalMissing: "Donnez d'abord le bon à payer, ou demandez-le à qui le peut."
    case .alreadyOrdered(_, let transfer):
      "Attendez l'exécution du virement, ou annulez VIR-\(transfer) avant de payer autrement."
    case .exceedsRemaining: "Affectez au plus ce qui reste ; le surplus devient une avance."
    case .exceedsSettlement: "Réduisez les affectations."
    case .exceedsCredit: "Réduisez le montant, ou enregistrez d'abord un règlement."
    case .nothingDue: "Choisissez une facture non soldée."
    case .nothingAllocated: "Choisissez une facture réglée en tout ou partie, et l'un de ses règlements."
    case .allocatedLess: "Annulez au plus ce qui est affecté."
    case .cancelled: "Établissez une nouvelle facture."
    case .writtenOff: "Facturez de nouveau ce montant si le client le doit toujours."
    case .alreadyReversed(_, .client): "Choisissez un autre encaissement."
    case .alreadyReversed(_, .supplier): "Choisissez un autre décaissement."
    case .notReversible(_, .client):
      "Choisissez un encaissement ; un remboursement saisi à tort se corrige par un encaissement."
    case .notReversible(_, .supplier):
      "Choisissez un décaissement ; un remboursement saisi à tort se corrige par un décaissement."
    case .beforeSettlement: "Datez le rejet de ce jour ou d'après."
    case .reasonMissing: "Dites pourquoi en quelques mots."
    case .aboveTolerance: "Réduisez le montant, ou demandez à une personne autorisée à tout abandonner."
    }
  }
}
