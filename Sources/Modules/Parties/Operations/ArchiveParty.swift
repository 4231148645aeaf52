import Kernel
import PartiesFacts
import Store

/// Puts a party out of lists and pickers, or back; its documents stay.
package struct ArchiveParty: UseCase {
  package static let name = "parties.archive"
  package static let title = "Archiver ou restaurer un tiers"
  package static let permission = Permission.writeParties

  package let party: Reference<Party>
  /// `false` restores it; archived when left out.
  package let archived: Bool?

  package init(party: Reference<Party>, archived: Bool? = nil) {
    self.party = party
    self.archived = archived
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let party = try Party.find(party, in: tx.reading)
    let archived = archived ?? true
    if let refusal = party.refusal(of: archived ? .archive : .restore) { throw refusal }
    try party.setArchived(archived, in: tx)
    let field = Change.Field("Archivé", before: archived ? "non" : "oui", after: archived ? "oui" : "non")
    try tx.record(Change(archived ? "archivage" : "restauration", of: .party(party.facts), fields: [field]))
    try tx.emit(PartyUpdated(party: party.facts, roles: party.roles.list, day: tx.today))
    return Done()
  }
}
