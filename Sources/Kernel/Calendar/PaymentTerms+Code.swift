extension PaymentTerms: Codable, CustomStringConvertible {
  /// The terms written by `code`, or `nil` when it is none.
  ///
  /// "0" on receipt, "30" days, "45fm" 45 days then the month's end, "fm45" the month's end then 45 days,
  /// "fm" the month's end; a day of the month follows: "30fm10", or after "le": "30le10", "fm45le10". Blind
  /// to case and spaces.
  package init?(code: some StringProtocol) {
    let text = code.lowercased().filter { !$0.isWhitespace }
    guard let (counted, dayText) = Self.parts(of: text), let terms = Self.counted(counted) else { return nil }
    guard let dayText else {
      self = terms
      return
    }
    guard let day = Self.number(dayText, in: 1...31) else { return nil }
    self = terms.on(dayOfMonth: day)
  }

  /// The text that `init(code:)` reads back.
  package var code: String {
    switch rule {
    case .onReceipt: "0" + suffix(after: "le")
    case .days(let days): "\(days)" + suffix(after: "le")
    case .daysThenEndOfMonth(let days): "\(days)fm" + suffix(after: "")
    case .endOfMonthThenDays(let days): "fm\(days)" + suffix(after: "le")
    }
  }

  package var description: String { code }

  /// Reads the code, or a number of days. Throws `DecodingError` with a French sentence otherwise.
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let days = try? container.decode(Int.self)
    let text = try days.map(String.init) ?? container.decode(String.self)
    guard let terms = PaymentTerms(code: text) else {
      throw DecodingError.dataCorruptedError(
        in: container,
        debugDescription: "Les conditions « \(text) » ne se lisent pas : écrivez 30, 45fm, fm45 ou 30fm10.")
    }
    self = terms
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(code)
  }

  private func suffix(after word: String) -> String { dayOfMonth.map { "\(word)\($0)" } ?? "" }
}

extension PaymentTerms {
  /// Cuts a code into what is counted and the day of the month.
  private static func parts(of text: String) -> (counted: Substring, day: Substring?)? {
    if let word = text.firstRange(of: "le") {
      return (text[..<word.lowerBound], text[word.upperBound...])
    }
    guard let monthEnd = text.firstRange(of: "fm"), monthEnd.lowerBound > text.startIndex else {
      return (text[...], nil)
    }
    let rest = text[monthEnd.upperBound...]
    return (text[..<monthEnd.upperBound], rest.isEmpty ? nil : rest)
  }

  private static func counted(_ text: Substring) -> PaymentTerms? {
    if text == "fm" { return .daysThenEndOfMonth(0) }
    if text.hasPrefix("fm") { return number(text.dropFirst(2), in: 0...longest).map(endOfMonthThenDays) }
    if text.hasSuffix("fm") { return number(text.dropLast(2), in: 0...longest).map(daysThenEndOfMonth) }
    return number(text, in: 0...longest).map(days)
  }

  private static func number(_ text: Substring, in range: ClosedRange<Int>) -> Int? {
    guard text.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(text), range.contains(number)
    else {
      return nil
    }
    return number
  }
}
