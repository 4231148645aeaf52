import Company
import Kernel

/// What a command may say of an employee: left out, it leaves what is known; an empty text clears it.
protocol EmployeeInput {
  var firstName: String? { get }
  var position: String? { get }
  var contract: Contract? { get }
  var status: Standing? { get }
  var classification: String? { get }
  var agreement: String? { get }
  var exit: Clearable<Day>? { get }
  var socialNumber: String? { get }
  var iban: String? { get }
  var bic: String? { get }
  var street: String? { get }
  var postcode: String? { get }
  var city: String? { get }
  var email: String? { get }
  var phone: String? { get }
  var incomeTaxRate: Clearable<Percentage>? { get }
  var healthInsurance: Money? { get }
  var accidentRate: Percentage? { get }
  var hasLocalScheme: Bool? { get }
  var notes: String? { get }
}

extension EmployeeDetails {
  /// Takes what a command says.
  ///
  /// - Throws: the refusal of the first value that does not do.
  mutating func take(_ input: some EmployeeInput) throws {
    try takeTexts(input)
    if let contract = input.contract { self.contract = contract }
    if let status = input.status { standing = status }
    if let exit = input.exit { self.exit = exit.value }
    if let text = input.socialNumber { socialNumber = text.isEmpty ? nil : try NIR(text) }
    if let text = input.iban { iban = text.isEmpty ? nil : try IBAN(text) }
    if let text = input.bic { bic = text.isEmpty ? nil : try BIC(text) }
    if let rate = input.incomeTaxRate { incomeTaxRate = rate.value }
    if let amount = input.healthInsurance { healthInsurance = amount }
    if let rate = input.accidentRate { accidentRate = rate }
    if let local = input.hasLocalScheme { hasLocalScheme = local }
    if let refusal { throw refusal }
  }

  private mutating func takeTexts(_ input: some EmployeeInput) throws {
    if let text = input.firstName { firstName = try FieldText.line(text) }
    if let text = input.position { position = try FieldText.line(text) }
    if let text = input.classification { classification = try FieldText.line(text) }
    if let text = input.agreement { agreement = try FieldText.line(text) }
    if let text = input.street { street = try FieldText.line(text) }
    if let text = input.postcode { postcode = try FieldText.line(text) }
    if let text = input.city { city = try FieldText.line(text) }
    if let text = input.email { email = try ContactDetail.email(text) }
    if let text = input.phone { phone = try ContactDetail.phone(text) }
    if let text = input.notes { notes = try FieldText.paragraph(text) }
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
