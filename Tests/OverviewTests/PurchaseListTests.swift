import Company
import Desk
import GRDB
import Kernel
import Program
import PurchasingFacts
import Store
import TestSupport
import Testing

@testable import Lists
@testable import Overview
@testable import Parties
@testable import PurchasingDesk

/// The lists and cards of suppliers, worked by hand.
///
///     METAL   F-77      02/06/13  100 VIS at 0,12 → 14,40, due 20/06 · 50,00 paid in advance on 21/06
///     PAPIER  2013/12   15/06/13  50,00 HT → 60,00, due 15/07, above 40,00: waits for a bon à payer
struct PurchaseListTests {
  private static func office() throws -> TestCompany { try TestCompany(start) }

  private static let start = CompanyStart(from: TestCompany.trading) { office in
    try office.run(UpdateCompany.self, #"{"name": "Comptoir SARL", "payment_approval_above": "40"}"#)
    try office.run(
      CreateParty.self,
      #"{"code": "PAPIER", "name": "Papier Peint", "roles": ["fournisseur"], "owner": "paul"}"#)
    try office.order(
      "purchasing.draft-invoice",
      """
      {"supplier": "METAL", "number": "F-77", "date": "2013-06-02", "due": "2013-06-20",
       "lines": [{"product": "VIS", "quantity": "100", "price": "0.12"}]}
      """)
    try office.validateLastPurchase()
    try office.purchase(from: "PAPIER", "2013/12", "50.00", on: "2013-06-15", more: #", "due": "2013-07-15""#)
  }

  @Test func `a supplier's invoice shows its number and ours, what remains and its state`() throws {
    let office = try Self.office()
    #expect(
      try office.list(
        "achats.factures", "numero no_fournisseur date fournisseur ht tva ttc reste echeance etat") == [
          "ACH-2013-00002 2013/12 2013-06-15 Papier Peint 50.00 10.00 60.00 60.00 2013-07-15 a_approuver",
          "ACH-2013-00001 F-77 2013-06-02 Métal Service 12.00 2.40 14.40 14.40 2013-06-20 en_retard",
        ])
    #expect(try office.list("achats.factures", "numero", filter: "metal") == ["ACH-2013-00001"])
    #expect(try office.list("achats.factures", "etat", at: "2013-06-02") == ["a_payer"])
    let summary = try office.read { try office.query("achats.factures").summary(in: $0) }
    #expect(summary.totals["reste"] == euros("74.40"))
  }

  @Test func `what is to be paid comes by due date, with what it waits for`() throws {
    let office = try Self.office()
    let columns = "echeance numero fournisseur ttc reste retard bon_a_payer virement"
    #expect(
      try office.list("achats.a-payer", columns) == [
        "2013-06-20 ACH-2013-00001 Métal Service 14.40 14.40 10  ",
        "2013-07-15 ACH-2013-00002 Papier Peint 60.00 60.00 0 attendu ",
      ])
    try office.order("purchasing.approve-payment", #"{"invoice": "ACH-2013-00002"}"#)
    #expect(
      try office.list("achats.a-payer", "numero bon_a_payer", filter: "papier") == ["ACH-2013-00002 donne"])
    #expect(try office.list("achats.a-payer", "numero", at: "2013-06-10") == ["ACH-2013-00001"])
    #expect(try office.list("achats.a-payer", "numero", as: "paul") == ["ACH-2013-00002"])
  }

  @Test func `an invoice once paid leaves what is to be paid, and stays there as of before`() throws {
    let office = try Self.office()
    try office.order(
      "treasury.record-payment",
      """
      {"supplier": "METAL", "date": "2013-06-25", "amount": "14.40", "method": "virement",
       "allocations": [{"invoice": "ACH-2013-00001"}]}
      """)
    #expect(try office.list("achats.a-payer", "numero") == ["ACH-2013-00002"])
    #expect(
      try office.list("achats.a-payer", "numero reste", at: "2013-06-24").first == "ACH-2013-00001 14.40")
    #expect(try office.list("achats.factures", "etat", filter: "metal") == ["payee"])
    #expect(try office.list("achats.factures", "etat", filter: "metal", at: "2013-06-24") == ["en_retard"])
  }

  @Test func `suppliers show what is due, what of it is late and what was bought this year`() throws {
    let office = try Self.office()
    #expect(
      try office.list("achats.fournisseurs", "code nom du retard achats_annee") == [
        "METAL Métal Service -35.60 14.40 12.00", "PAPIER Papier Peint 60.00 0.00 50.00",
      ])
    #expect(
      try office.list("achats.fournisseurs", "code du retard achats_annee", at: "2013-06-15")
        == ["METAL 14.40 0.00 12.00", "PAPIER 60.00 0.00 50.00"])
    #expect(
      try office.list("tresorerie.soldes-fournisseurs", "code solde echu avance")
        == ["METAL -35.60 14.40 50.00", "PAPIER 60.00 0.00 0.00"])
  }

  @Test func `an order placed with a supplier tells what came in and what was invoiced`() throws {
    let office = try Self.office()
    try office.order(
      "purchasing.draft-order",
      """
      {"supplier": "METAL", "date": "2013-06-18",
       "lines": [{"product": "VIS", "quantity": "200", "price": "0.10"}]}
      """)
    let columns = "numero date fournisseur ht recu facture etat"
    #expect(
      try office.list("achats.commandes", columns) == [
        "brouillon 2013-06-18 Métal Service 20.00 0.00 0.00 brouillon"
      ])
    let draft = try office.read { try Int64.fetchOne($0.db, sql: "SELECT max(id) FROM purchase_order") } ?? 0
    try office.order("purchasing.place-order", #"{"order": \#(draft)}"#)
    try office.order(
      "purchasing.receive-order",
      #"{"order": "BC-2013-00001", "date": "2013-06-20", "lines": [{"line": 1, "quantity": "150"}]}"#)
    #expect(
      try office.list("achats.commandes", columns)
        == ["BC-2013-00001 2013-06-18 Métal Service 20.00 15.00 0.00 recue_en_partie"])
    #expect(try office.list("achats.commandes", "recu etat", at: "2013-06-19") == ["0.00 commandee"])
    #expect(
      try office.list("stocks.mouvements", "code sens quantite cout type", filter: "reception")
        == ["VIS entree 150 15.00 réception"])
  }

  @Test func `an order whose goods were credited is to come again, and was not before`() throws {
    let office = try Self.office()
    try office.order(
      "purchasing.draft-order",
      """
      {"supplier": "METAL", "date": "2013-06-12",
       "lines": [{"product": "VIS", "quantity": "200", "price": "0.10"}]}
      """)
    let draft = try office.read { try Int64.fetchOne($0.db, sql: "SELECT max(id) FROM purchase_order") } ?? 0
    try office.order("purchasing.place-order", #"{"order": \#(draft)}"#)
    try office.order("purchasing.receive-order", #"{"order": "BC-2013-00001", "date": "2013-06-13"}"#)
    #expect(try office.list("achats.commandes", "etat") == ["recue"])
    try office.order(
      "purchasing.invoice-order", #"{"order": "BC-2013-00001", "number": "F-90", "date": "2013-06-14"}"#)
    let number = try office.validateLastPurchase()
    #expect(try office.list("achats.commandes", "etat") == ["facturee"])
    try office.order(
      "purchasing.credit-invoice",
      #"{"invoice": "\#(number)", "mode": "total", "number": "A-9", "date": "2013-06-16"}"#)
    #expect(try office.list("achats.commandes", "facture etat") == ["0.00 recue_en_partie"])
    #expect(try office.list("achats.commandes", "facture etat", at: "2013-06-15") == ["20.00 facturee"])
  }

  @Test func `a supplier's card tells its account, its orders and its history`() throws {
    let office = try Self.office()
    let card = try office.read {
      try SupplierCard.load(.code("METAL"), asOf: office.today, feeds: Program.feeds, in: $0)
    }
    #expect(card.balance == euros("-35.60"))
    #expect(card.overdue == euros("14.40"))
    #expect(card.credit == euros("50.00"))
    #expect(card.lastPurchases.map(\.supplierNumber) == ["F-77"])
    #expect(card.boughtThisYear == euros("12.00"))
    #expect(card.feed.map(\.number) == ["D-1", "ACH-2013-00001"])
    let then = try office.read {
      try SupplierCard.load(.code("METAL"), asOf: day("2013-06-10"), feeds: Program.feeds, in: $0)
    }
    #expect(then.balance == euros("14.40"))
    #expect(then.overdue == .zero)
    #expect(throws: CommonRefusal.self) {
      try office.read(as: "paul") {
        try SupplierCard.load(.code("METAL"), asOf: office.today, feeds: Program.feeds, in: $0)
      }
    }
  }

  @Test func `the dashboard tells what is to be paid, what is late of it and what was bought`() throws {
    let office = try Self.office()
    func bought(as login: String = "test") throws -> Money? {
      try office.read(as: login) { try PurchaseTurnover.months(1, until: office.today, in: $0) }.last
    }
    let payables = try office.read { try PayableFigures.read(office.today, in: $0) }
    #expect(payables.toPay == Pile(count: 2, amount: euros("74.40")))
    #expect(payables.overdue == Pile(count: 1, amount: euros("14.40")))
    #expect(payables.awaitingApproval == Pile(count: 1, amount: euros("60.00")))
    #expect(try bought() == euros("62.00"))
    let own = try office.read(as: "paul") { try PayableFigures.read(office.today, in: $0) }
    #expect(own.toPay == Pile(count: 1, amount: euros("60.00")))
    #expect(try bought(as: "paul") == euros("50.00"))
  }

  @Test(arguments: ["ach 1", "F-77", "14,40"])
  func `the palette finds a supplier's invoice by either number or its amount`(text: String) throws {
    let office = try Self.office()
    let found = try office.read { try Program.catalogue.search.find(text, in: $0) }
    #expect(found.contains { $0.kind == .purchase && $0.title == "ACH-2013-00001" }, "\(found)")
  }

  @Test func `alerts name whom a product was last bought from`() throws {
    let office = try Self.office()
    try office.order(
      "inventory.adjust", #"{"product": "VIS", "quantity": "-1000", "reason": "autre", "note": "don"}"#)
    #expect(
      try office.list("stocks.alertes", "code quantite a_commander fournisseur", filter: "vis")
        == ["VIS 100 400 Métal Service"])
  }
}
