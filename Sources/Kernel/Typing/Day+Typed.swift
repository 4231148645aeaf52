extension Day {
  /// The day a person typed.
  ///
  /// `j` or `t` is today; `5` the 5th of this month; `0503`, `5/3` of this year; `050326`, `05032026`,
  /// `5/3/26` with any separator, and the ISO form. `+` and `-` are one day from the reference, `+30` thirty;
  /// `fm` the end of its month, `45fm` and `fm45` as payment terms. The reference is the field's (the
  /// invoice's date for a due date), else today. Throws with the reason when the day does not exist: 29
  /// February of a common year.
  package static func typed(_ text: String, today: Day, reference: Day? = nil) throws(TypedDayError) -> Day {
    let typed = text.lowercased().filter { !$0.isWhitespace || $0 == " " }.trimmed
    let origin = reference ?? today
    switch typed.first {
    case nil: throw .empty
    case "j" where typed.count == 1, "t" where typed.count == 1: return today
    case "+", "-": return try moved(typed, from: origin)
    default: break
    }
    if typed.contains("fm"), let terms = PaymentTerms(code: typed) { return terms.dueDate(from: origin) }
    return try written(typed, today: today)
  }

  /// Whether this day is more than a year from `other`, one way or the other: forms then warn.
  package func isFar(from other: Day) -> Bool {
    self > other.adding(years: 1) || self < other.adding(years: -1)
  }

  private static func moved(_ text: String, from origin: Day) throws(TypedDayError) -> Day {
    let digits = text.dropFirst().trimmed
    guard digits.count <= 5, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw .unreadable(text)
    }
    let count = digits.isEmpty ? 1 : CheckDigits.number(digits)
    return origin.adding(days: text.first == "-" ? -count : count)
  }

  private static func written(_ text: String, today: Day) throws(TypedDayError) -> Day {
    let isSeparator = { (character: Character) in "/.-, :_".contains(character) }
    let isDigit = { (character: Character) in character.isASCII && character.isNumber }
    guard text.allSatisfy({ isDigit($0) || isSeparator($0) }) else { throw .unreadable(text) }
    let groups = text.split(whereSeparator: isSeparator).map(String.init)
    guard let shape = TypedDate(groups.count == 1 ? TypedDate.cut(groups[0]) : groups) else {
      throw .unreadable(text)
    }
    return try shape.day(today: today)
  }
}

extension StringProtocol {
  /// The text without the spaces at its ends.
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
