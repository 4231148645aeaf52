import Kernel

/// What multiplies the linear rate in the declining method, by lifetime and day of acquisition, in
/// hundredths.
///
/// Source: CGI art. 39 A, 1 and 2.
enum DecliningCoefficient {
  private struct Scale {
    let from: Day
    let upToFourYears: Int
    let upToSixYears: Int
    let beyond: Int
  }

  private static let scales: [Scale] = [
    Scale(from: .first, upToFourYears: 150, upToSixYears: 200, beyond: 250),
    Scale(from: day(2001, 1, 1), upToFourYears: 125, upToSixYears: 175, beyond: 225),
    Scale(from: day(2008, 12, 4), upToFourYears: 175, upToSixYears: 225, beyond: 275),
    Scale(from: day(2010, 1, 1), upToFourYears: 125, upToSixYears: 175, beyond: 225),
  ]

  /// The coefficient of an asset acquired on `day` for that many years.
  static func hundredths(years: Int, acquired day: Day) -> Int {
    let scale = scales.last { $0.from <= day } ?? scales[0]
    return years <= 4 ? scale.upToFourYears : years <= 6 ? scale.upToSixYears : scale.beyond
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: year, month: month, day: day) else { preconditionFailure("a day that exists") }
    return day
  }
}
