import Kernel
import PartiesFacts
import Store

/// Moves drafts and open quotes to the party that a merge kept, and keeps their sorting name in step.
///
/// Issued documents keep the party they were issued to. It writes no derived table: drafts are not in the
/// log.
struct DraftsFollowParties: Listener {
  let name = "sales-drafts"
  let manner = ListeningManner.core
  let tables: [DerivedTable] = []

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    if let fact: PartyMerged = try event.decoded() {
      try OpenDocuments.move(from: fact.merged.party, to: fact.kept, in: tx.db)
    }
    if let fact: PartyUpdated = try event.decoded() {
      try OpenDocuments.rename(fact.party, in: tx.db)
    }
  }
}
