/// The number by which social security knows a person (NIR): sex, year and month of birth, department, commune, order,
/// then a key of two digits.
///
/// Key = 97 − (the thirteen first digits mod 97), 2A being read as 19 and 2B as 18 (décret 85-420).
package struct NIR: Identifier {
  package static let kind = IdentifierKind.nir

  package let text: String

  /// Throws on a length other than 15, a character that is no digit (but the A or B of Corsica), or a wrong key.
  package init(_ text: String) throws(IdentifierError) {
    let checked = try CheckedText(text, as: .nir)
    try checked.check(length: 15...15, expected: "15")
    let digits = Self.withoutLetter(checked.text)
    for (character, digit) in zip(checked.text, digits) where !CheckedText.isDigit(digit) {
      throw checked.failure(.character(character, expected: "un chiffre"))
    }
    guard 97 - CheckDigits.number(digits.prefix(13)) % 97 == CheckDigits.number(digits.suffix(2)) else {
      throw checked.failure(.key)
    }
    self.text = checked.text
  }

  /// In the groups of its parts: "1 84 12 76 451 089 46".
  package var formatted: String {
    var parts: [Substring] = []
    var rest = text[...]
    for length in [1, 2, 2, 2, 3, 3, 2] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return parts.joined(separator: " ")
  }

  private static func withoutLetter(_ text: String) -> String {
    let department = text.dropFirst(5).prefix(2)
    let digits: Substring = department == "2A" ? "19" : department == "2B" ? "18" : department
    return String(text.prefix(5) + digits + text.dropFirst(7))
  }
}
