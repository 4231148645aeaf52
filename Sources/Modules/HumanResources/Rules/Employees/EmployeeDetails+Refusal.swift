import Kernel

extension EmployeeDetails {
  /// Takes what a command says. Throws the refusal of the first value that does not do.
  mutating func take(_ given: FieldChanges<EmployeeDetails>) throws {
    try given.apply(to: &self)
    if let refusal { throw refusal }
  }

  /// Why these details cannot be kept, or `nil` when they can.
  package var refusal: StaffRefusal? {
    if name.isEmpty { return .nameless }
    if let exit, exit < entry { return .exitBeforeEntry(entry) }
    if contract == .fixedTerm, exit == nil { return .fixedTermWithoutEnd }
    if healthInsurance.isNegative { return .negative("health_insurance") }
    if healthInsurance > PayLimit.insurance {
      return .tooHigh("health_insurance", most: PayLimit.insurance)
    }
    if let rate = incomeTaxRate, !(0...10_000).contains(rate.basisPoints) {
      return .rateOutOfRange("tax_rate")
    }
    return (0...5_000).contains(accidentRate.basisPoints) ? nil : .rateOutOfRange("accident_rate")
  }
}
