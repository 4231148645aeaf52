import HumanResourcesFacts
import Kernel

/// The computing of a month's pay: what is earned, what is kept from it, what it costs.
///
/// Every line is rounded to the cent, half away from zero; totals are sums of lines. Ceilings and the general reduction
/// are put right over the calendar year (CSS art. R242-2, D241-8).
package struct PayCalculation {
  let basis: PayBasis
  let earnings: PayEarnings
  let reduction: GeneralReduction
  let headcount: Int
  private var lines: [PayLine]
  private var month = PayToDate()

  /// - Throws: `rate-unknown`, `absence-too-long`, `negative-net`, or what is wrong with the elements.
  package static func content(of basis: PayBasis) throws(PayRefusal) -> PayslipContent {
    if let refusal = basis.elements.refusal { throw refusal }
    var calculation = try PayCalculation(basis)
    return try calculation.content()
  }

  private init(_ basis: PayBasis) throws(PayRefusal) {
    self.basis = basis
    earnings = try PayEarnings(basis)
    headcount = try basis.parameters.headcount()
    reduction = GeneralReduction(
      minimum: try basis.parameters.value(.reliefMinimum),
      range: try basis.parameters.value(headcount < 50 ? .reliefRange : .reliefRangeLarge),
      limit: try basis.parameters.value(.reliefLimit))
    lines = earnings.lines
  }

  private mutating func content() throws(PayRefusal) -> PayslipContent {
    setBases()
    try addContributions()
    try addCSG()
    try addReliefs()
    let meals = try addMeals()
    try addIncomeTax()
    let recoveries = try addRecoveries(besides: meals.employee)
    return PayslipContent(
      lines: lines, recoveries: recoveries, month: month, mealEmployee: meals.employee,
      mealEmployer: meals.employer)
  }

  // MARK: Bases

  /// What stands under each ceiling, less what stood there in the months before.
  private mutating func setBases() {
    let before = basis.before
    month.gross = earnings.gross
    month.ceiling = earnings.ceiling
    month.minimum = earnings.minimum
    let (gross, ceiling) = (before.gross + month.gross, before.ceiling + month.ceiling)
    let eight = Money(cents: ceiling.cents * 8)
    month.tranche1 = min(gross, ceiling) - before.tranche1
    month.tranche2 = max(min(gross, eight) - ceiling, .zero) - before.tranche2
    month.capped = min(gross, Money(cents: ceiling.cents * 4)) - before.capped
    month.technical = (gross > ceiling ? min(gross, eight) : .zero) - before.technical
  }

  private func amount(of base: ContributionRule.Base) throws(PayRefusal) -> Money {
    switch base {
    case .gross: month.gross
    case .tranche1: month.tranche1
    case .tranche2: month.tranche2
    case .capped: month.capped
    case .technical: month.technical
    case .provident: try employerInsurance()
    }
  }

  // MARK: Contributions

  private mutating func addContributions() throws(PayRefusal) {
    for rule in ContributionRule.all where rule.concerns(basis.details, headcount: headcount) {
      // Work accidents and health insurance close the section of health.
      if rule.section == .retirement, !lines.contains(where: { $0.section == .retirement }) { addHealth() }
      let rates = try basis.parameters.setting(rule.parameter)
      add(
        rule.section, rule.parameter.rawValue, rule.parameter.label, on: try amount(of: rule.base),
        rates.employee, rates.employer, to: rule.body, as: rule.charge)
    }
  }

  private mutating func addHealth() {
    let rate = UnitPrice(millionths: Int64(basis.details.accidentRate.basisPoints) * 10_000)
    add(.health, "at_mp", "Accidents du travail", on: month.gross, nil, rate, to: .urssaf, as: .social)
    guard basis.details.healthInsurance != .zero else { return }
    lines.append(
      PayLine(
        .health, "mutuelle", "Complémentaire santé", employee: healthInsurance.employee,
        employer: healthInsurance.employer, to: .insurance, as: .insurance))
  }

  /// Shared by halves; the odd cent is the employer's.
  private var healthInsurance: (employee: Money, employer: Money) {
    let half = Money(cents: basis.details.healthInsurance.cents / 2)
    return (half, basis.details.healthInsurance - half)
  }

  /// What the employer pays for health and provident insurance.
  private func employerInsurance() throws(PayRefusal) -> Money {
    guard basis.details.standing == .executive else { return healthInsurance.employer }
    let rate = try basis.parameters.setting(.executiveProvident).employer ?? .zero
    return healthInsurance.employer + month.tranche1.share(percent: rate)
  }

  private mutating func add(
    _ section: PayLine.Section, _ code: String, _ label: String, on base: Money, _ employee: UnitPrice?,
    _ employer: UnitPrice?, to body: PayBody, as charge: PayslipFacts.Contribution.Charge
  ) {
    let kept = employee.map { base.share(percent: $0) } ?? .zero
    let borne = employer.map { base.share(percent: $0) } ?? .zero
    guard kept != .zero || borne != .zero else { return }
    lines.append(
      PayLine(
        section, code, label, base: base, employeeRate: kept == .zero ? nil : employee, employee: kept,
        employerRate: borne == .zero ? nil : employer, employer: borne, to: body, as: charge))
  }

  // MARK: CSG and CRDS

  /// On 98,25 % of pay up to four ceilings, all of what is above, and what the employer pays for insurance; none of the
  /// CSG on overtime that bears no income tax is deductible (CSS art. L136-1-1, L136-8).
  private mutating func addCSG() throws(PayRefusal) {
    let share = try basis.parameters.value(.csgShare)
    let overtime = min(try exemptOvertime(), month.capped).share(percent: share)
    let base =
      month.capped.share(percent: share) + month.gross - month.capped + (try employerInsurance()) - overtime
    let deductible = try basis.parameters.setting(.csgDeductible).employee ?? .zero
    let taxed = try basis.parameters.setting(.csgTaxed).employee ?? .zero
    let crds = try basis.parameters.setting(.crds).employee ?? .zero
    func add(_ code: String, _ label: String, on base: Money, _ rate: UnitPrice) {
      self.add(.csg, code, label, on: base, rate, nil, to: .urssaf, as: .social)
    }
    add(PayParameter.csgDeductible.rawValue, "CSG déductible de l’impôt", on: base, deductible)
    add(PayParameter.csgTaxed.rawValue, "CSG non déductible", on: base, taxed)
    add(PayParameter.crds.rawValue, "CRDS", on: base, crds)
    let whole = UnitPrice(millionths: deductible.millionths + taxed.millionths + crds.millionths)
    add("csg_heures", "CSG et CRDS, heures supplémentaires", on: overtime, whole)
  }

  // MARK: Reliefs

  private mutating func addReliefs() throws(PayRefusal) {
    let before = basis.before
    let due = reduction.amount(
      gross: before.gross + month.gross, minimumWage: before.minimum + month.minimum)
    month.relief = due - before.relief
    let retirement = reduction.retirementPart(of: month.relief, rate: try retirementRate())
    relieve(
      "rgdu_urssaf", "Réduction générale · Urssaf", employer: month.relief - retirement, .urssaf, .social)
    relieve("rgdu_retraite", "Réduction générale · retraite", employer: retirement, .retirement, .retirement)
    guard earnings.overtime != .zero else { return }
    let rate = try basis.parameters.value(.overtimeRelief)
    relieve(
      "hs_salariale", "Réduction sur heures supplémentaires",
      employee: earnings.overtime.share(percent: rate),
      .urssaf, .social)
    let hourly = try basis.parameters.value(headcount < 20 ? .overtimeDeduction : .overtimeDeductionLarge)
    let hours = basis.elements.overtime25 + basis.elements.overtime50
    relieve(
      "hs_patronale", "Déduction sur heures supplémentaires",
      employer: .rounding(Int128(hourly.millionths) * Int128(hours.units), dividedBy: 100_000_000), .urssaf,
      .social)
  }

  private mutating func relieve(
    _ code: String, _ label: String, employee: Money = .zero, employer: Money = .zero, _ body: PayBody,
    _ charge: PayslipFacts.Contribution.Charge
  ) {
    guard employee != .zero || employer != .zero else { return }
    lines.append(
      PayLine(.reliefs, code, label, employee: -employee, employer: -employer, to: body, as: charge))
  }

  /// The employer's rate of retirement under the ceiling, in percent.
  private func retirementRate() throws(PayRefusal) -> UnitPrice {
    let rates = [
      try basis.parameters.setting(.retirement1).employer, try basis.parameters.setting(.balance1).employer,
    ]
    return UnitPrice(millionths: rates.compactMap { $0?.millionths }.reduce(0, +))
  }

  /// What of the month's overtime bears no income tax, within the year's limit (CGI art. 81 quater).
  private func exemptOvertime() throws(PayRefusal) -> Money {
    let left = max(try basis.parameters.amount(.overtimeExempt) - basis.before.exemptOvertime, .zero)
    return min(earnings.overtime, left)
  }

  // MARK: Meals, tax, advances

  /// The employer's part is never above what is exempt; the employee bears the rest.
  private mutating func addMeals() throws(PayRefusal) -> (employee: Money, employer: Money) {
    let count = Int64(basis.elements.mealVouchers)
    guard count > 0 else { return (.zero, .zero) }
    let value = try basis.parameters.amount(.mealValue)
    let share = value.share(percent: try basis.parameters.value(.mealShare))
    let borne = min(share, try basis.parameters.amount(.mealLimit))
    guard value > .zero else { throw .noMealVouchers }
    let (employee, employer) = (
      Money(cents: (value - borne).cents * count), Money(cents: borne.cents * count)
    )
    lines.append(
      PayLine(
        .deductions, "titres_restaurant", "Titres-restaurant (\(count))", employee: employee,
        employer: employer, to: .mealVouchers, as: .benefit))
    return (employee, employer)
  }

  private static let notDeducted: Set<String> = [
    PayParameter.csgTaxed.rawValue, PayParameter.crds.rawValue, "csg_heures",
  ]

  private var contributions: [PayLine] {
    lines.filter { ![.earnings, .tax, .deductions].contains($0.section) }
  }

  /// Withheld at the source on pay less deductible contributions, plus the employer's part of health insurance
  /// (CGI art. 83, 1° quater; art. 204 A to 204 H).
  private mutating func addIncomeTax() throws(PayRefusal) {
    let deducted = contributions.filter { !Self.notDeducted.contains($0.code) }.map(\.employee).sum()
    month.exemptOvertime = try exemptOvertime()
    month.taxable = month.gross - deducted + healthInsurance.employer - month.exemptOvertime
    let own = basis.details.incomeTaxRate.map { UnitPrice(millionths: Int64($0.basisPoints) * 10_000) }
    let neutral = try basis.parameters.neutralTax(on: month.taxable)
    let rate = own ?? neutral
    month.incomeTax = max(month.taxable, .zero).share(percent: rate)
    lines.append(
      PayLine(
        .tax, "pas", own == nil ? "Prélèvement à la source, taux neutre" : "Prélèvement à la source",
        base: month.taxable, employeeRate: rate, employee: month.incomeTax, to: .incomeTax, as: .social))
  }

  /// Advances are taken back by a tenth of the pay due at most (C. trav. art. L3251-3), the oldest first.
  private mutating func addRecoveries(besides meals: Money) throws(PayRefusal) -> [PayslipFacts.Recovery] {
    let due = month.gross - contributions.map(\.employee).sum() - month.incomeTax - meals
    guard !due.isNegative else { throw .negativeNet(due) }
    var left = Money(cents: due.cents / 10)
    var recoveries: [PayslipFacts.Recovery] = []
    for advance in basis.advances {
      let part = min(advance.monthly, advance.remaining, left)
      guard part > .zero else { continue }
      left -= part
      recoveries.append(PayslipFacts.Recovery(advance: advance.advance, amount: part))
      lines.append(
        PayLine(.deductions, "avance", "Reprise de l’avance \(advance.number)", employee: part))
    }
    return recoveries
  }
}
