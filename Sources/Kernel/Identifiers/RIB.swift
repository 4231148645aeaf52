/// The French number of a bank account: bank (5 digits), branch (5), account (11 digits or letters), key (2).
///
/// Key = 97 − ((89 × bank + 15 × branch + 3 × account) mod 97), letters of the account read as digits: A and
/// J are 1, B, K and S are 2, up to I, R and Z, which are 9.
package struct RIB: Identifier {
  package static let kind = IdentifierKind.rib

  package let text: String

  /// Throws on a length other than 23, a wrong character, or a wrong key.
  package init(_ text: String) throws(IdentifierError) {
    let checked = try CheckedText(text, as: .rib)
    try checked.check(length: 23...23, expected: "23")
    try checked.checkDigits(checked.text.prefix(10))
    try checked.checkLettersOrDigits(checked.text.dropFirst(10).prefix(11))
    try checked.checkDigits(checked.text.suffix(2))
    guard Self.isRight(checked.text[...]) else { throw checked.failure(.key) }
    self.text = checked.text
  }

  package var bank: String { String(text.prefix(5)) }
  package var branch: String { String(text.dropFirst(5).prefix(5)) }
  package var account: String { String(text.dropFirst(10).prefix(11)) }
  package var key: String { String(text.suffix(2)) }
  package var iban: IBAN { IBAN(self) }

  /// Bank, branch, account and key apart: "30006 00001 12345678901 89".
  package var formatted: String { "\(bank) \(branch) \(account) \(key)" }

  /// Whether 23 characters of a French account satisfy the key.
  static func isRight(_ text: Substring) -> Bool {
    let digits = text.utf8.map { byte -> Int? in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
      case UInt8(ascii: "A")...UInt8(ascii: "I"): Int(byte) - 64
      case UInt8(ascii: "J")...UInt8(ascii: "R"): Int(byte) - 73
      case UInt8(ascii: "S")...UInt8(ascii: "Z"): Int(byte) - 81
      default: nil
      }
    }
    let known = digits.compactMap(\.self)
    guard known.count == 23 else { return false }
    func number(_ slice: ArraySlice<Int>) -> Int { slice.reduce(0) { $0 * 10 + $1 } }
    let weighed = 89 * number(known[0..<5]) + 15 * number(known[5..<10]) + 3 * number(known[10..<21])
    return 97 - weighed % 97 == number(known[21..<23])
  }
}
