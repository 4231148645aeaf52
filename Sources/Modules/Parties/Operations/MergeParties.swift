import Kernel
import PartiesFacts
import Store

/// Merges a duplicate into the party it is: its contacts move, its code finds the one kept, its documents
/// stay as they were issued and count for the one kept.
package struct MergeParties: UseCase {
  package static let name = "parties.merge"
  package static let title = "Fusionner deux tiers"
  package static let permission = Permission.mergeParties

  /// The duplicate.
  package let from: Reference<Party>
  /// The party kept, which takes from the duplicate what it lacks.
  package let into: Reference<Party>

  package init(from: Reference<Party>, into: Reference<Party>) {
    self.from = from
    self.into = into
  }

  package struct Output: Encodable, Sendable {
    package let id: Party.ID
    package let code: String
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let merged = try Party.find(from, in: tx.reading)
    let kept = try Party.find(into, in: tx.reading)
    if let refusal = merged.refusal(of: .merge(into: kept.id)) { throw refusal }
    let details = kept.details.completed(by: merged.details)
    try merged.giveContacts(to: kept, in: tx.db)
    try merged.becomePart(of: kept, owner: details.ownerID, in: tx)
    try details.save(over: kept.id, in: tx)
    try record(merged, into: kept, details: details, in: tx)
    try tx.emit(PartyMerged(kept: kept.facts, merged: merged.facts, day: tx.today))
    return Output(id: kept.id, code: kept.code)
  }

  private func record(
    _ merged: Party, into kept: Party, details: PartyDetails, in tx: borrowing Transaction
  ) throws {
    let absorbed = Change.Field("Tiers absorbé", before: "", after: "\(merged.code) \(merged.name)")
    let changes = try kept.fields(changedTo: details, in: tx.db)
    try tx.record(Change("fusion", of: .party(kept.facts), fields: [absorbed] + changes))
    let gone = Change.Field("Fusionné dans", before: "", after: "\(kept.code) \(kept.name)")
    try tx.record(Change("fusion", of: .party(merged.facts), fields: [gone]))
  }
}
