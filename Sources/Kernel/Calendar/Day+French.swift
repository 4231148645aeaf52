extension Day {
  private static let monthNames = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre",
    "décembre",
  ]

  /// The French name of a month, 1 to 12: "mars".
  package static func monthName(_ month: Int) -> String { monthNames[month - 1] }

  /// The day as forms show it: "12/03/2026".
  package var french: String { "\(short)/\(year)" }

  /// The day without its year: "12/03".
  package var short: String {
    let (_, month, day) = date
    return "\(Day.twoDigits(day))/\(Day.twoDigits(month))"
  }

  /// The day as letters write it: "12 mars 2026", "1er mars 2026".
  package var long: String {
    let (year, month, day) = date
    return "\(day == 1 ? "1er" : "\(day)") \(Day.monthName(month)) \(year)"
  }

  /// The French name of its month: "mars".
  package var monthName: String { Day.monthName(month) }
}
