import Company
import Kernel

/// What people write about a party, and may change.
package struct PartyDetails: Hashable, Sendable {
  package var code: String
  package var name: String
  package var legalForm = ""
  package var identifiers = LegalIdentifiers()
  package var address = PostalAddress()
  /// Where goods go, when it is not the address.
  package var delivery: PostalAddress?
  package var phone = ""
  package var email = ""
  package var site = ""
  package var sector = ""
  /// The house's own class of clients, which policies may follow.
  package var category = ""
  package var notes = ""
  /// People employed.
  package var size: Int?
  /// The party's own yearly turnover.
  package var turnover: Money?
  /// What it may owe at most; `nil` for no limit.
  package var creditLimit: Money?
  /// `nil` for the company's own terms.
  package var terms: PaymentTerms?
  /// The account it is paid on.
  package var iban: IBAN?
  /// The bank of that account; inside the SEPA area the IBAN is enough.
  package var bic: BIC?
  /// The user in charge of it, by whom a restricted viewer's scope is told.
  package var ownerID: Int64?
  package var firstContact: Day?
  package var roles = PartyRoles()

  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  package var siren: SIREN? { identifiers.siren }
  package var siret: SIRET? { identifiers.siret }
  package var vatNumber: VATNumber? { identifiers.vatNumber }
  /// The name as lists sort it and searches find it.
  package var sortName: String { Fold.key(name) }
}

extension PartyDetails {
  /// Takes what the command says. Throws the refusal of the first value that cannot be.
  mutating func take(_ given: FieldChanges<PartyDetails>) throws {
    identifiers = try identifiers.changed(
      siren: given[.siren], siret: given[.siret], vatNumber: given[.vatNumber])
    try given.apply(to: &self, besides: [.siren, .siret, .vatNumber])
    if deliveryPlace.isBlank { delivery = nil }
  }

  /// The delivery address, blank where it is the address; written part by part.
  var deliveryPlace: PostalAddress {
    get { delivery ?? PostalAddress() }
    set { delivery = newValue }
  }
}
