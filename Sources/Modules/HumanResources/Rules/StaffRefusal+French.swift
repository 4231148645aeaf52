import Kernel

extension StaffRefusal {
  package var message: String {
    switch self {
    case .moduleOff: "Le module RH n’est pas activé."
    case .nameless: "Le salarié n’a pas de nom."
    case .codeTaken(let code): "Le matricule \(code) est déjà celui d’un autre salarié."
    case .exitAlreadyPaid(let month):
      "La fiche de paie de \(month.monthName) \(month.year) est validée pour un mois que cette sortie raccourcit."
    case .exitBeforeEntry(let entry): "La sortie est avant l’entrée, le \(entry.french)."
    case .fixedTermWithoutEnd: "Un CDD a une date de fin."
    case .negative: "Le montant ne peut pas être négatif."
    case .tooHigh(_, let most): "Le montant ne peut pas dépasser \(most.frenchEuros)."
    case .rateOutOfRange: "Le taux est hors des limites possibles."
    case .salaryNotPositive: "Le salaire de base doit être supérieur à zéro."
    case .hoursOutOfRange: "L’horaire mensuel va de 1 à 220 heures."
    case .salaryOutsideContract(let entry): "Le contrat commence le \(entry.french)."
    case .salaryAlreadyPaid(let day): "La paie est déjà validée au-delà du \(day.french)."
    case .ambiguousName(let name): "Plusieurs salariés répondent à « \(name) »."
    case .unknownUser(let login): "Aucun utilisateur ne s’appelle « \(login) »."
    case .userTaken(let login): "L’utilisateur « \(login) » est déjà un autre salarié."
    case .futureDate(let day, let today):
      "Le \(day.french) est après la date de travail, le \(today.french)."
    case .notPositive: "Le montant doit être supérieur à zéro."
    }
  }

  package var remedy: String {
    switch self {
    case .moduleOff: "Activez le module RH dans Outils, Changer de plan."
    case .nameless: "Saisissez son nom."
    case .codeTaken: "Choisissez un autre matricule, ou laissez vide : il sera donné."
    case .exitAlreadyPaid: "Annulez d’abord cette fiche, puis refaites-la."
    case .exitBeforeEntry: "Corrigez l’une des deux dates."
    case .fixedTermWithoutEnd: "Saisissez la date de sortie prévue."
    case .negative: "Saisissez un montant positif ou nul."
    case .tooHigh: "Corrigez le montant."
    case .rateOutOfRange: "Écrivez un pourcentage, comme 2,08."
    case .salaryNotPositive: "Saisissez le brut mensuel."
    case .hoursOutOfRange: "Saisissez l’horaire du contrat, 151,67 pour un temps plein."
    case .salaryOutsideContract: "Choisissez ce jour ou un jour d’après."
    case .salaryAlreadyPaid: "Choisissez un mois qui n’est pas encore payé, ou annulez ses fiches."
    case .ambiguousName: "Nommez-le par son matricule."
    case .unknownUser: "Créez d’abord l’utilisateur, ou laissez vide."
    case .userTaken: "Choisissez un autre utilisateur."
    case .futureDate: "Choisissez une date d’aujourd’hui ou d’avant."
    case .notPositive: "Saisissez un montant positif."
    }
  }
}
