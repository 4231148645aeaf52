/// How a kind of number is written: how many decimals it keeps, and how many digits it may have before them.
package struct DecimalForm: Sendable {
  /// The decimals stored: 2 for money, 6 for a unit price.
  package let places: Int
  /// The decimals always written: 2 for money ("3.00"), 0 for a quantity ("3").
  package let shownPlaces: Int
  /// The digits allowed before the decimal mark, in a machine's form and when typed.
  package let integerDigits: Int
  /// What a user calls it, as it starts a sentence: "Le montant".
  package let subject: String
  package let allowsNegative: Bool

  package init(
    places: Int, shownPlaces: Int, integerDigits: Int, subject: String, allowsNegative: Bool = true
  ) {
    self.places = places
    self.shownPlaces = shownPlaces
    self.integerDigits = integerDigits
    self.subject = subject
    self.allowsNegative = allowsNegative
  }

  /// The smallest units in one: 100 for two decimals.
  package var unitsInOne: Int64 { (0..<places).reduce(1) { product, _ in product * 10 } }

  /// The greatest number of units this form can write.
  package var greatestUnits: Int64 {
    (0..<(places + integerDigits)).reduce(1) { product, _ in product * 10 } - 1
  }
}

extension DecimalForm {
  /// The units written by `text` in the machine's form ("-1234.50"), or `nil` when it is not one.
  ///
  /// An optional minus, digits, then at most `places` decimals after a point: no plus, no grouping, no
  /// exponent.
  func units(_ text: some StringProtocol) -> Int64? {
    let isNegative = text.first == "-"
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, !isNegative || allowsNegative, let whole = parts.first else { return nil }
    guard (1...integerDigits).contains(whole.count), whole.utf8.allSatisfy(Self.isDigit) else { return nil }
    let decimals = parts.count == 2 ? parts[1] : "0"
    guard (1...max(places, 1)).contains(decimals.count), decimals.utf8.allSatisfy(Self.isDigit) else {
      return nil
    }
    let padded = String(whole) + String(decimals) + String(repeating: "0", count: places - decimals.count)
    return Int64(padded).map { isNegative ? -$0 : $0 }
  }

  /// `units` in the machine's form: a point, no grouping, the decimals that matter and at least
  /// `shownPlaces`.
  func text(_ units: Int64) -> String {
    let (sign, whole, decimals) = pieces(of: units, shownPlaces: shownPlaces)
    return sign + whole + (decimals.isEmpty ? "" : ".\(decimals)")
  }

  /// `units` as a French reader writes them: "1 234,50", groups parted by a plain space.
  package func french(_ units: Int64, shownPlaces: Int) -> String {
    let (sign, whole, decimals) = pieces(of: units, shownPlaces: shownPlaces)
    return sign + Self.grouped(whole) + (decimals.isEmpty ? "" : ",\(decimals)")
  }

  private func pieces(of units: Int64, shownPlaces: Int) -> (sign: String, whole: String, decimals: Substring)
  {
    let one = unitsInOne.magnitude
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: one)
    var decimals = String(one + rest).dropFirst()
    while decimals.count > shownPlaces, decimals.last == "0" { decimals.removeLast() }
    return (units < 0 ? "-" : "", String(whole), decimals)
  }

  private static func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(" ") }
      text.append(digit)
    }
    return text
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
