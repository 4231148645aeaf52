/// Why what a person typed is not the number a field wants.
package enum TypedNumberError: Refusal, Hashable {
  case empty
  case unexpected(Character)
  /// An operation or a mark lacks its number.
  case incomplete(String)
  /// The marks part groups that are not of three digits.
  case grouping(String)
  case divisionByZero
  /// More decimals than the field keeps; the readings are what it may have meant, in French.
  case tooManyDecimals(text: String, readings: [String], places: Int)
  case tooLarge(maximum: String?)
  case negative
  case taxNotAllowed
  case percentageNotAllowed
  /// A percentage off a price that is not known.
  case noCataloguePrice
  /// A percentage in a price, without the sign that says more or less.
  case percentageWithoutSign

  package static var samples: [Self] {
    [
      .empty, .unexpected("a"), .incomplete("3*"), .grouping("12.34,50"), .divisionByZero,
      .tooManyDecimals(text: "1.234", readings: ["1 234,00", "1,23"], places: 2),
      .tooManyDecimals(text: "45,5555", readings: ["45,56"], places: 2), .tooLarge(maximum: "99 999 999"),
      .tooLarge(maximum: nil), .negative, .taxNotAllowed, .percentageNotAllowed, .noCataloguePrice,
      .percentageWithoutSign,
    ]
  }
}

extension TypedNumberError {
  package var code: String {
    switch self {
    case .empty: "number-empty"
    case .unexpected, .incomplete, .grouping: "number-unreadable"
    case .divisionByZero: "number-divided-by-zero"
    case .tooManyDecimals: "number-too-many-decimals"
    case .tooLarge: "number-too-large"
    case .negative: "number-negative"
    case .taxNotAllowed: "number-tax-not-allowed"
    case .percentageNotAllowed: "number-percentage-not-allowed"
    case .noCataloguePrice: "number-no-catalogue-price"
    case .percentageWithoutSign: "number-percentage-without-sign"
    }
  }

  package var message: String {
    switch self {
    case .empty: "Il manque un nombre."
    case .unexpected(let character): "« \(character) » n’a pas sa place dans un nombre."
    case .incomplete(let text): "« \(text) » n’est pas terminé."
    case .grouping(let text): "« \(text) » : les milliers vont par trois chiffres."
    case .divisionByZero: "On ne divise pas par zéro."
    case .tooManyDecimals(let text, let readings, let places):
      readings.isEmpty
        ? "« \(text) » a plus de \(places) décimales."
        : "« \(text) » : \(readings.joined(separator: " ou ")) ?"
    case .tooLarge(let maximum?): "Ce nombre est trop grand : le maximum est \(maximum)."
    case .tooLarge(nil): "Ce nombre est trop grand."
    case .negative: "Ce nombre ne peut pas être négatif."
    case .taxNotAllowed: "« t » (TTC) n’a de sens que dans un prix."
    case .percentageNotAllowed: "Un pourcentage n’a pas de sens ici."
    case .noCataloguePrice: "Il n’y a pas de prix de catalogue auquel appliquer ce pourcentage."
    case .percentageWithoutSign: "Ce pourcentage n’a pas de signe : remise ou majoration ?"
    }
  }

  package var remedy: String {
    switch self {
    case .empty: "Tapez un nombre, par exemple 45,50."
    case .unexpected: "Tapez des chiffres, une virgule, et + - * / pour calculer."
    case .incomplete: "Terminez le calcul, ou effacez le dernier signe."
    case .grouping: "Écrivez-le sans séparateur de milliers, par exemple 1234,50."
    case .divisionByZero: "Corrigez le diviseur."
    case .tooManyDecimals(_, _, let places):
      "Écrivez au plus \(places) décimales, sans séparateur de milliers."
    case .tooLarge: "Tapez un nombre plus petit."
    case .negative: "Retirez le signe moins."
    case .taxNotAllowed: "Retirez le « t »."
    case .percentageNotAllowed: "Retirez le signe %."
    case .noCataloguePrice: "Tapez le prix."
    case .percentageWithoutSign: "Écrivez -10% pour une remise, +10% pour une majoration."
    }
  }
}
