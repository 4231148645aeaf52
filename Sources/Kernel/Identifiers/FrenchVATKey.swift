/// The check of a French VAT number: its key of two characters against its nine digits.
///
/// Two digits follow the rule of the SIREN; letters (any but I and O) follow the newer one, modulo 11. The
/// nine digits are a SIREN, except Monaco's, which start with 000.
enum FrenchVATKey {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRSTUVWXYZ")

  static func check(_ checked: CheckedText) throws(IdentifierError) {
    let key = checked.text.dropFirst(2).prefix(2)
    let digits = checked.text.suffix(9)
    try checked.checkDigits(digits)
    for character in key where !alphabet.contains(character) {
      throw checked.failure(.character(character, expected: "un chiffre ou une lettre autre que I et O"))
    }
    let isCompany = digits.hasPrefix("000") || CheckDigits.isLuhn(digits)
    guard isCompany, isRight(key: key, digits: digits) else { throw checked.failure(.key) }
  }

  private static func isRight(key: Substring, digits: Substring) -> Bool {
    let number = CheckDigits.number(digits)
    if key.allSatisfy(CheckedText.isDigit) { return (12 + 3 * (number % 97)) % 97 == CheckDigits.number(key) }
    let values = key.compactMap { alphabet.firstIndex(of: $0) }
    guard let first = values.first, let second = values.last else { return false }
    let weighed = first < 10 ? first * 24 + second - 10 : first * 34 + second - 100
    return (number + 1 + weighed / 11) % 11 == weighed % 11
  }
}
