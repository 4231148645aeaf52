import Kernel

extension AssetsRefusal {
  package var remedy: String {
    switch self {
    case .moduleOff: "Activez-le dans Outils › Société, au plan 3."
    case .labelMissing: "Dites ce que c'est : « Renault Kangoo », « Presse hydraulique »."
    case .notPositive: "Saisissez ce qu'il a coûté, hors TVA déductible."
    case .negativePrice: "Saisissez un prix hors taxes, ou zéro s'il est donné."
    case .futureDate: "Choisissez une date d'aujourd'hui ou d'avant."
    case .serviceBefore(let day): "Choisissez le \(day.french) ou un jour d'après."
    case .serviceTooLate: "Choisissez un jour plus proche."
    case .lifetime: "Saisissez un nombre d'années entier."
    case .lifetimeUnused: "Laissez la durée vide, ou choisissez un mode d'amortissement."
    case .account: "Choisissez par exemple 2182 (véhicule), 2154 (matériel) ou 205 (logiciel)."
    case .land: "Choisissez le mode « non amorti »."
    case .severalOrigins: "Gardez le paiement, la facture ou la reprise."
    case .depreciatedAlone: "Laissez ce montant vide, ou dites que l'actif est repris."
    case .depreciatedTooMuch: "Reprenez le cumul de vos derniers comptes."
    case .taxElsewhere: "Laissez le taux de TVA vide."
    case .franchise: "Laissez le taux de TVA vide ; la valeur est celle toutes taxes comprises."
    case .noAssetLine: "Choisissez une facture fournisseur validée, dont une ligne est une immobilisation."
    case .purchaseEntered: "Choisissez une autre facture."
    case .exceedsPurchase: "Réduisez la valeur, ou choisissez une autre facture."
    case .notDepreciable: "Choisissez un actif qui s'amortit."
    case .depreciationTooEarly: "Choisissez ce jour ou un jour d'avant."
    case .alreadySold, .alreadyScrapped: "Choisissez un actif en service."
    case .stillInService: "Cédez-le d'abord."
    case .nothingToCollect: "Choisissez un actif cédé dont le prix est dû."
    case .alreadyCollected: "Consultez le journal de trésorerie."
    case .beforeDisposal, .beforeAcquisition, .beforeTakeover: "Choisissez ce jour ou un jour d'après."
    case .depreciatedBeyond(_, let since): "Datez la sortie du \(since.french) ou d'un jour d'après."
    case .assignedSince(_, _, let day): "Datez la sortie du \(day.french) ou d'un jour d'après."
    case .reasonMissing: "Écrivez pourquoi : « accident », « hors d'usage », « vol »."
    case .overlap: "Faites-le d'abord rendre, ou choisissez d'autres dates."
    case .endBeforeStart: "Corrigez l'une des deux dates."
    case .outsideContract: "Choisissez des dates pendant lesquelles la personne est salariée."
    case .notAssigned: "Choisissez un jour où quelqu'un l'a."
    case .reminderDone, .reminderCancelled: "Planifiez-en un autre."
    case .period: "Corrigez ce nombre, ou laissez-le vide si le rappel ne revient pas."
    }
  }
}
