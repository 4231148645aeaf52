import Documents
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

  let hears = Hears([
    .on(PartyMerged.self) { fact, _, tx in
      for documents in OpenDocuments.all {
        try documents.move(from: fact.merged.party, to: fact.kept, in: tx.db)
      }
    },
    .on(PartyUpdated.self) { fact, _, tx in
      for documents in OpenDocuments.all { try documents.rename(fact.party, in: tx.db) }
    },
  ])
}
