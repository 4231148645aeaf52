import Kernel

/// The day of the year on which the company's fiscal year begins, written "MM-DD"; never 29 February.
package struct FiscalYearStart: Hashable, Sendable {
  package let month: Int
  package let day: Int

  /// The first of January.
  package static let january = FiscalYearStart(month: 1, day: 1)

  private init(month: Int, day: Int) {
    self.month = month
    self.day = day
  }

  /// The day written by `text`, or `nil` when a common year has no such day.
  package init?(_ text: String) {
    guard text.count == 5, let date = Day(iso: "2001-\(text)") else { return nil }
    self.init(month: date.month, day: date.dayOfMonth)
  }

  package var text: String { "\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)" }
  package var french: String { "\(day < 10 ? "0" : "")\(day)/\(month < 10 ? "0" : "")\(month)" }

  /// The first day of the fiscal year that holds `date`.
  package func start(of date: Day) -> Day {
    let inYear = Day(year: date.year, month: month, day: day) ?? date.startOfYear
    return inYear <= date ? inYear : inYear.adding(years: -1)
  }

  /// The last day of the fiscal year that holds `date`.
  package func end(of date: Day) -> Day { start(of: date).adding(years: 1).adding(days: -1) }
}
