/// The check computations that identifiers share. Their input is already known to be digits, or digits and
/// capitals.
enum CheckDigits {
  /// Whether the digits satisfy Luhn's formula (ISO/IEC 7812-1): every second one from the right doubled, sum
  /// divisible by 10.
  static func isLuhn(_ digits: some StringProtocol) -> Bool {
    let values = digits.reversed().compactMap(\.wholeNumberValue)
    let doubled = values.enumerated().map { index, value in
      index.isMultiple(of: 2) ? value : (value * 2 > 9 ? value * 2 - 9 : value * 2)
    }
    return doubled.reduce(0, +).isMultiple(of: 10)
  }

  static func digitSum(_ digits: some StringProtocol) -> Int {
    digits.compactMap(\.wholeNumberValue).reduce(0, +)
  }

  /// The remainder by 97 of the number written by the text, letters read as two digits, A = 10 (ISO/IEC
  /// 7064).
  static func remainder97(_ text: some StringProtocol) -> Int {
    text.utf8.reduce(0) { remainder, byte in
      byte < UInt8(ascii: "A")
        ? (remainder * 10 + Int(byte) - 48) % 97
        : (remainder * 100 + Int(byte) - 55) % 97
    }
  }

  /// The number written by digits, of any length that fits 18 digits.
  static func number(_ digits: some StringProtocol) -> Int {
    digits.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) }
  }
}
