import Kernel

/// All that a month's pay is computed from.
package struct PayBasis: Sendable {
  /// Days of the month under one salary.
  package struct Segment: Hashable, Sendable {
    package let salary: Salary
    package let days: ClosedRange<Day>

    package init(salary: Salary, days: ClosedRange<Day>) {
      self.salary = salary
      self.days = days
    }
  }

  /// An advance not wholly given back, and how much of it is taken back each month.
  package struct OpenAdvance: Hashable, Sendable {
    package let advance: Int64
    package let number: String
    package let remaining: Money
    package let monthly: Money

    package init(advance: Int64, number: String, remaining: Money, monthly: Money) {
      self.advance = advance
      self.number = number
      self.remaining = remaining
      self.monthly = monthly
    }
  }

  /// The first day of the month.
  package let month: Day
  package let details: EmployeeDetails
  /// In order; never empty.
  package let segments: [Segment]
  package let elements: PayElements
  package let parameters: PayParameters
  package let before: PayToDate
  package let advances: [OpenAdvance]

  package init(
    month: Day, details: EmployeeDetails, segments: [Segment], elements: PayElements,
    parameters: PayParameters, before: PayToDate = PayToDate(), advances: [OpenAdvance] = []
  ) {
    self.month = month
    self.details = details
    self.segments = segments
    self.elements = elements
    self.parameters = parameters
    self.before = before
    self.advances = advances
  }

  /// The salary agreed last.
  package var salary: Salary { segments[segments.count - 1].salary }

  /// Days worked in the month, from Monday to Friday.
  var workingDays: Int { Self.workingDays(month.startOfMonth...month.endOfMonth) }

  static func workingDays(_ days: ClosedRange<Day>) -> Int {
    (0...(days.upperBound - days.lowerBound)).filter {
      !days.lowerBound.adding(days: $0).weekday.isWeekend
    }.count
  }

  /// The days present, cut where the salary changes.
  ///
  /// - Parameter history: what was agreed, in any order.
  /// - Returns: nothing when no salary is agreed for the first of those days.
  package static func segments(of presence: ClosedRange<Day>, under history: [Salary]) -> [Segment] {
    let sorted = history.sorted { $0.from < $1.from }
    guard let first = sorted.last(where: { $0.from <= presence.lowerBound }) else { return [] }
    let later = sorted.filter { $0.from > presence.lowerBound && $0.from <= presence.upperBound }
    let starts = [presence.lowerBound] + later.map(\.from)
    let ends = later.map { $0.from.adding(days: -1) } + [presence.upperBound]
    return zip([first] + later, zip(starts, ends)).map { salary, days in
      Segment(salary: salary, days: days.0...days.1)
    }
  }
}
