import Company
import Kernel
import PartiesFacts
import Store

/// Enters a party in the register: a prospect unless other roles are given.
package struct CreateParty: UseCase, PartyInput {
  package static let name = "parties.create"
  package static let title = "Créer un tiers"
  package static let permission = Permission.writeParties

  package let partyName: String
  /// Proposed from the name when left out.
  package var code: String?
  package var roles: [PartyRole]?
  package var legalForm, siren, siret, vatNumber: String?
  package var street, street2, postcode, city, country: String?
  package var deliveryStreet, deliveryStreet2, deliveryPostcode, deliveryCity, deliveryCountry: String?
  package var phone, email, site, sector, category, notes, iban, bic: String?
  package var size: Clearable<Int>?
  package var turnover, creditLimit: Clearable<Money>?
  package var terms: Clearable<PaymentTerms>?
  package var firstContact: Clearable<Day>?
  /// The login of the user in charge.
  package var owner: String?
  /// Whether a possible duplicate is another party indeed.
  package var force: Bool?

  enum CodingKeys: String, CodingKey {
    case code, roles, siren, siret, street, street2, postcode, city, country, phone, email, site, sector,
      category
    case notes, size, turnover, terms, owner, force, iban, bic
    case partyName = "name"
    case legalForm = "legal_form"
    case vatNumber = "vat_number"
    case deliveryStreet = "delivery_street"
    case deliveryStreet2 = "delivery_street2"
    case deliveryPostcode = "delivery_postcode"
    case deliveryCity = "delivery_city"
    case deliveryCountry = "delivery_country"
    case creditLimit = "credit_limit"
    case firstContact = "first_contact"
  }

  package struct Output: Encodable, Sendable {
    package let id: Party.ID
    package let code: String
  }

  /// The creation of a party of that name; set what else is known.
  package init(name: String) { partyName = name }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let details = try details(in: tx.reading)
    try details.refuseConflicts(besides: nil, in: tx.reading)
    if force != true { try details.refuseDuplicates(besides: nil, in: tx.reading) }
    let id = try details.insert(in: tx)
    let facts = PartyFacts(party: id.rawValue, code: details.code, name: details.name)
    let shown = try details.shown(owner: PartyOwner.login(of: details.ownerID, in: tx.db))
    try tx.record(Change("création", of: .party(facts), fields: Change.fields(from: [], to: shown)))
    try tx.emit(PartyCreated(party: facts, roles: details.roles.list, day: tx.today))
    return Output(id: id, code: details.code)
  }

  private func details(in reading: Reading) throws -> PartyDetails {
    let name = try FieldText.line(partyName)
    guard !name.isEmpty else { throw PartyRefusal.nameless }
    var details = PartyDetails(code: try freeCode(for: name, in: reading), name: name)
    details.roles = PartyRoles(roles ?? [.prospect])
    guard !details.roles.isEmpty else { throw PartyRefusal.withoutRole }
    details.ownerID = try PartyOwner.chosen(owner, now: nil, in: reading)
    try details.take(self)
    return details
  }

  private func freeCode(for name: String, in reading: Reading) throws -> String {
    guard let code, !(try FieldText.line(code)).isEmpty else {
      return try PartyDetails.freeCode(for: name, in: reading)
    }
    guard let read = PartyCode.read(code) else { throw PartyRefusal.invalidCode(code) }
    return read
  }
}
