import Company
import Kernel
import Parties
import Reports
import Store

extension Screens {
  /// The menu: the modules of the company's plan in the order of the plan document, then the tools.
  package static let menu: [MenuModule] = [
    MenuModule(
      "CRM", plan: 1,
      entries: [
        entry("Clients", "crm.clients"), entry("Prospects", "crm.prospects"),
        entry("Contacts", "crm.contacts"),
      ]),
    MenuModule(
      "Ventes", plan: 1,
      entries: [
        entry("Devis", "ventes.devis"), entry("Factures", "ventes.factures"),
        entry("Avoirs clients", "ventes.avoirs"),
      ]),
    MenuModule(
      "Trésorerie", plan: 1,
      entries: [
        entry("Encaissements", "tresorerie.encaissements"), entry("Factures impayées", "tresorerie.impayes"),
        entry("Factures payées", "tresorerie.payees"), entry("Soldes clients", "tresorerie.soldes"),
        entry("Litiges", "tresorerie.litiges"),
      ]),
    MenuModule(
      "Outils", plan: 1,
      entries: [
        MenuEntry("Tableau de bord", .board("accueil"), permission: .readParties),
        entry("Journal des actions", "outils.journal"),
      ] + peopleEntries + [
        MenuEntry("Société", .form("outils.societe", record: 1), permission: .writeCompany),
        MenuEntry("Changer de plan", .form("outils.plan"), permission: .changePlan),
      ]),
  ]

  /// An entry that opens a list, for whoever may read it.
  static func entry(_ title: String, _ list: String) -> MenuEntry {
    MenuEntry(title, .list(list), permission: listing(list).permission)
  }
}
