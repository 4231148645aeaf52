/// The fourteen digits of an establishment of a French company: its SIREN and a number of five digits.
///
/// Checked by Luhn's formula, except La Poste's (SIREN 356 000 000): but for its head office, their digits
/// sum to a multiple of 5.
package struct SIRET: Identifier {
  package static let kind = IdentifierKind.siret

  private static let laPoste = "356000000"
  private static let laPosteHeadOffice = "35600000000048"

  package let text: String

  /// Throws on a length other than 14, a character that is no digit, or a wrong key.
  package init(_ text: String) throws(IdentifierError) {
    let checked = try CheckedText(text, as: .siret)
    try checked.checkDigits(checked.text[...])
    try checked.check(length: 14...14, expected: "14")
    guard Self.isKeyRight(checked.text) else { throw checked.failure(.key) }
    self.text = checked.text
  }

  package var siren: SIREN { SIREN(of: self) }

  /// The SIREN in groups of three, then the establishment: "732 829 320 00074".
  package var formatted: String { "\(siren.formatted) \(text.suffix(5))" }

  private static func isKeyRight(_ digits: String) -> Bool {
    guard digits.hasPrefix(laPoste), digits != laPosteHeadOffice else {
      return CheckDigits.isLuhn(digits) && CheckDigits.isLuhn(digits.prefix(9))
    }
    return CheckDigits.digitSum(digits).isMultiple(of: 5)
  }
}
