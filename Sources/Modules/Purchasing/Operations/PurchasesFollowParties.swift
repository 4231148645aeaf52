import Documents
import Kernel
import PartiesFacts
import Store

/// Moves drafts to the supplier that a merge kept, and keeps their sorting name in step.
///
/// Validated documents and placed orders keep their supplier. It writes no derived table: drafts are not in the log.
struct PurchasesFollowParties: Listener {
  let name = "purchase-drafts"
  let manner = ListeningManner.core
  let tables: [DerivedTable] = []

  let hears = Hears([
    .on(PartyMerged.self) { fact, _, tx in
      for drafts in OpenPurchases.all {
        try drafts.move(from: fact.merged.party, to: fact.kept, in: tx.db)
      }
    },
    .on(PartyUpdated.self) { fact, _, tx in
      for drafts in OpenPurchases.all { try drafts.rename(fact.party, in: tx.db) }
    },
  ])
}
