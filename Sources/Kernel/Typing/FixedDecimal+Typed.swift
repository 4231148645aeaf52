extension FixedDecimal {
  /// The number a person typed, in the units of this type. Throws with the greatest number the type may hold
  /// when the text is longer.
  static func plain(_ number: TypedNumber) throws(TypedNumberError) -> Self {
    guard !number.includesTax else { throw .taxNotAllowed }
    return Self(units: try number.units(in: form))
  }

  /// Reads `text`, naming the maximum of this type when it is too long to be computed.
  static func parse(_ text: String) throws(TypedNumberError) -> TypedNumber {
    do {
      return try TypedNumber.parse(text)
    } catch .tooLarge {
      throw .tooLarge(maximum: form.french(form.greatestUnits, shownPlaces: form.shownPlaces))
    }
  }

  static func typedWithoutPercentage(_ text: String) throws(TypedNumberError) -> Self {
    let number = try parse(text)
    guard !number.isPercentage else { throw .percentageNotAllowed }
    return try plain(number)
  }
}

extension Money {
  /// The amount a person typed: `1.234,50`, `3*45,5+12`, `12-`.
  ///
  /// A computed amount is rounded half away from zero to the cent. Throws on more than two decimals, with
  /// both readings of `1.234`, and on more than 13 digits.
  package static func typed(_ text: String) throws(TypedNumberError) -> Money {
    try typedWithoutPercentage(text)
  }
}

extension Quantity {
  /// The quantity a person typed; a computed one is rounded half away from zero to four decimals.
  package static func typed(_ text: String) throws(TypedNumberError) -> Quantity {
    try typedWithoutPercentage(text)
  }
}

extension Percentage {
  /// The percentage a person typed, with or without its sign: `5,5`, `5,5%`.
  package static func typed(_ text: String) throws(TypedNumberError) -> Percentage { try plain(parse(text)) }
}

extension VATRate {
  /// The rate a person typed, with or without its sign: `20`, `5,5%`.
  package static func typed(_ text: String) throws(TypedNumberError) -> VATRate { try plain(parse(text)) }
}
