import Kernel

extension SalesRefusal {
  package var remedy: String {
    switch self {
    case .alreadyValidated: "Pour la corriger, faites un avoir ou annulez-la."
    case .alreadyCancelled: "Pour la refaire, dupliquez-la."
    case .notValidated: "Validez-la d'abord, ou supprimez le brouillon."
    case .alreadyPaid: "Faites un avoir, ou annulez d'abord le règlement."
    case .creditNote: "Partez de la facture qu'il corrige."
    case .noLines: "Pour valider la facture, ajoutez une ligne."
    case .lineWithoutLabel: "Écrivez ce que la ligne facture."
    case .negativeTotal: "Pour rendre de l'argent, faites un avoir."
    case .discountOutOfRange: "Corrigez la remise."
    case .futureDate(_, let today): "Datez le document du \(today.french) ou avant."
    case .dueBeforeDate: "Choisissez une échéance à la date du document ou après."
    case .instalmentCount: "Choisissez de 1 à \(InstalmentPlan.counts.upperBound) échéances."
    case .instalmentsDisagree: "Ajustez la dernière échéance."
    case .ownDraft: "Demandez à une autre personne de le valider."
    case .notADeposit: "Donnez le numéro d'une facture d'acompte."
    case .depositDeducted: "Retirez cet acompte de la facture."
    case .depositOfAnother: "Choisissez un acompte de ce client."
    case .depositsExceed: "Déduisez moins d'acomptes, ou faites un avoir sur l'acompte."
    case .nothingToDeposit: "Donnez un pourcentage ou un montant au-dessus de zéro."
    case .nothingToCredit: "Consultez les avoirs de cette facture."
    case .unknownLine: "Donnez le numéro d'une ligne de la facture."
    case .overCreditedLine(_, let remaining): "Créditez au plus \(remaining.french)."
    case .overCredited(let remaining): "Créditez au plus \(remaining.frenchEuros)."
    case .creditBeforeInvoice(let day): "Datez l'avoir du \(day.french) ou après."
    case .notSent: "Envoyez-le d'abord."
    case .alreadySent: "Pour le modifier, faites-en une nouvelle version."
    case .quoteExpired: "Pour l'accepter, donnez une nouvelle date de validité."
    case .alreadyAccepted: "Facturez-le."
    case .alreadyRefused: "Pour le reprendre, faites-en une nouvelle version."
    case .notAccepted: "Pour le facturer, acceptez-le d'abord."
    case .superseded: "Ouvrez la dernière version."
    case .validityBeforeDate: "Choisissez une date à venir."
    case .overQuoted: "Pour facturer au-delà du devis, confirmez-le."
    case .nothingToInvoice: "Pour facturer au-delà, donnez les lignes et confirmez le dépassement."
    case .numberTaken: "Vérifiez si cette facture a déjà été reprise."
    case .ownSeries: "Changez le préfixe de la série, ou reprenez la facture sous un autre numéro."
    }
  }
}
