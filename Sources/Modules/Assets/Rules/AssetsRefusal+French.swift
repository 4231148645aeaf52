import Kernel

extension AssetsRefusal {
  package var message: String {
    switch self {
    case .moduleOff: "Le module Parc n’est pas activé."
    case .labelMissing: "L’actif n’a pas de désignation."
    case .notPositive: "La valeur d’un actif est supérieure à zéro."
    case .negativePrice: "Le prix de cession ne peut pas être négatif."
    case .futureDate(let day, let today):
      "Le \(day.french) est après la date de travail, le \(today.french)."
    case .serviceBefore(let day): "L’actif ne peut pas servir avant son acquisition, le \(day.french)."
    case .serviceTooLate(let day): "La mise en service ne peut pas être prévue après le \(day.french)."
    case .lifetime(let years):
      "La durée va de \(years.lowerBound) à \(years.upperBound) ans pour ce mode d’amortissement."
    case .lifetimeUnused: "Un actif non amorti n’a pas de durée."
    case .account(let number): "Le compte \(number) n’est pas un compte d’immobilisation (20 ou 21)."
    case .land(let number): "Le compte \(number) est celui d’un terrain, qui ne s’amortit pas."
    case .severalOrigins: "Un actif est payé comptant, ou acheté sur facture, ou repris : un seul des trois."
    case .depreciatedAlone: "Seul un actif repris a déjà été amorti."
    case .depreciatedTooMuch(let value): "Les amortissements déjà passés vont de 0 à \(value.frenchEuros)."
    case .taxElsewhere: "La TVA de cet actif est déjà dans la facture ou dans les soldes repris."
    case .franchise: "La société est en franchise de TVA : elle n’en déduit ni n’en facture."
    case .noAssetLine(let number): "\(number) n’a pas de ligne marquée « immobilisation »."
    case .purchaseEntered(let number): "Tout ce que \(number) immobilise a déjà sa fiche."
    case .purchaseCredited(let number): "Tout ce que \(number) immobilisait est annulé par un avoir."
    case .lineEntered(let number, let line):
      "La ligne \(line) de \(number) n’est pas une immobilisation, ou a déjà sa fiche."
    case .lineAlone: "Une ligne se choisit sur une facture fournisseur."
    case .exceedsPurchase(let number, let left):
      "Il ne reste que \(left.frenchEuros) à immobiliser de \(number)."
    case .notDepreciable(let code): "\(code) ne s’amortit pas."
    case .depreciationTooEarly(let day): "On n’amortit pas au-delà du \(day.french)."
    case .alreadySold(let code, let day): "\(code) est cédé depuis le \(day.french)."
    case .alreadyScrapped(let code, let day): "\(code) est au rebut depuis le \(day.french)."
    case .stillInService(let code): "\(code) est encore en service."
    case .nothingToCollect(let code): "Il n’y a rien à encaisser pour \(code)."
    case .alreadyCollected(let code, let day): "Le prix de \(code) est encaissé depuis le \(day.french)."
    case .beforeDisposal(let code, let day): "\(code) est cédé le \(day.french)."
    case .beforeAcquisition(let code, let day): "\(code) est acquis le \(day.french)."
    case .beforeTakeover(let code, let day): "\(code) est repris ici au \(day.french)."
    case .depreciatedBeyond(let code, let since):
      "\(code) est déjà amorti sur l’exercice commencé le \(since.french)."
    case .assignedSince(let code, let employee, let day):
      "\(code) est affecté à \(employee) depuis le \(day.french)."
    case .reasonMissing: "La mise au rebut demande une raison."
    case .overlap(let code, let employee, let from, let to):
      "\(code) est affecté à \(employee) \(Self.span(from: from, to: to))."
    case .endBeforeStart(let day): "L’affectation commence le \(day.french) : elle finit ce jour-là ou après."
    case .outsideContract(let code, let entry, let exit):
      "Le contrat de \(code) court \(Self.span(from: entry, to: exit))."
    case .notAssigned(let code, let day): "\(code) n’est affecté à personne le \(day.french)."
    case .reminderDone(let day): "Ce rappel est fait depuis le \(day.french)."
    case .reminderCancelled(let day): "Ce rappel est annulé depuis le \(day.french)."
    case .period(let months): "Un rappel revient tous les \(months.lowerBound) à \(months.upperBound) mois."
    }
  }

  private static func span(from: Day, to: Day?) -> String {
    to.map { "du \(from.french) au \($0.french)" } ?? "depuis le \(from.french)"
  }
}
