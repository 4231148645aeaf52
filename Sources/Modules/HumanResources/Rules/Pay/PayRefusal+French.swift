import Kernel

extension PayRefusal {
  package var message: String {
    switch self {
    case .rateUnknown(let parameter, let day):
      "« \(parameter.label) » n’a pas de valeur au \(day.french)."
    case .rateNegative: "Un taux ou un montant de paie ne peut pas être négatif."
    case .rateTooHigh: "Un taux ne dépasse pas 100 %."
    case .valueTooHigh(let parameter, let most):
      "« \(parameter.label) » ne peut pas dépasser \(most.french)."
    case .rateShape(let parameter): "Ces valeurs ne vont pas à « \(parameter.label) »."
    case .rateUsed(let parameter, let day):
      "« \(parameter.label) » a déjà servi depuis le \(day.french)."
    case .unknownParameter(let code): "Aucun paramètre de paie ne s’appelle « \(code) »."
    case .mealShare: "La part patronale d’un titre-restaurant va de 50 à 60 %."
    case .noMealVouchers: "La valeur des titres-restaurant n’est pas fixée."
    case .negativeElement: "Des heures ne peuvent pas être négatives."
    case .tooMuchOvertime: "Il y a plus de 200 heures supplémentaires."
    case .bonusNameless: "Une prime n’a pas de nom."
    case .bonusTooHigh: "Une prime ne peut pas dépasser \(PayLimit.amount.frenchEuros)."
    case .tooManyMealVouchers: "Un mois compte au plus 31 titres-restaurant."
    case .absenceTooLong: "L’absence dépasse le salaire du mois."
    case .negativeNet(let amount): "Le net à payer serait de \(amount.frenchEuros)."
    case .notEmployed(let code, let month): "\(code) n’est pas sous contrat en \(month.monthAndYear)."
    case .noSalary(let code, let month): "Aucun salaire n’est convenu avec \(code) en \(month.monthAndYear)."
    case .wrongPeriod(let text): "« \(text) » n’est pas un mois."
    case .futurePeriod(let month): "Le mois de \(month.monthAndYear) n’est pas commencé."
    case .alreadyValidated(let number): "La fiche \(number) est déjà validée."
    case .notValidated(let number): "La fiche \(number) n’est pas validée."
    case .alreadyPaid(let number): "La fiche \(number) est déjà payée."
    case .alreadyReversed(let number): "La fiche \(number) est déjà annulée."
    case .isReversal(let number): "La fiche \(number) en annule une autre."
    case .reasonMissing: "Le motif manque."
    case .advanceTooMuch(let free): "Il ne reste que \(free.frenchEuros) à rembourser."
    case .nothingRemains(let number): "L’avance \(number) est entièrement remboursée."
    case .beforeAdvance(let day): "L’avance est du \(day.french)."
    case .beforePeriod(let month): "Ce jour est avant le mois de \(month.monthAndYear)."
    case .nothingDue(let body): "Rien n’est dû à \(body)."
    }
  }

  package var remedy: String {
    switch self {
    case .rateUnknown: "Ajoutez sa valeur dans RH, Taux de paie."
    case .rateNegative: "Saisissez une valeur positive ou nulle."
    case .rateTooHigh: "Écrivez un pourcentage, comme 6,90."
    case .valueTooHigh: "Corrigez la valeur."
    case .rateShape: "Donnez ce que la liste des taux montre pour lui."
    case .rateUsed: "Choisissez une autre date de départ."
    case .unknownParameter: "Choisissez-le dans la liste des taux."
    case .mealShare: "Choisissez un taux de 50 à 60 %."
    case .noMealVouchers: "Fixez-la dans RH, Taux de paie."
    case .negativeElement: "Saisissez un nombre d’heures positif ou nul."
    case .tooMuchOvertime: "Corrigez les heures."
    case .bonusNameless: "Nommez-la, comme « Prime d’ancienneté »."
    case .bonusTooHigh: "Corrigez le montant."
    case .tooManyMealVouchers: "Corrigez leur nombre."
    case .absenceTooLong: "Réduisez les heures d’absence."
    case .negativeNet: "Réduisez l’absence ou les retenues."
    case .notEmployed: "Choisissez un mois du contrat."
    case .noSalary: "Convenez d’abord d’un salaire."
    case .wrongPeriod: "Écrivez-le comme 06/2026, ou 2026-06 dans un script."
    case .futurePeriod: "Choisissez le mois en cours ou un mois passé."
    case .alreadyValidated: "Annulez-la, puis refaites-la."
    case .notValidated: "Validez-la d’abord."
    case .alreadyPaid: "Annulez-la pour corriger : ce qui est payé sera compté."
    case .alreadyReversed: "Préparez une nouvelle fiche pour ce mois."
    case .isReversal: "Choisissez la fiche elle-même."
    case .reasonMissing: "Dites pourquoi en quelques mots."
    case .advanceTooMuch: "Réduisez le montant."
    case .nothingRemains: "Choisissez une avance en cours."
    case .beforeAdvance: "Choisissez ce jour ou un jour d’après."
    case .beforePeriod: "Choisissez un jour de ce mois ou d’après ; avant, accordez une avance."
    case .nothingDue: "Validez d’abord des fiches de paie."
    }
  }
}

extension Day {
  /// « juin 2026 ».
  package var monthAndYear: String { "\(monthName) \(year)" }
}
