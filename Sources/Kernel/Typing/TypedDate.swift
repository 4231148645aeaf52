/// The numbers of a typed date; what is left out is today's.
struct TypedDate {
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
