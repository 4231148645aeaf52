import Company
import Kernel
import Parties
import Reports
import Store

extension Screens {
  /// The menu: the modules of the company's plan in the order of the plan document, then the tools.
  package static let menu: [MenuModule] = [
    MenuModule(
      "CRM", digit: 1, plan: 1,
      entries: [
        entry("Clients", "crm.clients"), entry("Prospects", "crm.prospects"),
        entry("Contacts", "crm.contacts"),
      ]),
    MenuModule(
      "Ventes", digit: 2, plan: 1,
      entries: [
        entry("Devis", "ventes.devis"), entry("Commandes", "ventes.commandes"),
        entry("Factures", "ventes.factures"), entry("Avoirs clients", "ventes.avoirs"),
      ]),
    MenuModule(
      "Trésorerie", digit: 3, plan: 1,
      entries: [
        entry("Encaissements", "tresorerie.encaissements"), entry("Factures impayées", "tresorerie.impayes"),
        entry("Factures payées", "tresorerie.payees"), entry("Soldes clients", "tresorerie.soldes"),
        entry("Litiges", "tresorerie.litiges"), entry("Décaissements", "tresorerie.decaissements"),
        entry("Soldes fournisseurs", "tresorerie.soldes-fournisseurs"),
        entry("Virements", "tresorerie.virements"), entry("Journal de trésorerie", "tresorerie.journal"),
      ]),
    MenuModule(
      "Achats", digit: 4, plan: 2, module: OptionalModule.purchasing.rawValue,
      entries: [
        entry("Fournisseurs", "achats.fournisseurs"), entry("Factures fournisseurs", "achats.factures"),
        entry("Avoirs fournisseurs", "achats.avoirs"), entry("Factures à payer", "achats.a-payer"),
        entry("Commandes fournisseurs", "achats.commandes"),
      ]),
    MenuModule(
      "Produits", digit: 5, plan: 2, module: OptionalModule.catalog.rawValue,
      entries: [
        entry("Produits", "produits.produits"), entry("Services", "produits.services"),
        entry("Catégories", "produits.categories"),
      ]),
    MenuModule(
      "Stocks", digit: 6, plan: 2, module: OptionalModule.inventory.rawValue,
      entries: [
        entry("Stock actuel", "stocks.actuel"), entry("Mouvements", "stocks.mouvements"),
        entry("Ajustements", "stocks.ajustements"), entry("Alertes", "stocks.alertes"),
        entry("Inventaires", "stocks.inventaires"),
      ]),
    accountingMenu, staffMenu, assetMenu,
    MenuModule(
      "Outils", plan: 1,
      entries: [
        MenuEntry("Tableau de bord", .board("accueil"), permission: .readParties),
        entry("Journal des actions", "outils.journal"),
        entry("Pièces jointes", "outils.pieces"),
      ] + peopleEntries + [
        MenuEntry("Société", .form("outils.societe", record: 1), permission: .writeCompany),
        MenuEntry("Changer de plan", .form("outils.plan"), permission: .changePlan),
      ]),
  ]

  /// An entry that opens a list, for whoever may read it.
  static func entry(_ title: String, _ list: String) -> MenuEntry {
    MenuEntry(title, .list(list), permission: listing(list).permission, module: listing(list).module)
  }
}
