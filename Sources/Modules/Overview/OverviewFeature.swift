import Accounting
import AccountingDesk
import Company
import Desk
import Kernel
import LedgersDesk
import Lists
import OverviewFacts
import Parties
import PartiesFacts
import Plan
import Purchasing
import PurchasingFacts
import Store

/// What crosses modules: the dashboard, the cards and histories of parties, the journal, the search, the controls.
///
/// - Parameter modules: all those of the program, from which these are put together.
package func overviewFeature(of modules: [Feature]) -> Feature {
  let words = JournalWords(
    facts: modules.compactMap(\.module).flatMap(\.facts), records: Records(modules.flatMap(\.records)))
  let feeds = Feeds(modules.flatMap(\.feed))
  let controls = Controls(modules.flatMap(\.controls), of: modules.compactMap(\.books).first)
  let journal = Listing.journal(in: words)
  let home = Listing.home(of: modules.flatMap(\.figures))
  return Feature(
    records: [
      Record(
        .supplier, nil, find: { reading, code in try Party.named(code, in: reading)?.id.rawValue },
        open: { _, id in .board(.supplier, record: id) })
    ],
    lists: Screens.overviewLists + [Screens.homeList(home)] + Screens.feedLists(feeds) + [
      Screens.controlList(controls), Screens.journalList(journal),
    ],
    forms: [Screens.planForm],
    boards: [
      Screens.dashboard(of: modules.flatMap(\.shares)), Screens.clientBoard(feeds),
      Screens.supplierBoard(feeds),
      Screens.accountingBoard(controls),
    ],
    pages: [Screens.journalPage(journal)], menu: Screens.overviewMenu(journal, controls))
}

extension Screens {
  fileprivate static func journalList(_ journal: Listing) -> ListScreen {
    ListScreen(journal, open: { .page(.journalEntry, record: $1.number) })
  }

  fileprivate static func homeList(_ home: Listing) -> ListScreen {
    ListScreen(home, open: { _, _ in .board(.dashboard) })
  }

  fileprivate static func overviewMenu(_ journal: Listing, _ controls: Controls) -> [MenuEntry] {
    [
      MenuEntry("Clients", .clients, in: .crm, at: 1), MenuEntry("Prospects", .prospects, in: .crm, at: 2),
      MenuEntry("Soldes clients", .balances, in: .treasury, at: 4),
      MenuEntry("Soldes fournisseurs", .supplierBalances, in: .treasury, at: 7),
      MenuEntry("Fournisseurs", .suppliers, in: .purchasing, at: 1),
      MenuEntry(
        "Tableau comptable", .board(.accounting), permission: .readAccounting, in: .accounting, at: 1),
      MenuEntry("Contrôles", .controls(controls), in: .accounting, at: 11),
      MenuEntry("Tableau de bord", .board(.dashboard), permission: .readParties, in: .tools, at: 1),
      MenuEntry("Journal des actions", journal, in: .tools, at: 2),
      MenuEntry("Changer de plan", .form(.planChange), permission: .changePlan, in: .tools, at: 7),
    ]
  }
}
