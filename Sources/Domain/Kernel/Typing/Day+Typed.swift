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

/// The numbers of a typed date; what is left out is today's.
private struct TypedDate {
  let day: Int
  var month: Int?
  var year: Int?

  /// Reads one to three groups of digits: day, month, year, or year first when it has four digits.
  init?(_ groups: [String]) {
    let numbers = groups.compactMap { $0.count <= 4 ? Int($0) : nil }
    guard numbers.count == groups.count, (1...3).contains(numbers.count) else { return nil }
    let isISO = numbers.count == 3 && groups[0].count == 4
    let ordered = isISO ? numbers.reversed() : numbers
    let widths = isISO ? groups.reversed().map(\.count) : groups.map(\.count)
    guard widths.prefix(2).allSatisfy({ $0 <= 2 }), widths.count < 3 || widths[2] == 2 || widths[2] == 4
    else {
      return nil
    }
    day = ordered[0]
    month = ordered.count > 1 ? ordered[1] : nil
    year = ordered.count > 2 ? ordered[2] + (widths[2] == 2 ? 2000 : 0) : nil
  }

  /// Cuts digits without separator: `5`, `0503`, `050326`, `05032026`. Any other length has no group.
  static func cut(_ digits: String) -> [String] {
    switch digits.count {
    case 1, 2: [digits]
    case 4, 6, 8:
      [String(digits.prefix(2)), String(digits.dropFirst(2).prefix(2)), String(digits.dropFirst(4))].filter {
        !$0.isEmpty
      }
    default: []
    }
  }

  func day(today: Day) throws(TypedDayError) -> Day {
    let (year, month) = (year ?? today.year, month ?? today.month)
    guard Day.years.contains(year) else { throw .yearOutOfRange(year) }
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    guard let day = Day(year: year, month: month, day: day) else {
      throw .noSuchDay(day: day, month: month, year: year)
    }
    return day
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
