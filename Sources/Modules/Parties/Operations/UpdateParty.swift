import Company
import Kernel
import PartiesFacts
import Store

/// Changes a party's record; a key left out stays as it is, an empty text clears it.
package struct UpdateParty: UseCase, PartyInput {
  package static let name = "parties.update"
  package static let title = "Modifier un tiers"
  package static let permission = Permission.writeParties

  package let party: Reference<Party>
  /// The version the change was made on; refused when somebody saved since.
  package var version: Int?
  package var partyName: String?
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
    case party, version, code, roles, siren, siret, street, street2, postcode, city, country, phone, email,
      site
    case sector, category, notes, size, turnover, terms, owner, force, iban, bic
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
    package let version: Int
  }

  /// A change of nothing; set what changes.
  package init(party: Reference<Party>) { self.party = party }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let party = try Party.find(party, in: tx.reading)
    try party.refuseStale(version, on: tx.today)
    let details = try changed(party, in: tx.reading)
    guard details != party.details else {
      return Output(id: party.id, code: party.code, version: party.version)
    }
    try details.refuseConflicts(besides: party.id, in: tx.reading)
    if force != true, details.isOftenConfused(comparedTo: party.details) {
      try details.refuseDuplicates(besides: party.id, in: tx.reading)
    }
    try details.save(over: party.id, in: tx)
    let facts = PartyFacts(party: party.id.rawValue, code: details.code, name: details.name)
    try tx.record(
      Change("modification", of: .party(facts), fields: try party.fields(changedTo: details, in: tx.db)))
    try tx.emit(PartyUpdated(party: facts, roles: details.roles.list, day: tx.today))
    return Output(id: party.id, code: details.code, version: party.version + 1)
  }

  private func changed(_ party: Party, in reading: Reading) throws -> PartyDetails {
    var details = party.details
    if let partyName { details.name = try FieldText.line(partyName) }
    guard !details.name.isEmpty else { throw PartyRefusal.nameless }
    if let code, !(try FieldText.line(code)).isEmpty {
      guard let read = PartyCode.read(code) else { throw PartyRefusal.invalidCode(code) }
      details.code = read
    }
    if let roles {
      details.roles = PartyRoles(roles)
      if let refusal = party.refusal(of: .changeRoles(details.roles)) { throw refusal }
      if party.isClient { details.roles.standing = .client }
    }
    if owner != nil { details.ownerID = try PartyOwner.chosen(owner, now: party.ownerID, in: reading) }
    try details.take(self)
    return details
  }
}

extension PartyDetails {
  /// Whether a change touched what duplicates are told by.
  fileprivate func isOftenConfused(comparedTo old: PartyDetails) -> Bool {
    siren != old.siren || sortName != old.sortName || address.postcode != old.address.postcode
  }
}
