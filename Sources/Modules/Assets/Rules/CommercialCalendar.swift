import Kernel

/// Time as depreciation counts it: years of 360 days, months of 30.
enum CommercialCalendar {
  static let daysInYear = 360
  static let monthsInYear = 12

  /// The days from `first` to `last`, both counted; a last day of the month is its thirtieth.
  static func days(from first: Day, through last: Day) -> Int {
    let end = last == last.endOfMonth ? 30 : last.dayOfMonth
    return months(from: first, through: last) * 30 + end - min(first.dayOfMonth, 30) - 29
  }

  /// The months from that of `first` to that of `last`, both counted.
  static func months(from first: Day, through last: Day) -> Int {
    let (start, end) = (first.date, last.date)
    return (end.year - start.year) * monthsInYear + end.month - start.month + 1
  }
}
