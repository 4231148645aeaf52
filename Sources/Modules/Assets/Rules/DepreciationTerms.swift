import Company
import Kernel

/// What decides how an asset is depreciated.
package struct DepreciationTerms: Hashable, Sendable {
  package let value: Money
  package let method: DepreciationMethod
  /// Its lifetime; zero when it is not depreciated.
  package let years: Int
  /// The day it was acquired, and that it entered service.
  package let day: Day
  package let serviceDay: Day
  package let fiscalYear: FiscalYearStart

  package init(
    value: Money, method: DepreciationMethod, years: Int, day: Day, serviceDay: Day,
    fiscalYear: FiscalYearStart
  ) {
    self.value = value
    self.method = method
    self.years = years
    self.day = day
    self.serviceDay = serviceDay
    self.fiscalYear = fiscalYear
  }

  package var plan: DepreciationPlan {
    DepreciationPlan(method: method, start: method.start(day: day, serviceDay: serviceDay), lines: lines)
  }

  private var lines: [DepreciationPlan.Line] {
    switch method {
    case .linear: linearLines
    case .declining: decliningLines
    case .none: []
    }
  }

  /// Equal annuities, the first by its days of 360, the last taking the remainder (PCG art. 214-11 to
  /// 214-13).
  private var linearLines: [DepreciationPlan.Line] {
    let (year, full) = (CommercialCalendar.daysInYear, value.share(1, of: Int128(years)))
    var table = PlanTable(terms: self, first: serviceDay)
    var left = years * year
    while left > 0 {
      let through = CommercialCalendar.days(from: table.firstDay, through: table.end)
      let days = min(left, through, year)
      left -= days
      table.add(left == 0 ? table.net : full.share(Int128(days), of: Int128(year)), units: days)
    }
    return table.lines
  }

  /// A constant rate on what is left, the first year by its months, until equal parts over the years left are
  /// as much; the last takes the remainder (CGI art. 39 A; ann. II art. 22 to 25).
  private var decliningLines: [DepreciationPlan.Line] {
    let year = CommercialCalendar.monthsInYear
    let rate = Int128(DecliningCoefficient.hundredths(years: years, acquired: day))
    var table = PlanTable(terms: self, first: day)
    for left in (1...years).reversed() {
      let through = CommercialCalendar.months(from: table.firstDay, through: table.end)
      let months = left == years ? min(through, year) : year
      let declining = table.net.share(rate * Int128(months), of: Int128(100 * years * year))
      let equal = table.net.share(1, of: Int128(left))
      let annuity = left == 1 ? table.net : left == years ? declining : max(declining, equal)
      table.add(annuity, units: months)
    }
    return table.lines
  }
}

/// A plan being laid out, year after year.
private struct PlanTable {
  private(set) var lines: [DepreciationPlan.Line] = []
  /// What is left to depreciate.
  private(set) var net: Money
  private var start: Day
  private let terms: DepreciationTerms
  private let first: Day

  init(terms: DepreciationTerms, first: Day) {
    self.terms = terms
    self.first = first
    net = terms.value
    start = terms.fiscalYear.start(of: first)
  }

  /// The first depreciated day of the year being laid out, and its last one.
  var firstDay: Day { max(start, first) }
  var end: Day { terms.fiscalYear.end(of: start) }

  /// Lays out a year; never more than what is left.
  mutating func add(_ annuity: Money, units: Int) {
    let annuity = min(annuity, net)
    net -= annuity
    lines.append(
      DepreciationPlan.Line(
        start: start, end: end, units: units, annuity: annuity, accumulated: terms.value - net, net: net))
    start = end.adding(days: 1)
  }
}
