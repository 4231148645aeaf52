/// A day of the calendar, without time or zone, stored as the days since 1 January 1970.
///
/// Proleptic Gregorian, from 1 January 1900 to 31 December 2199. Arithmetic stops at these two ends rather
/// than leave them. Written "2026-03-12" by machines.
package struct Day: Hashable, Comparable, Sendable {
  package static let years = 1900...2199
  package static let first = Day(unchecked: CivilCalendar.daysSinceEpoch(year: 1900, month: 1, day: 1))
  package static let last = Day(unchecked: CivilCalendar.daysSinceEpoch(year: 2199, month: 12, day: 31))

  package let daysSinceEpoch: Int32

  private init(unchecked days: Int) { daysSinceEpoch = Int32(days) }

  /// The day that is `days` after 1 January 1970, or `nil` outside the calendar.
  package init?(daysSinceEpoch days: Int) {
    guard (Int(Day.first.daysSinceEpoch)...Int(Day.last.daysSinceEpoch)).contains(days) else { return nil }
    self.init(unchecked: days)
  }

  /// The day of that date, or `nil` when it does not exist.
  package init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month) else { return nil }
    guard (1...CivilCalendar.daysInMonth(month, of: year)).contains(day) else { return nil }
    self.init(unchecked: CivilCalendar.daysSinceEpoch(year: year, month: month, day: day))
  }

  package static func < (lhs: Day, rhs: Day) -> Bool { lhs.daysSinceEpoch < rhs.daysSinceEpoch }
}

extension Day {
  package var year: Int { date.year }
  package var month: Int { date.month }
  package var dayOfMonth: Int { date.day }

  package var weekday: Weekday {
    // 1 January 1970 was a Thursday; the remainder of a negative number is brought back above zero.
    let index = (((Int(daysSinceEpoch) + 3) % 7) + 7) % 7
    return Weekday.allCases[index]
  }

  package var startOfMonth: Day { adding(days: 1 - dayOfMonth) }
  package var endOfMonth: Day { adding(days: CivilCalendar.daysInMonth(month, of: year) - dayOfMonth) }
  package var startOfYear: Day { Day(unchecked: CivilCalendar.daysSinceEpoch(year: year, month: 1, day: 1)) }
  package var endOfYear: Day { Day(unchecked: CivilCalendar.daysSinceEpoch(year: year, month: 12, day: 31)) }

  /// The year, month and day of the month, read at once.
  package var date: (year: Int, month: Int, day: Int) {
    CivilCalendar.date(daysSinceEpoch: Int(daysSinceEpoch))
  }
}

extension Day {
  /// This day moved by `days`, stopping at the ends of the calendar.
  package func adding(days: Int) -> Day {
    let (sum, overflow) = Int(daysSinceEpoch).addingReportingOverflow(days)
    let wanted = overflow ? (days < 0 ? Int.min : Int.max) : sum
    return Day(unchecked: min(max(wanted, Int(Day.first.daysSinceEpoch)), Int(Day.last.daysSinceEpoch)))
  }

  /// The same day of the month `months` later, or that month's last day when it is shorter: 31 January + 1 is
  /// 28 February.
  package func adding(months: Int) -> Day {
    let (year, month, day) = date
    let span = 12 * Day.years.count
    let count = year * 12 + month - 1 + min(max(months, -span), span)
    let (newYear, newMonth) = (
      CivilCalendar.floorDivide(count, 12), count - CivilCalendar.floorDivide(count, 12) * 12 + 1
    )
    guard newYear >= Day.years.lowerBound else { return .first }
    guard newYear <= Day.years.upperBound else { return .last }
    let newDay = min(day, CivilCalendar.daysInMonth(newMonth, of: newYear))
    return Day(unchecked: CivilCalendar.daysSinceEpoch(year: newYear, month: newMonth, day: newDay))
  }

  /// The same day `years` later; 29 February becomes 28 February in a common year.
  package func adding(years: Int) -> Day { adding(months: 12 * min(max(years, -300), 300)) }

  /// The days from `other` to this day: negative when `other` is later.
  package func days(since other: Day) -> Int { Int(daysSinceEpoch) - Int(other.daysSinceEpoch) }

  package static func - (lhs: Day, rhs: Day) -> Int { lhs.days(since: rhs) }
}
