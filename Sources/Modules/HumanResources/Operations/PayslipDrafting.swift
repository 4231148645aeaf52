import Kernel
import Store

/// The making of a payslip from what is agreed, what was paid before and the rates in force.
struct PayslipDrafting {
  let employee: Employee
  /// The first day of the month.
  let month: Day

  /// - Throws: `not-employed`, `no-salary`, or what cannot be computed.
  func slip(_ elements: PayElements, in reading: Reading) throws -> NewPayslip {
    guard month <= reading.today else { throw PayRefusal.futurePeriod(month) }
    guard let presence = employee.presence(in: month) else {
      throw PayRefusal.notEmployed(employee.code, month)
    }
    let segments = PayBasis.segments(
      of: presence, under: try Salary.history(of: employee.id, in: reading))
    guard !segments.isEmpty else { throw PayRefusal.noSalary(employee.code, month) }
    let basis = PayBasis(
      month: month, details: employee.details, segments: segments, elements: elements,
      parameters: try PayParameters.of(month.endOfMonth, in: reading),
      before: try Payslip.toDate(of: employee.id, before: month, in: reading),
      advances: try advances(until: presence.upperBound, in: reading))
    // One done again is of the day the other was undone: what past days showed stays.
    let undone = try Payslip.lastReversal(of: employee.id, in: month, reading)
    let day = min(presence.upperBound, reading.today)
    return NewPayslip(
      employee: employee.id, period: month, day: max(day, undone ?? day), elements: elements,
      printed: PrintedEmployee(employee.details, basis.salary), content: try PayCalculation.content(of: basis)
    )
  }

  private func advances(until day: Day, in reading: Reading) throws -> [PayBasis.OpenAdvance] {
    try Advance.open(of: employee.id, in: reading).filter { $0.day <= day }.map {
      PayBasis.OpenAdvance(
        advance: $0.id.rawValue, number: $0.number, remaining: $0.remaining, monthly: $0.monthly)
    }
  }
}

/// The amounts of a payslip, as an operation answers them.
package struct PayslipAmounts: Encodable, Sendable {
  package let id: Int64
  package let number: String
  package let gross: Money
  package let netBeforeTax: Money
  package let incomeTax: Money
  package let net: Money
  package let employerCost: Money

  enum CodingKeys: String, CodingKey {
    case id, number, gross, net
    case netBeforeTax = "net_before_tax"
    case incomeTax = "income_tax"
    case employerCost = "employer_cost"
  }

  init(_ id: Int64, _ slip: NewPayslip) {
    self.id = id
    number = Payslip.number(slip.period, slip.printed.code)
    gross = slip.content.gross
    netBeforeTax = slip.content.netBeforeTax
    incomeTax = slip.content.incomeTax
    net = slip.content.net
    employerCost = slip.content.employerCost
  }
}

/// A month of pay, written « 2026-06 ».
package struct PayMonth: Hashable, Codable, Sendable {
  package let first: Day

  package init(_ day: Day) { first = day.startOfMonth }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let first = Day(iso: text.count == 7 ? "\(text)-01" : text) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: container.codingPath, debugDescription: "",
          underlyingError: PayRefusal.wrongPeriod(text)))
    }
    self.first = first.startOfMonth
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(String(first.iso.prefix(7)))
  }
}

extension Payslip {
  /// What a month's slip would say if it were prepared now.
  ///
  /// - Throws: what `DraftPayslip` would refuse.
  package static func preview(
    of employee: Employee, month: Day, _ elements: PayElements, in reading: Reading
  ) throws -> PayslipContent {
    try requireReadable(in: reading)
    return try PayslipDrafting(employee: employee, month: month.startOfMonth).slip(elements, in: reading)
      .content
  }
}
