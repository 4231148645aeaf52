import Kernel

/// In which order a column of dates writes the day, the month and the year.
package enum DateOrder: Hashable, Sendable {
  case yearFirst
  case dayFirst
  case monthFirst

  /// What people call it.
  package var title: String {
    switch self {
    case .yearFirst: "aaaa-mm-jj"
    case .dayFirst: "jj/mm/aaaa"
    case .monthFirst: "mm/jj/aaaa"
    }
  }

  /// The order the whole column shows: the French one unless a value proves another.
  package static func detect(in values: [String]) -> DateOrder {
    let dates = values.compactMap(numbers)
    if dates.contains(where: \.startsWithYear) { return .yearFirst }
    let provesDayFirst = dates.contains { $0.first > 12 }
    let provesMonthFirst = dates.contains { $0.second > 12 }
    return provesMonthFirst && !provesDayFirst ? .monthFirst : .dayFirst
  }

  /// The day the text writes, or `nil` when it writes none in this order.
  ///
  /// Any of `/ - .` parts the numbers; a time after the date is left out; a year of two digits is of 1970 to 2069.
  package func day(_ text: String) -> Day? {
    guard let numbers = Self.numbers(text), numbers.startsWithYear == (self == .yearFirst) else { return nil }
    return switch self {
    case .yearFirst: Day(year: numbers.first, month: numbers.second, day: numbers.third)
    case .dayFirst: Day(year: numbers.lastYear, month: numbers.second, day: numbers.first)
    case .monthFirst: Day(year: numbers.lastYear, month: numbers.first, day: numbers.second)
    }
  }

  private struct Numbers {
    let first: Int
    let second: Int
    let third: Int
    let startsWithYear: Bool

    var lastYear: Int { third >= 100 ? third : (third < 70 ? 2_000 + third : 1_900 + third) }
  }

  private static func numbers(_ text: String) -> Numbers? {
    let date = text.split { $0 == " " || $0 == "T" }.first ?? ""
    var parts = date.split(omittingEmptySubsequences: false) { "/-.".contains($0) }
    if parts.count == 1, date.count == 8 {
      parts = [date.prefix(4), date.dropFirst(4).prefix(2), date.dropFirst(6)]
    }
    let isPlain = parts.allSatisfy { (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }
    guard parts.count == 3, isPlain else { return nil }
    let values = parts.compactMap { Int($0) }
    guard values.count == 3 else { return nil }
    return Numbers(
      first: values[0], second: values[1], third: values[2], startsWithYear: parts[0].count == 4)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
