import Kernel

/// The days the demo company works on, over the two years it tells.
enum DemoCalendar {
  static let first = day(2024, 11, 20)
  static let last = day(2026, 11, 20)

  /// From Monday to Friday, public holidays left out.
  static func isWorked(_ day: Day) -> Bool { !day.weekday.isWeekend && !holidays.contains(day) }

  /// That day or the next one worked.
  static func worked(from day: Day) -> Day {
    var day = day
    while !isWorked(day) { day = day.adding(days: 1) }
    return day
  }

  /// How much business a month brings, 100 on average: heat in summer, cold in autumn, holidays in August.
  static func season(of day: Day) -> Int {
    let months = [85, 80, 90, 95, 115, 150, 140, 60, 95, 120, 110, 75]
    // The second year is a tenth better than the first.
    return months[day.month - 1] * (day < self.day(2025, 11, 20) ? 95 : 105) / 100
  }

  private static let holidays: Set<Day> = {
    let fixed = (2024...2026).flatMap { year in
      [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)].map { day(year, $0.0, $0.1) }
    }
    let movable = [
      day(2025, 4, 21), day(2025, 5, 29), day(2025, 6, 9), day(2026, 4, 6), day(2026, 5, 14),
      day(2026, 5, 25),
    ]
    return Set(fixed + movable)
  }()

  /// - Precondition: the date exists.
  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return day
  }
}
