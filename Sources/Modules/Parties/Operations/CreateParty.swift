import Company
import Kernel
import PartiesFacts
import Store

/// Enters a party in the register: a prospect unless other roles are given.
package struct CreateParty: UseCase {
  package static let name = "parties.create"
  package static let title = "Créer un tiers"
  package static let permission = Permission.writeParties

  /// What is said of the party; the code is proposed from the name when left out.
  package var given = FieldChanges<PartyDetails>()

  package struct Output: Encodable, Sendable {
    package let id: Party.ID
    package let code: String
  }

  /// The creation of a party of that name; set what else is known.
  package init(name: String) { given[.name] = name }

  package init(from decoder: any Decoder) throws {
    given = try FieldChanges(from: decoder, requiring: [.name])
  }

  package var roles: [PartyRole]? {
    get { given[.roles].map { $0.split(separator: ",").compactMap { PartyRole(rawValue: String($0)) } } }
    set { given[.roles] = newValue.map(PartyRoles.text) }
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let details = try details(in: tx.reading)
    try details.refuseConflicts(besides: nil, in: tx.reading)
    if given[.force] != "true" { try details.refuseDuplicates(besides: nil, in: tx.reading) }
    let id = try details.insert(in: tx)
    let facts = PartyFacts(party: id.rawValue, code: details.code, name: details.name)
    let shown = try details.shown(in: tx.db)
    try tx.record(Change("création", of: .party(facts), fields: Change.fields(from: [], to: shown)))
    try tx.emit(PartyCreated(party: facts, roles: details.roles.list, day: tx.today))
    return Output(id: id, code: details.code)
  }

  private func details(in reading: Reading) throws -> PartyDetails {
    var details = PartyDetails(code: "", name: "")
    details.roles = PartyRoles([.prospect])
    try details.take(given)
    details.ownerID = try PartyOwner.chosen(given[.owner], now: nil, in: reading)
    if details.code.isEmpty { details.code = try PartyDetails.freeCode(for: details.name, in: reading) }
    return details
  }
}
