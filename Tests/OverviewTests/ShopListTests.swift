import Company
import Desk
import Documents
import Kernel
import OverviewFacts
import Plan
import Program
import Sales
import Store
import TestSupport
import Testing

@testable import Inventory
@testable import Lists
@testable import Overview
@testable import Parties

/// The lists of products, stock, cash and orders.
struct ShopListTests {
  @Test func `stock is told with its average cost, its value and what lacks, negative stock by its state`()
    throws
  {
    let office = try TestCompany.shop()
    #expect(
      try office.list("stocks.actuel", "code designation quantite pmp valeur minimum etat dernier_mouvement")
        == [
          "CLE Clé à molette -1 8 -8.00 5 negatif 2013-06-10",
          "VIS Vis inox 1000 0.1 100.00 500 ok 2013-05-01",
        ])
    #expect(try office.list("stocks.actuel", "code", filter: "negatifs") == ["CLE"])
    let summary = try office.read { try office.query("stocks.actuel").summary(in: $0) }
    #expect(summary.totals["valeur"] == euros("92.00"))
  }

  @Test func `stock as of a day is what movements dated by then left`() throws {
    let office = try TestCompany.shop()
    let columns = "code quantite pmp valeur etat"
    #expect(
      try office.list("stocks.actuel", columns, at: "2013-06-05")
        == ["CLE 2 8 16.00 sous_minimum", "VIS 1000 0.1 100.00 ok"])
    #expect(
      try office.list("stocks.actuel", columns, at: "2013-05-01")
        == ["CLE 0  0.00 sous_minimum", "VIS 1000 0.1 100.00 ok"])
  }

  @Test func `movements of stock tell their direction, cost and document, the latest first`() throws {
    let office = try TestCompany.shop()
    #expect(
      try office.list(
        "stocks.mouvements", "date code sens quantite cout document type stock_apres valeur_apres") == [
          "2013-06-10 CLE sortie 3 24.00 AJ-3 ajustement -1 -8.00",
          "2013-06-05 CLE sortie 8 64.00 FA-2013-00001 vente 2 16.00",
          "2013-05-02 CLE entree 10 80.00 AJ-2 ajustement 10 80.00",
          "2013-05-01 VIS entree 1000 100.00 AJ-1 ajustement 1000 100.00",
        ])
    #expect(try office.list("stocks.mouvements", "document", filter: "vente") == ["FA-2013-00001"])
    #expect(try office.list("stocks.mouvements", "date", filter: "alfa") == ["2013-06-05"])
    #expect(try office.list("stocks.mouvements", "date", filter: "vis sens:entree") == ["2013-05-01"])
    #expect(try office.list("stocks.mouvements", "date", filter: "code:vis") == ["2013-05-01"])
    #expect(
      try office.list("stocks.ajustements", "code quantite motif note auteur") == [
        "CLE -3 casse tombées test", "CLE 10 autre  test", "VIS 1000 autre  test",
      ])
  }

  @Test func `alerts say how much to order`() throws {
    let office = try TestCompany.shop()
    #expect(
      try office.list("stocks.alertes", "code designation quantite minimum manque a_commander")
        == ["CLE Clé à molette -1 5 6 6"])
    #expect(try office.list("stocks.alertes", "code quantite manque", at: "2013-06-05") == ["CLE 2 3"])
  }

  @Test func `a product shows its margin before VAT and what is left of it`() throws {
    let office = try TestCompany.shop()
    let columns = "code designation prix prix_achat marge taux_marge tva stock"
    #expect(
      try office.list("produits.produits", columns)
        == ["CLE Clé à molette 18 8 7 87.5 20 -1", "VIS Vis inox 0.25 0.1 0.15 150 20 1000"])
    #expect(try office.list("produits.produits", "code stock", filter: "mol", at: "2013-06-05") == ["CLE 2"])
    #expect(
      try office.list("produits.produits", "code categorie", filter: "code_barres:3017620422003") == [
        "VIS Fournitures › Visserie"
      ])
    #expect(try office.list("produits.services", "code designation prix") == ["CONS Conseil 100"])
    #expect(
      try office.list("produits.categories", "code chemin produits")
        == ["FOUR Fournitures 0", "VISS Fournitures › Visserie 1"])
  }

  @Test func `stock is no column's business in a company that does not count`() throws {
    let office = try TestCompany.shop()
    try office.perform(SwitchModule(module: "stocks", active: false))
    #expect(try office.list("produits.produits", "code stock") == ["CLE ", "VIS "])
    #expect(throws: ListsRefusal.moduleOff(.inventory)) { try office.list("stocks.actuel", "code") }
  }

  @Test func `with the first plan no list of the others is reached`() throws {
    let office = try TestCompany()
    let closed = Program.catalogue.lists.map(\.listing).filter { $0.module != nil }
    #expect(closed.count == 42)
    for listing in closed {
      #expect(throws: ListsRefusal.self, "\(listing.id)") {
        try office.read { try ListQuery(listing, parameter: "ALFA").rows(limit: 1, in: $0) }
      }
    }
    let board = try #require(Program.catalogue.board(.dashboard))
    let told = try office.read { try board.load($0, 0, office.today) }.blocks.map(\.title)
    #expect(
      told == ["Aujourd'hui", "À encaisser", "À faire", "Dernières pièces", "Clients en retard"])
  }

  @Test func `the cash journal tells what was left after each movement, whatever is filtered`() throws {
    let office = try TestCompany.shop()
    let columns = "date document entree sortie solde"
    #expect(
      try office.list("tresorerie.journal", columns) == [
        "2013-06-21 D-1  50.00 329.00", "2013-06-20 AJ-1  5.00 379.00", "2013-06-20 E-1 384.00  384.00",
      ])
    #expect(
      try office.list("tresorerie.journal", columns, filter: "metal") == ["2013-06-21 D-1  50.00 329.00"])
    #expect(
      try office.list("tresorerie.journal", "solde", at: "2013-06-20") == ["379.00", "384.00"])
    var query = try office.query("tresorerie.journal")
    query.from = day("2013-06-21")
    #expect(
      try office.read { try query.rows(limit: 5, in: $0).map { $0.values[6].machine } } == ["329.00"])
    let summary = try office.read { try office.query("tresorerie.journal").summary(in: $0) }
    #expect(summary.totals["entree"] == euros("384.00"))
    #expect(summary.totals["sortie"] == euros("55.00"))
  }

  @Test func `the cash journal of someone kept to their parties sums their movements only`() throws {
    let office = try TestCompany.shop()
    try office.run(CreateParty.self, #"{"code": "BETA", "name": "Société Bêta", "owner": "paul"}"#)
    try office.takeOver("X1", "BETA", "40.00", on: "2013-06-01", due: "2013-06-30")
    try office.receive("40.00", from: "BETA", on: "2013-06-22", for: "X1")
    #expect(
      try office.list("tresorerie.journal", "date entree solde", as: "paul") == ["2013-06-22 40.00 40.00"])
  }

  @Test func `a client's order tells what of it was invoiced`() throws {
    let office = try TestCompany.shop()
    let draft = try office.run(
      DraftOrder.self,
      """
      {"client": "ALFA", "date": "2013-06-12", "reference": "WEB-7", "origin": "web",
       "lines": [{"product": "VIS", "quantity": "100"}, {"product": "CONS"}]}
      """)
    try office.perform(ConfirmOrder(order: .id(Order.ID(draft.id))))
    let columns = "numero date client reference ht ttc facture etat"
    #expect(
      try office.list("ventes.commandes", columns)
        == ["CMD-2013-00001 2013-06-12 Alfa Électricité WEB-7 125.00 150.00 0.00 confirmee"])
    let invoice = try office.run(
      InvoiceOrder.self,
      #"{"order": "CMD-2013-00001", "date": "2013-06-14", "lines": [{"line": 2, "quantity": "1"}]}"#)
    try office.perform(ValidateInvoice(invoice: .id(Invoice.ID(invoice.id))))
    #expect(try office.list("ventes.commandes", "facture etat") == ["100.00 facturee_en_partie"])
    #expect(try office.list("ventes.commandes", "facture etat", at: "2013-06-13") == ["0.00 confirmee"])
    #expect(
      try office.list("crm.client", "date type numero etat", filter: "commande", parameter: "ALFA")
        == ["2013-06-12 commande CMD-2013-00001 facturee_en_partie"])
    #expect(
      try office.list("stocks.mouvements", "code sens quantite type", filter: "cmd") == [
        "VIS sortie 100 commande"
      ])
  }

  @Test func `a count tells what it put right`() throws {
    let office = try TestCompany.shop()
    let count = try office.run(StartCount.self, #"{"label": "Rayon A", "date": "2013-06-15"}"#)
    try office.run(
      CloseCount.self,
      #"{"count": "\#(count.number)", "lines": [{"product": "VIS", "quantity": "990"}]}"#)
    #expect(
      try office.list("stocks.inventaires", "numero date libelle articles ecart etat")
        == ["INV-1 2013-06-15 Rayon A 1 -1.00 clos"])
    #expect(
      try office.list("stocks.ajustements", "code quantite motif", filter: "vis").first
        == "VIS -10 inventaire")
  }

  @Test(arguments: [
    ("ventes.commandes", "sales_order_day"), ("achats.factures", "purchase_day"),
    ("achats.avoirs", "purchase_credit_note"), ("achats.a-payer", "payable_balance_due"),
    ("achats.commandes", "purchase_order_day"), ("stocks.actuel", "stock_item_code"),
    ("stocks.mouvements", "stock_move_day"), ("stocks.ajustements", "stock_move_by_hand"),
    ("tresorerie.decaissements", "payment_day"), ("tresorerie.journal", "cash_move_day"),
  ])
  func `a list of the second plan opens by an index`(id: String, index: String) throws {
    let office = try TestCompany()
    try office.grow()
    let plan = try office.plan(try office.query(id))
    #expect(plan.contains { $0.contains(index) }, "\(plan)")
  }
}
