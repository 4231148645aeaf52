extension FixedDecimal {
  /// The number as a French reader writes it: "1 234,5".
  package var french: String { Self.form.french(units, shownPlaces: Self.form.shownPlaces) }
}

extension Money {
  /// The amount with its currency: "1 234,50 €".
  package var frenchEuros: String { "\(french) €" }
}

extension UnitPrice {
  /// The price with two decimals at least: "45,50", "0,0125".
  package var french: String { Self.form.french(units, shownPlaces: 2) }
}

extension Quantity {
  /// The quantity with at least `minimumDecimals` decimals (0 to 4): "3", "2,00".
  package func french(minimumDecimals: Int) -> String {
    Self.form.french(units, shownPlaces: minimumDecimals)
  }
}

extension Percentage {
  /// The percentage with its sign: "5,5 %".
  package var french: String { Self.form.french(units, shownPlaces: 0) + " %" }
}

extension VATRate {
  /// The rate with its sign: "20 %".
  package var french: String { Self.form.french(units, shownPlaces: 0) + " %" }
}
