/// The code of a bank (ISO 9362): institution (4 letters), country (2), place (2), and branch (3) or nothing.
package struct BIC: Identifier {
  package static let kind = IdentifierKind.bic

  package let text: String

  /// Throws on a length other than 8 or 11, or a wrong character.
  package init(_ text: String) throws(IdentifierError) {
    let checked = try CheckedText(text, as: .bic)
    guard checked.text.count == 8 || checked.text.count == 11 else {
      throw checked.failure(.length(found: checked.text.count, expected: "8 ou 11"))
    }
    try checked.checkLetters(checked.text.prefix(6))
    try checked.checkLettersOrDigits(checked.text.dropFirst(6))
    self.text = checked.text
  }

  package var country: String { String(text.dropFirst(4).prefix(2)) }
}
