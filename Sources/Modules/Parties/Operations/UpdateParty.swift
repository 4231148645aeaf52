import Company
import Kernel
import PartiesFacts
import Store

/// Changes a party's record; a key left out stays as it is, an empty text clears it.
package struct UpdateParty: UseCase {
  package static let name = "parties.update"
  package static let title = "Modifier un tiers"
  package static let permission = Permission.writeParties

  package let party: Reference<Party>
  /// The version the change was made on; refused when somebody saved since.
  package var version: Int?
  package var given = FieldChanges<PartyDetails>()

  private enum CodingKeys: String, CodingKey { case party, version }

  package struct Output: Encodable, Sendable {
    package let id: Party.ID
    package let code: String
    package let version: Int
  }

  /// A change of nothing; set what changes.
  package init(party: Reference<Party>) { self.party = party }

  package init(from decoder: any Decoder) throws {
    let own = try decoder.container(keyedBy: CodingKeys.self)
    party = try own.decode(Reference<Party>.self, forKey: .party)
    version = try own.decodeIfPresent(Int.self, forKey: .version)
    given = try FieldChanges(from: decoder)
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let party = try Party.find(party, in: tx.reading)
    try party.refuseStale(version, on: tx.today)
    let details = try changed(party, in: tx.reading)
    guard details != party.details else {
      return Output(id: party.id, code: party.code, version: party.version)
    }
    try details.refuseConflicts(besides: party.id, in: tx.reading)
    if given[.force] != "true", details.isOftenConfused(comparedTo: party.details) {
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
    try details.take(given)
    if given[.roles] != nil {
      if let refusal = party.refusal(of: .changeRoles(details.roles)) { throw refusal }
      if party.isClient { details.roles.standing = .client }
    }
    if let owner = given[.owner] {
      details.ownerID = try PartyOwner.chosen(owner, now: party.ownerID, in: reading)
    }
    return details
  }
}

extension PartyDetails {
  /// Whether a change touched what duplicates are told by.
  fileprivate func isOftenConfused(comparedTo old: PartyDetails) -> Bool {
    siren != old.siren || sortName != old.sortName || address.postcode != old.address.postcode
  }
}
