import Desk
import Kernel
import LedgersDesk
import Lists
import OverviewFacts
import Parties
import PartiesDesk
import PartiesFacts
import PurchasingDesk
import PurchasingFacts
import Store
import TreasuryDesk
import TreasuryFacts

extension Screens {
  /// What happened with one party, each line leading to its record.
  static func feedLists(_ feeds: Feeds) -> [ListScreen] {
    [Listing.clientFeed(feeds), .supplierFeed(feeds)].map { listing in
      ListScreen(listing, open: { feeds.route(behindLine: $1.number) })
    }
  }

  /// The lists of parties with what they owe.
  static let overviewLists: [ListScreen] = [
    parties(.clients, create: .form(.client)),
    parties(.prospects, create: .form(.client, preset: newPartyPreset(role: .prospect))),
    parties(.balances, create: .form(.receipt)),
    suppliers(.suppliers, of: .party, actions: supplierActions),
    suppliers(.supplierBalances, actions: supplierBalanceActions),
  ]

  /// A list whose rows are parties: it dives into their cards.
  private static func parties(_ listing: Listing, create: Route) -> ListScreen {
    ListScreen(
      listing, create: create, actions: clientActions, open: { .record(.party, $1.number) },
      behind: { .record(.party, $1.number) })
  }

  private static func suppliers(_ listing: Listing, of kind: RecordKind? = nil, actions: [Action])
    -> ListScreen
  {
    ListScreen(
      listing, of: kind, create: .form(.client, preset: newPartyPreset(role: .supplier)),
      actions: actions, open: { .record(.supplier, $1.number) },
      behind: { .record(.supplier, $1.number) })
  }
}
