import Kernel

/// What is known of an employee, their salary apart.
package struct EmployeeDetails: Hashable, Sendable {
  /// The registration number: `M-001`.
  package var code: String
  package var name: String
  package var firstName = ""
  package var position = ""
  package var contract = Contract.permanent
  package var standing = Standing.employee
  /// The level and coefficient of the collective agreement, as printed.
  package var classification = ""
  /// The collective agreement, as printed.
  package var agreement = ""
  package var entry: Day
  /// The last day of the contract, once known.
  package var exit: Day?
  package var socialNumber: NIR?
  package var iban: IBAN?
  package var bic: BIC?
  package var street = ""
  package var postcode = ""
  package var city = ""
  package var email = ""
  package var phone = ""
  /// The rate of income tax the tax office gave; `nil` for the one of the scale without a rate.
  package var incomeTaxRate: Percentage?
  /// What the insurer asks for each month, shared by halves.
  package var healthInsurance = Money.zero
  /// The employer's own rate of work accidents for this work.
  package var accidentRate = Percentage.zero
  /// Whether the local scheme of Alsace-Moselle applies.
  package var hasLocalScheme = false
  /// The user they are, by whom they follow their own claims.
  package var user: Int64?
  package var notes = ""

  package init(code: String, name: String, entry: Day) {
    self.code = code
    self.name = name
    self.entry = entry
  }

  /// « Durand Paul ».
  package var fullName: String { firstName.isEmpty ? name : "\(name) \(firstName)" }
}
