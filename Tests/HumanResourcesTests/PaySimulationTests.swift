import HumanResourcesFacts
import Kernel
import TestSupport
import Testing

@testable import HumanResources

/// What holds whatever is paid, over many random months and a random year.
@Suite struct PaySimulationTests {
  // MARK: One slip

  @Test(arguments: Seeds.from(1, few: 2))
  func `a slip adds up whatever it pays`(seed: UInt64) throws {
    var random = PaySeed(seed: seed)
    var before = PayToDate()
    var paid = 0
    for index in 0..<300 {
      if index.isMultiple(of: 12) { before = PayToDate() }
      let basis = basis(&random, before: before)
      let content: PayslipContent
      do throws(PayRefusal) { content = try PayCalculation.content(of: basis) } catch { continue }
      paid += 1
      check(content, "seed \(seed), slip \(index)")
      before = before + content.month
      checkYear(before)
    }
    #expect(paid > 200)
  }

  private func basis(_ random: inout PaySeed, before: PayToDate) -> PayBasis {
    var details = EmployeeDetails(code: "M-001", name: "Durand", entry: day("2026-01-01"))
    details.healthInsurance = Money(cents: Int64.random(in: 0...12_000, using: &random))
    details.accidentRate = Percentage(basisPoints: Int.random(in: 0...800, using: &random))
    details.standing = Bool.random(using: &random) ? .executive : .employee
    details.hasLocalScheme = Bool.random(using: &random)
    details.incomeTaxRate =
      Bool.random(using: &random) ? Percentage(basisPoints: Int.random(in: 0...4_300, using: &random)) : nil
    let salary = Salary(
      from: details.entry, monthly: Money(cents: Int64.random(in: 30_000...2_500_000, using: &random)),
      hours: Quantity(tenThousandths: Int64.random(in: 200_000...1_690_000, using: &random)))
    let month = day("2026-0\(Int.random(in: 1...9, using: &random))-01")
    return PayBasis(
      month: month, details: details,
      segments: [PayBasis.Segment(salary: salary, days: month...month.endOfMonth)],
      elements: elements(&random),
      parameters: parameters(month.endOfMonth, people: [0, 12, 25, 60].randomElement(using: &random) ?? 0),
      before: before,
      advances: [
        PayBasis.OpenAdvance(
          advance: 1, number: "AV-S-1", remaining: Money(cents: Int64.random(in: 1...90_000, using: &random)),
          monthly: Money(cents: 20_000))
      ])
  }

  private func elements(_ random: inout PaySeed) -> PayElements {
    PayElements(
      overtime25: Quantity(tenThousandths: Int64.random(in: 0...200_000, using: &random)),
      overtime50: Quantity(tenThousandths: Int64.random(in: 0...50_000, using: &random)),
      absence: Quantity(tenThousandths: Int64.random(in: 0...100_000, using: &random)),
      bonuses: [
        PayElements.Bonus(
          label: "Prime", amount: Money(cents: Int64.random(in: -20_000...500_000, using: &random)))
      ],
      mealVouchers: Int.random(in: 0...22, using: &random))
  }

  private func parameters(_ day: Day, people: Int64) -> PayParameters {
    func own(_ parameter: PayParameter, _ millionths: Int64) -> PaySetting {
      PaySetting(parameter, from: day, value: UnitPrice(millionths: millionths), source: "")
    }
    let known = PaySetting.legal.filter { $0.from <= day }.sorted { $0.from > $1.from }
    return PayParameters(
      [own(.headcount, people * 1_000_000), own(.mealValue, 11_500_000), own(.mealShare, 55_000_000)] + known,
      on: day)
  }

  private func check(_ content: PayslipContent, _ place: String) {
    for line in content.lines where line.section != .earnings {
      if let base = line.base, let rate = line.employeeRate {
        #expect(line.employee.cents == cents(base, rate), "\(place) \(line.code)")
      }
      if let base = line.base, let rate = line.employerRate {
        #expect(line.employer.cents == cents(base, rate), "\(place) \(line.code)")
      }
    }
    func sum(_ part: (PayLine) -> Int64, _ isIn: (PayLine) -> Bool) -> Int64 {
      content.lines.filter(isIn).map(part).reduce(0, +)
    }
    let gross = sum(\.employee.cents) { $0.section == .earnings }
    let kept = sum(\.employee.cents) { $0.section != .earnings }
    let borne = sum(\.employer.cents) { _ in true }
    let owed = content.owed.map { $0.employee.cents + $0.employer.cents }.reduce(0, +)
    let recovered = content.recoveries.map(\.amount.cents).reduce(0, +)
    #expect(content.gross.cents == gross, "\(place)")
    #expect(content.net.cents == gross - kept, "\(place)")
    #expect(content.employerCost.cents == gross + borne, "\(place)")
    #expect(gross + borne == content.net.cents + recovered + owed, "\(place)")
    #expect(content.net.cents >= 0, "\(place)")
    #expect(recovered * 10 <= content.net.cents + recovered, "\(place)")
  }

  /// `base × rate` in cents, half away from zero, by other means than the code's own.
  private func cents(_ base: Money, _ rate: UnitPrice) -> Int64 {
    let product = Int128(base.cents) * Int128(rate.millionths)
    let (whole, rest) = product.magnitude.quotientAndRemainder(dividingBy: 100_000_000)
    let rounded = Int64(whole) + (rest >= 50_000_000 ? 1 : 0)
    return product < 0 ? -rounded : rounded
  }

  /// Since January: what stands under each ceiling is that of the whole.
  private func checkYear(_ year: PayToDate) {
    let (gross, ceiling) = (year.gross.cents, year.ceiling.cents)
    #expect(year.tranche1.cents == min(gross, ceiling))
    #expect(year.tranche1.cents + year.tranche2.cents == min(gross, 8 * ceiling))
    #expect(year.capped.cents == min(gross, 4 * ceiling))
    #expect(year.exemptOvertime.cents <= 750_000)
    #expect(year.relief.cents >= 0)
  }

  // MARK: A company's year

  @Test(arguments: Seeds.from(101, few: 1))
  func `a year of pay for several people is sound`(seed: UInt64) throws {
    var random = PaySeed(seed: seed)
    let office = try TestCompany.pay()
    let people = ["M-001", "M-002", "M-003", "M-004"]
    for code in people {
      try office.hire("\(Int.random(in: 800...9_000, using: &random)).00", name: "Personne \(code)")
    }
    for month in 1...12 {
      let period = "2026-\(month < 10 ? "0" : "")\(month)"
      for code in people { try live(period, code, office, &random) }
      let json = #"{"body": "\#((PayBody.allCases.randomElement(using: &random) ?? .urssaf).rawValue)"}"#
      _ = try office.refusal("hr.pay-contributions", json)
    }
    #expect(try office.differences() == [])
    try checkCash(of: office)
    try checkBodies(of: office)
  }

  /// One month of one person: perhaps an advance, a slip, a payment, a correction, a raise.
  private func live(_ period: String, _ code: String, _ office: TestCompany, _ random: inout PaySeed) throws {
    func perhaps(_ chance: Int) -> Bool { Int.random(in: 0..<chance, using: &random) == 0 }
    if perhaps(4) {
      let amount = Int.random(in: 50...900, using: &random)
      try office.run(
        "hr.grant-advance",
        #"{"employee": "\#(code)", "amount": "\#(amount).00", "monthly": "80.00", "date": "\#(period)-03"}"#)
    }
    if perhaps(3) { try office.draft(period, for: code) }
    try office.validate(period, monthly(&random), for: code)
    if !perhaps(5) { try office.pay(period, for: code) }
    if perhaps(4) {
      try office.reverse(period, for: code)
      try office.validate(period, monthly(&random), for: code)
    }
    _ = try office.refusal("hr.pay-payslip", #"{"payslip": "\#(period) \#(code)"}"#)
    if perhaps(6) {
      _ = try office.refusal(
        "hr.repay-advance", #"{"advance": "AV-S-\#(Int.random(in: 1...5, using: &random))"}"#)
    }
  }

  private func monthly(_ random: inout PaySeed) -> String {
    let bonus = Int.random(in: -50...2_500, using: &random)
    let hours = Int.random(in: 0...20, using: &random)
    return """
      , "overtime_25": "\(hours)", "absence_hours": "\(Int.random(in: 0...8, using: &random))",
      "bonuses": [{"label": "Prime", "amount": "\(bonus).00"}]
      """
  }

  /// Whatever was undone and done again, what left the bank is the net of the slips that stand.
  private func checkCash(of office: TestCompany) throws {
    #expect(
      try office.texts(
        """
        SELECT employee.code FROM employee WHERE
          (SELECT sum(pay.amount) FROM payslip_payment AS pay JOIN payslip ON payslip.id = pay.payslip_id
            WHERE payslip.employee_id = employee.id)
          IS NOT (SELECT sum(net) FROM payslip WHERE employee_id = employee.id AND status = 'validated')
        """) == [])
  }

  private func checkBodies(of office: TestCompany) throws {
    for body in PayBody.allCases {
      let owed = try office.texts(
        """
        SELECT (coalesce((SELECT sum(employee + employer) FROM payslip_line WHERE body = '\(body.rawValue)'), 0)
          - coalesce((SELECT sum(amount) FROM contribution_payment WHERE body = '\(body.rawValue)'), 0)) || ''
        """)
      #expect(owed == ["\(try office.read { try BodyAccount.due(to: body, in: $0) }.cents)"])
    }
  }
}

/// A generator that a seed makes repeatable (SplitMix64).
struct PaySeed: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
