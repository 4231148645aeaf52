/// Why the totals of a document cannot be kept.
package enum TotalsRefusal: Refusal, Hashable {
  /// An amount has more than 13 digits before the decimal mark.
  case tooLarge(Money)

  package static var samples: [Self] { [.tooLarge(Money(cents: 1_000_000_000_000_000))] }

  package var code: String { "amount-too-large" }
  package var message: String {
    switch self {
    case .tooLarge(let amount):
      "Le document s’élève à \(amount.frenchEuros), plus que le maximum de \(Money.greatest.frenchEuros)."
    }
  }
  package var remedy: String { "Corrigez les quantités et les prix, ou partagez le document." }
}
