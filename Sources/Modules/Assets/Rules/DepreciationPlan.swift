import Kernel

/// What an asset loses of its value in each fiscal year, from the first to the last.
package struct DepreciationPlan: Hashable, Sendable {
  /// One fiscal year of the plan.
  package struct Line: Hashable, Sendable {
    /// The fiscal year's first and last days.
    package let start: Day
    package let end: Day
    /// What of the year the plan covers: days of 360 a year, or months when declining.
    package let units: Int
    package let annuity: Money
    /// All that is depreciated by the end of the year, and what is left.
    package let accumulated: Money
    package let net: Money

    package func contains(_ day: Day) -> Bool { start <= day && day <= end }
  }

  package let method: DepreciationMethod
  /// The day it starts from: of service, or the first of the month of acquisition when declining.
  package let start: Day
  /// Earliest first; none for what is not depreciated.
  package let lines: [Line]

  /// What is depreciated by the end of `day`, in proportion to the days or the whole months of its year.
  ///
  /// Rounded half away from zero to the cent on the year's running total, so that its months sum to its
  /// annuity.
  package func accumulated(on day: Day) -> Money {
    guard start <= day, let index = lines.lastIndex(where: { $0.start <= day }) else { return .zero }
    let line = lines[index]
    let before = line.accumulated - line.annuity
    guard line.units > 0 else { return line.accumulated }
    let elapsed = min(max(elapsed(of: line, on: day), 0), line.units)
    return before + line.annuity.share(Int128(elapsed), of: Int128(line.units))
  }

  /// What is depreciated of an asset that leaves on `day`: to the day, or to the month before when declining
  /// (BOI-BIC-AMT-20-20-40).
  package func accumulated(leavingOn day: Day) -> Money {
    switch method {
    case .linear, .none: accumulated(on: day)
    case .declining: accumulated(on: day.startOfMonth.adding(days: -1))
    }
  }

  /// The plan as it ends with the asset's leaving.
  func cut(by disposal: Disposal, value: Money) -> DepreciationPlan {
    let kept = lines.filter { $0.start <= disposal.day }.map { line in
      line.contains(disposal.day)
        ? cut(line, on: disposal.day, accumulated: disposal.accumulated, value: value) : line
    }
    return DepreciationPlan(method: method, start: start, lines: kept)
  }

  /// A line cut by the asset's leaving on `day`, all that is depreciated then being `accumulated`.
  private func cut(_ line: Line, on day: Day, accumulated: Money, value: Money) -> Line {
    Line(
      start: line.start, end: line.end, units: min(max(elapsed(of: line, on: day), 0), line.units),
      annuity: accumulated - (line.accumulated - line.annuity), accumulated: accumulated,
      net: value - accumulated)
  }

  /// A plan that is over, as it was really followed: up to `depreciated`, and the rest at once in one year
  /// more.
  func makingUp(for depreciated: Money, of value: Money, from first: Day, to last: Day) -> DepreciationPlan {
    var before = Money.zero
    let past = lines.map { line in
      let reached = min(line.accumulated, depreciated)
      defer { before = reached }
      return Line(
        start: line.start, end: line.end, units: line.units, annuity: reached - before, accumulated: reached,
        net: value - reached)
    }
    let rest = Line(
      start: first, end: last, units: 0, annuity: value - depreciated, accumulated: value, net: .zero)
    return DepreciationPlan(method: method, start: start, lines: past + [rest])
  }

  /// The first day of a line that is depreciated.
  func firstDay(of line: Line) -> Day { max(line.start, start) }

  private func elapsed(of line: Line, on day: Day) -> Int {
    let first = firstDay(of: line)
    switch method {
    case .linear: return CommercialCalendar.days(from: first, through: day)
    case .declining:
      return CommercialCalendar.months(from: first, through: day) - (day == day.endOfMonth ? 0 : 1)
    case .none: return 0
    }
  }
}
