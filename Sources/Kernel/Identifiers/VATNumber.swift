/// The number under which a company is known for VAT in the European Union.
///
/// A French number is checked in full: length, key, SIREN. Another country's is checked by its prefix, its
/// length and its characters only.
package struct VATNumber: Identifier {
  package static let kind = IdentifierKind.vat

  package let text: String

  /// Throws on an unknown country, a wrong length or character, and for France a wrong key.
  package init(_ text: String) throws(IdentifierError) {
    let checked = try CheckedText(text, as: .vat)
    let country = String(checked.text.prefix(2))
    try checked.checkLetters(checked.text.prefix(2))
    guard let lengths = Self.lengths[country] else { throw checked.failure(.unknownCountry(country)) }
    let expected =
      lengths.count == 1 ? "\(lengths.lowerBound)" : "\(lengths.lowerBound) à \(lengths.upperBound)"
    try checked.check(length: lengths, expected: expected)
    if country == "FR" {
      try FrenchVATKey.check(checked)
    } else {
      try checked.checkLettersOrDigits(checked.text.dropFirst(2))
    }
    self.text = checked.text
  }

  /// The French number of a company.
  init(of siren: SIREN) {
    let key = siren.vatKey
    text = "FR\(key < 10 ? "0" : "")\(key)\(siren.text)"
  }

  /// The two letters that start it; Greece's are EL, Northern Ireland's XI.
  package var country: String { String(text.prefix(2)) }

  /// The SIREN inside a French number, or `nil` elsewhere (and in Monaco, which has none).
  package var siren: SIREN? { country == "FR" ? try? SIREN(String(text.suffix(9))) : nil }

  /// The country, then the rest; for France the key apart: "FR 44 732829320".
  package var formatted: String {
    country == "FR"
      ? "FR \(text.dropFirst(2).prefix(2)) \(text.suffix(9))" : "\(country) \(text.dropFirst(2))"
  }

  /// The number of characters by country, prefix included.
  private static let lengths: [String: ClosedRange<Int>] = [
    "AT": 11...11, "BE": 11...12, "BG": 11...12, "CY": 11...11, "CZ": 10...12, "DE": 11...11, "DK": 10...10,
    "EE": 11...11, "EL": 11...11, "ES": 11...11, "FI": 10...10, "FR": 13...13, "HR": 13...13, "HU": 10...10,
    "IE": 10...11, "IT": 13...13, "LT": 11...14, "LU": 10...10, "LV": 13...13, "MT": 10...10, "NL": 14...14,
    "PL": 12...12, "PT": 11...11, "RO": 4...12, "SE": 14...14, "SI": 10...10, "SK": 12...12, "XI": 7...14,
  ]
}
