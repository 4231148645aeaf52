import Kernel

extension ExpenseRefusal {
  package var message: String {
    switch self {
    case .labelMissing: "La note de frais n’a pas de libellé."
    case .noLines: "La note de frais n’a aucune dépense."
    case .tooManyLines: "Une note de frais compte au plus \(ExpenseClaim.mostLines) dépenses."
    case .grossMissing(let line): "Ligne \(line) : le montant TTC manque."
    case .tripMissing(let line): "Ligne \(line) : les kilomètres ou la puissance manquent."
    case .grossOfTrip(let line): "Ligne \(line) : des kilomètres sont payés au barème, sans TVA."
    case .tripElsewhere(let line): "Ligne \(line) : cette dépense ne se compte pas en kilomètres."
    case .notPositive(let line): "Ligne \(line) : le montant doit être supérieur à zéro."
    case .tooMuch(let line): "Ligne \(line) : le montant dépasse 1 000 000 €."
    case .tooFar(let line): "Ligne \(line) : le trajet dépasse 100 000 km."
    case .powerOutOfRange(let line): "Ligne \(line) : la puissance va de 1 à 99 CV."
    case .notPresent(let code, let day): "\(code) n’est pas sous contrat le \(day.french)."
    case .noEmployee: "Aucun salarié n’est désigné, et vous n’en êtes pas un."
    case .notYours: "Vous ne pouvez saisir que vos propres notes de frais."
    case .notAuthor(let login): "Cette note de frais a été saisie par \(login)."
    case .ownClaim(let number): "Vous avez saisi la note de frais \(number), ou elle est la vôtre."
    case .alreadyApproved(let number, let login):
      "La note de frais \(number) est déjà approuvée par \(login)."
    case .alreadyRefused(let number, let login): "La note de frais \(number) est déjà refusée par \(login)."
    case .alreadyReimbursed(let number, let day):
      "La note de frais \(number) est déjà remboursée, le \(day.french)."
    case .notApproved(let number): "La note de frais \(number) n’est pas approuvée."
    case .beforeClaim(let day): "La note de frais est du \(day.french)."
    case .beforeApproval(let day): "La note de frais a été approuvée le \(day.french)."
    }
  }

  package var remedy: String {
    switch self {
    case .labelMissing: "Dites-en l’objet en quelques mots."
    case .noLines: "Ajoutez une dépense."
    case .tooManyLines: "Répartissez-les sur plusieurs notes."
    case .grossMissing: "Saisissez ce qui a été payé."
    case .tripMissing: "Saisissez la distance et la puissance fiscale de la voiture."
    case .grossOfTrip: "Retirez le montant et la TVA."
    case .tripElsewhere: "Retirez la distance, ou choisissez « kilomètres »."
    case .notPositive: "Saisissez un montant positif."
    case .tooMuch: "Corrigez le montant."
    case .tooFar: "Corrigez la distance."
    case .powerOutOfRange: "Lisez-la sur la carte grise, repère P.6."
    case .notPresent: "Corrigez la date ou le salarié."
    case .noEmployee: "Désignez le salarié, ou faites relier votre compte à sa fiche."
    case .notYours: "Retirez le salarié, ou demandez le droit de consulter toutes les notes de frais."
    case .notAuthor: "Demandez-lui de la modifier."
    case .ownClaim: "Demandez à une autre personne de décider."
    case .alreadyApproved, .alreadyReimbursed: "Saisissez une autre note pour ce qui manque."
    case .alreadyRefused: "Corrigez ce qui n’allait pas dans une nouvelle note."
    case .notApproved: "Approuvez-la d’abord."
    case .beforeClaim: "Décidez ce jour-là ou un jour d’après."
    case .beforeApproval: "Choisissez ce jour ou un jour d’après."
    }
  }
}
