import Events
import Kernel
import Parties
import Reports
import Store

extension Screens {
  /// Every list of the program on screen.
  static let lists: [ListScreen] =
    crmLists + salesLists + orderLists + treasuryLists + disbursementLists + purchaseLists + catalogLists
    + stockLists + accountingLists + staffLists + expenseLists + assetLists + toolLists + fileLists

  private static let crmLists: [ListScreen] = [
    parties("crm.clients", create: .form("crm.client.edit")),
    parties("crm.prospects", create: .form("crm.client.edit", preset: newPartyPreset(role: .prospect))),
    ListScreen(
      listing("crm.contacts"), create: .form("crm.contact.edit"), actions: contactActions,
      open: { _, id in .form("crm.contact.edit", record: id) },
      behind: { reading, id in try client(ofRow: id, in: "crm.contacts", reading) }),
    ListScreen(listing("crm.client"), open: { reading, id in try record(behindLine: id, in: reading) }),
  ]

  private static let salesLists: [ListScreen] = [
    documents("ventes.devis", create: .document(.quote), actions: quoteActions) { .document(.quote, id: $0) },
    documents("ventes.factures", create: .document(.invoice), actions: invoiceActions) {
      .document(.invoice, id: $0)
    },
    documents("ventes.avoirs", actions: creditNoteActions) { .document(.invoice, id: $0) },
  ]

  private static let treasuryLists: [ListScreen] = [
    documents("tresorerie.encaissements", create: .form("tresorerie.encaissement"), actions: receiptActions) {
      .page("tresorerie.mouvement", record: $0)
    },
    documents("tresorerie.impayes", create: .form("tresorerie.encaissement"), actions: openInvoiceActions) {
      .document(.invoice, id: $0)
    },
    documents("tresorerie.payees", actions: openInvoiceActions) { .document(.invoice, id: $0) },
    parties("tresorerie.soldes", create: .form("tresorerie.encaissement")),
    ListScreen(
      listing("tresorerie.litiges"), create: .form("tresorerie.litige"), actions: disputeActions,
      open: { reading, id in try disputedDocument(id, in: reading) },
      behind: { reading, id in try client(ofRow: id, in: "tresorerie.litiges", reading) }),
  ]

  private static let toolLists: [ListScreen] = [
    ListScreen(listing("outils.journal"), open: { _, id in .page("outils.journal.detail", record: id) }),
    userList,
    ListScreen(listing("accueil"), open: { _, _ in .board("accueil") }),
  ]

  /// A list whose rows are parties: it dives into their cards.
  private static func parties(_ id: String, create: Route) -> ListScreen {
    ListScreen(
      listing(id), create: create, actions: clientActions, open: { _, party in .client(party) },
      behind: { _, party in .client(party) })
  }

  /// A list whose rows belong to a client, whose card is behind.
  private static func documents(
    _ list: String, create: Route? = nil, actions: [Action], open: @escaping @Sendable (Int64) -> Route
  ) -> ListScreen {
    ListScreen(
      listing(list), create: create, actions: actions, open: { _, id in open(id) },
      behind: { reading, id in try client(ofRow: id, in: list, reading) })
  }
}
