import Company
import Events
import Kernel
import Parties
import Reports
import Store

/// The lists of purchases, products, stocks and disbursements.
extension Screens {
  static let purchaseLists: [ListScreen] = [
    suppliers("achats.fournisseurs", actions: supplierActions),
    purchases("achats.factures", create: .document(.purchase)),
    purchases("achats.avoirs", create: .document(.purchase, preset: ["kind": "credit-note"])),
    purchases("achats.a-payer", create: .form("tresorerie.decaissement")),
    ListScreen(
      listing("achats.commandes"), create: .document(.purchaseOrder), actions: purchaseOrderActions,
      open: { _, id in .document(.purchaseOrder, id: id) },
      behind: { reading, id in try supplier(ofRow: id, in: "achats.commandes", reading) }),
    ListScreen(
      listing("achats.fournisseur"), open: { reading, id in try record(behindLine: id, in: reading) }),
  ]

  static let catalogLists: [ListScreen] = [
    articles("produits.produits", create: .form("produits.produit.edit")),
    articles("produits.services", create: .form("produits.produit.edit", preset: ["kind": "service"])),
    ListScreen(
      listing("produits.categories"), create: .form("produits.categorie"), actions: familyActions,
      open: { reading, id in
        .list(
          "produits.produits",
          filter: "categorie:\"\(try value("designation", ofRow: id, in: "produits.categories", reading))\"")
      }),
  ]

  static let stockLists: [ListScreen] = [
    stock("stocks.actuel", create: .form("stocks.ajuster")),
    ListScreen(
      listing("stocks.mouvements"),
      open: { reading, id in try route(toEventOf: id, in: "stocks.mouvements", reading) },
      behind: { reading, id in try article(ofRow: id, in: "stocks.mouvements", reading) }),
    ListScreen(
      listing("stocks.ajustements"), create: .form("stocks.ajuster"),
      open: { reading, id in try article(ofRow: id, in: "stocks.ajustements", reading) },
      behind: { reading, id in try article(ofRow: id, in: "stocks.ajustements", reading) }),
    stock("stocks.alertes", create: .document(.purchaseOrder)),
    ListScreen(
      listing("stocks.inventaires"), create: .form("stocks.inventaire"), actions: countActions,
      open: { _, id in .form("stocks.comptage", record: id) }),
  ]

  static let disbursementLists: [ListScreen] = [
    ListScreen(
      listing("tresorerie.decaissements"), create: .form("tresorerie.decaissement"), actions: paymentActions,
      open: { _, id in .page("tresorerie.decaissement", record: id) },
      behind: { reading, id in try supplier(ofRow: id, in: "tresorerie.decaissements", reading) }),
    suppliers("tresorerie.soldes-fournisseurs", actions: supplierBalanceActions),
    ListScreen(
      listing("tresorerie.virements"), actions: transferActions,
      open: { _, id in .page("tresorerie.virement", record: id) }),
    ListScreen(
      listing("tresorerie.journal"), create: .form("tresorerie.ajustement"), actions: [cashAdjustment],
      open: { reading, id in try route(toEventOf: id, in: "tresorerie.journal", reading) }),
  ]

  static let orderLists: [ListScreen] = [
    ListScreen(
      listing("ventes.commandes"), create: .document(.order), actions: orderActions,
      open: { _, id in .document(.order, id: id) },
      behind: { reading, id in try client(ofRow: id, in: "ventes.commandes", reading) })
  ]

  static let fileLists: [ListScreen] = [
    ListScreen(
      listing("outils.pieces"), createFor: { attachForm(forRecord: $0) }, actions: fileActions,
      open: { _, id in .form("piece", record: id) })
  ]

  // MARK: What rows lead to

  private static func suppliers(_ id: String, actions: [Action]) -> ListScreen {
    ListScreen(
      listing(id), create: .form("crm.client.edit", preset: newPartyPreset(role: .supplier)),
      actions: actions,
      open: { _, party in .board("achats.fournisseur", record: party) },
      behind: { _, party in .board("achats.fournisseur", record: party) })
  }

  private static func purchases(_ id: String, create: Route) -> ListScreen {
    ListScreen(
      listing(id), create: create, actions: id == "achats.a-payer" ? payableActions : purchaseActions,
      open: { _, purchase in .document(.purchase, id: purchase) },
      behind: { reading, row in try supplier(ofRow: row, in: id, reading) })
  }

  private static func articles(_ id: String, create: Route) -> ListScreen {
    ListScreen(
      listing(id), create: create, actions: productActions,
      open: { _, product in .board("produits.article", record: product) },
      behind: { _, product in .board("produits.article", record: product) })
  }

  private static func stock(_ id: String, create: Route) -> ListScreen {
    ListScreen(
      listing(id), create: create, actions: stockActions,
      open: { _, product in .board("produits.article", record: product) },
      behind: { _, product in .board("produits.article", record: product) })
  }

  private static func supplier(ofRow id: Int64, in list: String, _ reading: Reading) throws -> Route? {
    let code = try value("code", ofRow: id, in: list, reading)
    guard let party = try party(code, in: reading) else { return nil }
    return .board("achats.fournisseur", record: party.id.rawValue)
  }

  private static func article(ofRow id: Int64, in list: String, _ reading: Reading) throws -> Route? {
    try article(try value("code", ofRow: id, in: list, reading), in: reading)
      .map { .board("produits.article", record: $0.product.rawValue) }
  }
}
