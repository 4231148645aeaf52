/// A number as a person types it: marks, arithmetic, and the signs that follow it.
///
/// Spaces of every kind are dropped, and "€"; `3*45,5+12` computes, `*` and `/` before `+` and `-`; a
/// trailing `-` negates; a trailing `t` (or `ttc`) means with VAT; a trailing `%` a percentage. Exact until
/// it is asked for in units.
package struct TypedNumber: Hashable, Sendable {
  let value: ExactFraction
  let literals: [NumberLiteral]
  /// Whether it was computed from several numbers: forms then show the result while typing.
  package let isComputed: Bool
  package let includesTax: Bool
  package let isPercentage: Bool
  /// Whether a sign was written: `-10%` is relative, `10%` is not.
  package let isSigned: Bool

  /// Reads `text`. Throws when it is blank, malformed, too long, or divides by zero.
  package static func parse(_ text: String) throws(TypedNumberError) -> TypedNumber {
    var rest = plain(text)[...]
    guard !rest.isEmpty else { throw .empty }
    let suffixes = takeSuffixes(from: &rest)
    var expression = NumberExpression(tokens: try NumberExpression.tokens(of: rest)[...], text: String(rest))
    let computed = try expression.value()
    guard let value = suffixes.negates ? computed.negated : computed else { throw .tooLarge(maximum: nil) }
    let isSigned = suffixes.negates || rest.first == "-" || rest.first == "+"
    return TypedNumber(
      value: value, literals: expression.literals, isComputed: expression.literals.count > 1,
      includesTax: suffixes.includesTax, isPercentage: suffixes.isPercentage, isSigned: isSigned)
  }

  /// The text without spaces and currency, in small letters, with one character for each operation.
  private static func plain(_ text: String) -> String {
    let synonyms: [Character: Character] = ["−": "-", "–": "-", "×": "*", "÷": "/", "٫": ","]
    return String(text.lowercased().filter { !$0.isWhitespace && $0 != "€" }.map { synonyms[$0] ?? $0 })
  }

  private static func takeSuffixes(
    from text: inout Substring
  ) -> (negates: Bool, includesTax: Bool, isPercentage: Bool) {
    var (negates, includesTax, isPercentage) = (false, false, false)
    while text.count > 1 {
      if !negates, text.last == "-" {
        negates = true
      } else if !includesTax, text.hasSuffix("ttc") {
        includesTax = true
        text.removeLast(2)
      } else if !includesTax, text.last == "t" {
        includesTax = true
      } else if !isPercentage, text.last == "%" {
        isPercentage = true
      } else {
        break
      }
      text.removeLast()
    }
    return (negates, includesTax, isPercentage)
  }
}

extension TypedNumber {
  /// The number in the smallest units of `form`, rounded half away from zero only where it was computed.
  ///
  /// Throws when a number has more decimals than the form keeps, may be read in two ways, is too large, or
  /// negative where that has no sense.
  func units(in form: DecimalForm) throws(TypedNumberError) -> Int64 {
    for literal in literals where isAmbiguous(literal, in: form) {
      throw .tooManyDecimals(
        text: literal.text, readings: readings(of: literal, in: form), places: form.places)
    }
    guard let units = value.units(unitsInOne: form.unitsInOne),
      units.magnitude <= form.greatestUnits.magnitude
    else {
      throw .tooLarge(maximum: form.french(form.greatestUnits, shownPlaces: form.shownPlaces))
    }
    guard units >= 0 || form.allowsNegative else { throw .negative }
    return units
  }

  private func isAmbiguous(_ literal: NumberLiteral, in form: DecimalForm) -> Bool {
    if literal.mayBeGrouped, form.places < 3 { return true }
    return !isComputed && literal.significantDecimals > form.places
  }

  /// What the literal may have meant: its thousands parted, or its decimals rounded.
  private func readings(of literal: NumberLiteral, in form: DecimalForm) -> [String] {
    let grouped = literal.mayBeGrouped ? ExactFraction(Int128(literal.whole + literal.decimals) ?? 0) : nil
    return [grouped, literal.value].compactMap { reading in
      guard let units = reading?.units(unitsInOne: form.unitsInOne), units <= form.greatestUnits else {
        return nil
      }
      return form.french(units, shownPlaces: form.shownPlaces)
    }
  }
}
