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
/// - Parameters:
///   - words: what the journal calls the facts and records of every module.
///   - feeds: what every module tells in the histories of parties.
package func overviewFeature(_ words: JournalWords, feeds: Feeds) -> Feature {
  let journal = Listing.journal(in: words)
  return Feature(
    records: [
      Record(
        .supplier, nil, find: { reading, code in try Party.named(code, in: reading)?.id.rawValue },
        open: { _, id in .board(.supplier, record: id) })
    ],
    lists: Screens.overviewLists + Screens.feedLists(feeds) + Screens.controlLists + [
      Screens.journalList(journal)
    ],
    forms: [Screens.planForm],
    boards: [Screens.dashboard, Screens.clientBoard(feeds), Screens.supplierBoard(feeds)]
      + Screens.accountingBoards,
    pages: [Screens.journalPage(journal)], menu: Screens.overviewMenu(journal))
}

extension Screens {
  fileprivate static func journalList(_ journal: Listing) -> ListScreen {
    ListScreen(journal, open: { _, id in .page(.journalEntry, record: id) })
  }

  fileprivate static func overviewMenu(_ journal: Listing) -> [MenuEntry] {
    [
      MenuEntry("Clients", .clients, in: .crm, at: 1), MenuEntry("Prospects", .prospects, in: .crm, at: 2),
      MenuEntry("Soldes clients", .balances, in: .treasury, at: 4),
      MenuEntry("Soldes fournisseurs", .supplierBalances, in: .treasury, at: 7),
      MenuEntry("Fournisseurs", .suppliers, in: .purchasing, at: 1),
      MenuEntry(
        "Tableau comptable", .board(.accounting), permission: .readAccounting, in: .accounting, at: 1),
      MenuEntry("Contrôles", .controls, in: .accounting, at: 11),
      MenuEntry("Tableau de bord", .board(.dashboard), permission: .readParties, in: .tools, at: 1),
      MenuEntry("Journal des actions", journal, in: .tools, at: 2),
      MenuEntry("Changer de plan", .form(.planChange), permission: .changePlan, in: .tools, at: 7),
    ]
  }
}
