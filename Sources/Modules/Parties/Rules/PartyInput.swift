import Company
import Kernel

/// What a command that writes a party may say of it, its name and identity apart; `nil` leaves a field as it
/// is.
package protocol PartyInput {
  var legalForm: String? { get }
  var siren: String? { get }
  var siret: String? { get }
  var vatNumber: String? { get }
  var street: String? { get }
  var street2: String? { get }
  var postcode: String? { get }
  var city: String? { get }
  var country: String? { get }
  var deliveryStreet: String? { get }
  var deliveryStreet2: String? { get }
  var deliveryPostcode: String? { get }
  var deliveryCity: String? { get }
  var deliveryCountry: String? { get }
  var phone: String? { get }
  var email: String? { get }
  var site: String? { get }
  var sector: String? { get }
  var category: String? { get }
  var notes: String? { get }
  /// Empty clears it.
  var iban: String? { get }
  var bic: String? { get }
  var size: Clearable<Int>? { get }
  var turnover: Clearable<Money>? { get }
  var creditLimit: Clearable<Money>? { get }
  var terms: Clearable<PaymentTerms>? { get }
  var firstContact: Clearable<Day>? { get }
}

extension PartyDetails {
  /// Takes what the command says. Throws the refusal of the first value that cannot be.
  mutating func take(_ input: some PartyInput) throws {
    identifiers = try identifiers.changed(siren: input.siren, siret: input.siret, vatNumber: input.vatNumber)
    try takeTexts(input)
    try takeAddresses(input)
    try takeAccount(input)
    try takeNumbers(input)
  }

  private mutating func takeTexts(_ input: some PartyInput) throws {
    if let text = input.legalForm { legalForm = try FieldText.line(text) }
    if let text = input.phone { phone = try ContactDetail.phone(text) }
    if let text = input.email { email = try ContactDetail.email(text) }
    if let text = input.site { site = try FieldText.line(text) }
    if let text = input.sector { sector = try FieldText.line(text) }
    if let text = input.category { category = try FieldText.line(text) }
    if let text = input.notes { notes = try FieldText.paragraph(text) }
  }

  private mutating func takeAddresses(_ input: some PartyInput) throws {
    if let text = input.street { address.street = try FieldText.line(text) }
    if let text = input.street2 { address.street2 = try FieldText.line(text) }
    if let text = input.postcode { address.postcode = try FieldText.line(text) }
    if let text = input.city { address.city = try FieldText.line(text) }
    if let text = input.country { address.country = try PostalAddress.country(text, field: "country") }
    var place = delivery ?? PostalAddress()
    if let text = input.deliveryStreet { place.street = try FieldText.line(text) }
    if let text = input.deliveryStreet2 { place.street2 = try FieldText.line(text) }
    if let text = input.deliveryPostcode { place.postcode = try FieldText.line(text) }
    if let text = input.deliveryCity { place.city = try FieldText.line(text) }
    if let text = input.deliveryCountry {
      place.country = try PostalAddress.country(text, field: "delivery_country")
    }
    delivery = place.isBlank ? nil : place
  }

  private mutating func takeAccount(_ input: some PartyInput) throws(IdentifierError) {
    if let text = input.iban { iban = text.allSatisfy(\.isWhitespace) ? nil : try IBAN(text) }
    if let text = input.bic { bic = text.allSatisfy(\.isWhitespace) ? nil : try BIC(text) }
  }

  private mutating func takeNumbers(_ input: some PartyInput) throws(PartyRefusal) {
    if let value = input.size { size = value.value }
    if let value = input.turnover { turnover = value.value }
    if let value = input.creditLimit { creditLimit = value.value }
    if let value = input.terms { terms = value.value }
    if let value = input.firstContact { firstContact = value.value }
    if let size, size < 0 { throw .negative(field: "size") }
    if let turnover, turnover.isNegative { throw .negative(field: "turnover") }
    if let creditLimit, creditLimit.isNegative { throw .negative(field: "credit_limit") }
  }
}
