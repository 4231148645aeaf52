/// The nine digits of a French company, checked by Luhn's formula.
package struct SIREN: Identifier {
  package static let kind = IdentifierKind.siren

  package let text: String

  /// Throws on a length other than 9, a character that is no digit, or a wrong key.
  package init(_ text: String) throws(IdentifierError) {
    let checked = try CheckedText(text, as: .siren)
    try checked.checkDigits(checked.text[...])
    try checked.check(length: 9...9, expected: "9")
    guard CheckDigits.isLuhn(checked.text) else { throw checked.failure(.key) }
    self.text = checked.text
  }

  /// The first nine digits of a SIRET that is already checked.
  init(of siret: SIRET) { text = String(siret.text.prefix(9)) }

  /// In groups of three: "732 829 320".
  package var formatted: String { text.grouped(by: 3) }

  /// The VAT number of this company: FR, a key of two digits, the SIREN.
  ///
  /// Key = (12 + 3 × (SIREN mod 97)) mod 97 (BOI-TVA-DECLA-20-10-20).
  package var vatNumber: VATNumber { VATNumber(of: self) }

  var vatKey: Int { (12 + 3 * (CheckDigits.number(text) % 97)) % 97 }
}

extension String {
  /// The text cut in groups of `size` characters from the left, parted by a space.
  func grouped(by size: Int) -> String {
    var result = ""
    for (index, character) in enumerated() {
      if index > 0, index.isMultiple(of: size) { result.append(" ") }
      result.append(character)
    }
    return result
  }
}
