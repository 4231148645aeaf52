/// The international number of a bank account, checked modulo 97 (ISO 13616).
///
/// The length is checked for the countries below; a French or Monegasque one must also hold a right RIB.
package struct IBAN: Identifier {
  package static let kind = IdentifierKind.iban

  package let text: String

  /// Throws on a wrong length or character, a wrong key, or a wrong RIB key inside.
  package init(_ text: String) throws(IdentifierError) {
    var checked = try CheckedText(text, as: .iban)
    checked.drop(prefix: "IBAN")
    try checked.checkLetters(checked.text.prefix(2))
    try checked.checkDigits(checked.text.dropFirst(2).prefix(2))
    try checked.checkLettersOrDigits(checked.text.dropFirst(4))
    let country = String(checked.text.prefix(2))
    let length = Self.lengths[country].map { $0...$0 } ?? 15...34
    try checked.check(length: length, expected: Self.lengths[country].map { "\($0)" } ?? "15 à 34")
    guard Self.isKeyRight(checked.text) else { throw checked.failure(.key) }
    if Self.withRIB.contains(country), !RIB.isRight(checked.text.dropFirst(4)) {
      throw checked.failure(.accountKey)
    }
    self.text = checked.text
  }

  /// The IBAN of a French account: the key that makes the whole equal 1 modulo 97.
  package init(_ rib: RIB) {
    let key = 98 - CheckDigits.remainder97(rib.text + "FR00")
    text = "FR\(key < 10 ? "0" : "")\(key)\(rib.text)"
  }

  package var country: String { String(text.prefix(2)) }

  /// The RIB inside a French or Monegasque IBAN, or `nil` elsewhere.
  package var rib: RIB? { Self.withRIB.contains(country) ? try? RIB(String(text.dropFirst(4))) : nil }

  /// In groups of four: "FR76 3000 6000 0112 3456 7890 189".
  package var formatted: String { text.grouped(by: 4) }

  private static func isKeyRight(_ text: String) -> Bool {
    (2...98).contains(CheckDigits.number(text.dropFirst(2).prefix(2)))
      && CheckDigits.remainder97(text.dropFirst(4) + text.prefix(4)) == 1
  }

  private static let withRIB: Set<String> = ["FR", "MC"]

  /// The number of characters by country, as the SWIFT registry lists them.
  private static let lengths: [String: Int] = [
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22, "BR": 29,
    "CH": 21,
    "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28, "EE": 20, "EG": 29, "ES": 24, "FI": 18,
    "FO": 18,
    "FR": 27, "GB": 22, "GE": 22, "GI": 23, "GL": 18, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IL": 23,
    "IS": 26,
    "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LI": 21, "LT": 20, "LU": 20, "LV": 21, "MC": 27,
    "MD": 24,
    "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18, "NO": 15, "PK": 24, "PL": 28, "PT": 25,
    "QA": 29,
    "RO": 24, "RS": 22, "SA": 24, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "TN": 24, "TR": 26, "UA": 29,
    "VA": 22,
    "XK": 20,
  ]
}
