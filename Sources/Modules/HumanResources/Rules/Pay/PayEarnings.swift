import Kernel

/// What someone earned in a month, before anything is kept from it, and what the ceilings of that month are.
struct PayEarnings {
  let lines: [PayLine]
  /// Paid for overtime.
  let overtime: Money
  /// The social security ceiling, for the days present and the hours of the contract (CSS art. L242-8, R242-2).
  let ceiling: Money
  /// What the minimum wage would have been for the hours paid.
  let minimum: Money

  var gross: Money { lines.map(\.employee).sum() }

  /// - Throws: `absence-too-long`, `rate-unknown`.
  init(_ basis: PayBasis) throws(PayRefusal) {
    let base = Self.baseLines(basis)
    let paid = base.map(\.employee).sum()
    let absence = Self.absence(basis)
    guard absence <= paid else { throw .absenceTooLong }
    let overtime = Self.overtimeLines(basis)
    self.overtime = overtime.map(\.employee).sum()
    var lines = base
    if absence != .zero {
      lines.append(
        PayLine(
          .earnings, "absence", "Absence (\(basis.elements.absence.french) h)", employee: -absence))
    }
    lines += overtime
    lines += basis.elements.bonuses.map { PayLine(.earnings, "prime", $0.label, employee: $0.amount) }
    self.lines = lines
    ceiling = try Self.ceiling(basis)
    minimum = try Self.minimum(basis, paid: paid, absence: absence)
  }

  /// The salary of each part of the month, by its working days.
  private static func baseLines(_ basis: PayBasis) -> [PayLine] {
    basis.segments.map { segment in
      let days = PayBasis.workingDays(segment.days)
      let isWhole = segment.days == basis.month.startOfMonth...basis.month.endOfMonth
      let dates = "du \(segment.days.lowerBound.short) au \(segment.days.upperBound.short)"
      let monthly = segment.salary.monthly
      return PayLine(
        .earnings, "salaire", isWhole ? "Salaire de base" : "Salaire de base \(dates)", base: monthly,
        employee: isWhole ? monthly : monthly.share(Int128(days), of: Int128(basis.workingDays)))
    }
  }

  /// By the hours really worked that month: its working days at a fifth of the week (Cass. soc. 27/06/1990, 88-43372).
  private static func absence(_ basis: PayBasis) -> Money {
    let hours = Int128(basis.salary.hours.units) * 12 * Int128(basis.workingDays)
    return basis.salary.monthly.share(Int128(basis.elements.absence.units) * 260, of: hours)
  }

  private static func overtimeLines(_ basis: PayBasis) -> [PayLine] {
    [(basis.elements.overtime25, Int128(125), "25 %"), (basis.elements.overtime50, 150, "50 %")].compactMap {
      hours, percent, title in
      guard hours != .zero else { return nil }
      let whole = Int128(basis.salary.hours.units) * 100
      let amount = basis.salary.monthly.share(Int128(hours.units) * percent, of: whole)
      return PayLine(
        .earnings, "heures_sup", "Heures supplémentaires à \(title) (\(hours.french) h)", employee: amount)
    }
  }

  private static func ceiling(_ basis: PayBasis) throws(PayRefusal) -> Money {
    let month = try basis.parameters.amount(.ceiling)
    let days = basis.segments.map { $0.days.upperBound - $0.days.lowerBound + 1 }.reduce(0, +)
    let present = month.share(Int128(days), of: Int128(basis.month.endOfMonth.dayOfMonth))
    guard basis.salary.hours < Salary.usualHours else { return present }
    return present.share(Int128(basis.salary.hours.units), of: Int128(Salary.usualHours.units))
  }

  private static func minimum(
    _ basis: PayBasis, paid: Money, absence: Money
  ) throws(PayRefusal) -> Money {
    let hourly = try basis.parameters.value(.minimumWage)
    func wage(_ hours: Int128, _ part: Int128, of whole: Int128) -> Money {
      .rounding(Int128(hourly.millionths) * hours * part, dividedBy: 100_000_000 * whole)
    }
    let whole = Int128(basis.workingDays)
    let contract = basis.segments.map { segment in
      let isWhole = segment.days == basis.month.startOfMonth...basis.month.endOfMonth
      let days = isWhole ? whole : Int128(PayBasis.workingDays(segment.days))
      return wage(Int128(segment.salary.hours.units), days, of: whole)
    }.sum()
    let worked =
      paid == .zero ? .zero : contract.share(Int128((paid - absence).cents), of: Int128(paid.cents))
    let overtime = basis.elements.overtime25 + basis.elements.overtime50
    return worked + wage(Int128(overtime.units), 1, of: 1)
  }
}
