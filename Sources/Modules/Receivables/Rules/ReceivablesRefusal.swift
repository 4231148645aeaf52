import Kernel

/// Why a dispute cannot be opened, taken in hand or resolved.
package enum ReceivablesRefusal: Refusal, Equatable {
  case notAnInvoice(String)
  /// Nothing remains due on it.
  case settled(String)
  case urgency
  case notPositive
  case exceedsRemaining(number: String, free: Money)
  /// The whole of it is contested already.
  case alreadyDisputed(String)
  case alreadyTaken(String)
  case alreadyResolved(String)
  case noDispute(String)
  /// The invoice has several open disputes: one must be named.
  case severalDisputes(String)
  case futureDate(Day, today: Day)
  case beforeInvoice(String, Day)
  case beforeOpening(Day)
  case nothingNamed

  package var code: String {
    switch self {
    case .notAnInvoice: "not-an-invoice"
    case .settled: "settled"
    case .urgency: "urgency"
    case .notPositive: "not-positive"
    case .exceedsRemaining: "exceeds-remaining"
    case .alreadyDisputed: "already-disputed"
    case .alreadyTaken: "already-taken"
    case .alreadyResolved: "already-resolved"
    case .noDispute: "no-dispute"
    case .severalDisputes: "several-disputes"
    case .futureDate: "future-date"
    case .beforeInvoice: "before-invoice"
    case .beforeOpening: "before-opening"
    case .nothingNamed: "nothing-named"
    }
  }

  package var field: String? {
    switch self {
    case .notAnInvoice, .settled, .alreadyDisputed, .noDispute: "invoice"
    case .urgency: "urgency"
    case .notPositive, .exceedsRemaining: "amount"
    case .alreadyTaken, .alreadyResolved, .severalDisputes, .nothingNamed: "dispute"
    case .futureDate, .beforeInvoice, .beforeOpening: "date"
    }
  }

  package var message: String {
    switch self {
    case .notAnInvoice(let number): "\(number) n'est pas une facture."
    case .settled(let number): "\(number) est soldée."
    case .urgency: "L'urgence va de 1 à 5."
    case .notPositive: "Le montant contesté doit être supérieur à zéro."
    case .exceedsRemaining(let number, let free):
      "Seuls \(free.frenchEuros) de \(number) peuvent encore être contestés."
    case .alreadyDisputed(let number): "\(number) est déjà en litige."
    case .alreadyTaken(let number): "Le litige sur \(number) est déjà en cours."
    case .alreadyResolved(let number): "Le litige sur \(number) est déjà résolu."
    case .noDispute(let number): "\(number) n'a pas de litige ouvert."
    case .severalDisputes(let number): "\(number) a plusieurs litiges ouverts."
    case .futureDate(let day, let today):
      "Le \(day.french) est après la date de travail, le \(today.french)."
    case .beforeInvoice(let number, let day): "\(number) est du \(day.french)."
    case .beforeOpening(let day): "Le litige est ouvert depuis le \(day.french)."
    case .nothingNamed: "Le litige n'est pas nommé."
    }
  }

  package var remedy: String {
    switch self {
    case .notAnInvoice: "Choisissez une facture ou un acompte."
    case .settled: "Pour contester une facture réglée, établissez plutôt un avoir."
    case .urgency: "Choisissez un chiffre de 1 (faible) à 5 (forte)."
    case .notPositive: "Saisissez un montant, ou laissez vide pour toute la facture."
    case .exceedsRemaining: "Réduisez le montant contesté."
    case .alreadyDisputed: "Résolvez d'abord le litige en cours, ou complétez-le."
    case .alreadyTaken: "Résolvez-le quand le client est d'accord."
    case .alreadyResolved: "Ouvrez un nouveau litige si le client conteste encore."
    case .noDispute: "Choisissez une facture en litige."
    case .severalDisputes: "Nommez le litige par son numéro."
    case .futureDate: "Choisissez une date d'aujourd'hui ou d'avant."
    case .beforeInvoice: "Choisissez ce jour ou un jour d'après."
    case .beforeOpening: "Choisissez ce jour ou un jour d'après."
    case .nothingNamed: "Donnez le litige ou sa facture."
    }
  }

  package static let samples: [ReceivablesRefusal] = [
    .notAnInvoice("AV-2026-00001"), .settled("FA-2026-00001"), .urgency, .notPositive,
    .exceedsRemaining(number: "FA-2026-00001", free: Money(cents: 90_000)), .alreadyDisputed("FA-2026-00001"),
    .alreadyTaken("FA-2026-00001"), .alreadyResolved("FA-2026-00001"), .noDispute("FA-2026-00001"),
    .severalDisputes("FA-2026-00001"), .nothingNamed,
  ]
}
