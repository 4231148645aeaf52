import CatalogFacts
import Documents
import GRDB
import Kernel
import Parties
import Store
import TestSupport
import Testing

@testable import Purchasing

struct PurchaseOrderTests {
  /// An order of ten screws at 1,50 each.
  private func ordered() throws -> TestCompany {
    let office = try TestCompany()
    try office.stock(screws)
    try office.order(#"{"product": "VIS", "quantity": "10"}"#)
    return office
  }

  @Test func `invoiced before it comes in, an order warns and counts its goods once`() throws {
    let office = try ordered()
    let invoice = try office.bill("O-1", "10")
    #expect(invoice.warnings == ["Ligne 1 de la commande, Vis : 10 facturé et pas encore reçu."])
    #expect(try office.shelf(1) == ["10 15.00"])
    #expect(try office.receive().cost == euros("15.00"))
    #expect(try office.shelf(1) == ["10 15.00"])
    #expect(try office.match() == "10 ordered, 10 in, 10 billed, 0 to come")
    #expect(try office.faults() == [])
  }

  @Test func `more than ordered comes in only where it is said`() throws {
    let office = try ordered()
    #expect(throws: PurchasingRefusal.overReceived(line: 1, remaining: units("10"))) {
      try office.receive("12")
    }
    #expect(try office.receive("12", over: true).cost == euros("18.00"))
    #expect(try office.match() == "10 ordered, 12 in, 0 billed, 0 to come")
    #expect(throws: PurchasingRefusal.nothingToReceive("BC-2026-00001")) { try office.receive() }
    let invoice = try office.bill("O-1")
    #expect(invoice.net == euros("18.00"))
    #expect(
      invoice.warnings == [
        "Ligne 1 de la commande, Vis : 2 reçu de plus que commandé.",
        "Ligne 1 de la commande, Vis : 2 facturé de plus que commandé.",
      ])
    #expect(try office.faults() == [])
  }

  @Test func `an invoice dearer than its order says by how much and stock takes the difference`() throws {
    let office = try ordered()
    _ = try office.receive()
    let draft = try office.run(InvoicePurchaseOrder.self, #"{"order": "BC-2026-00001", "number": "O-1"}"#)
    try office.run(
      UpdatePurchase.self,
      #"{"invoice": \#(draft.id), "lines": [{"product": "VIS", "quantity": "10", "price": "1.6", "order_line": 1}]}"#
    )
    let warnings = try office.validate(draft).warnings
    #expect(warnings == ["Ligne 1 de la commande, Vis : facturé 1,00 € de plus que le prix commandé."])
    #expect(try office.shelf(1) == ["10 16.00"])
    #expect(try office.faults() == [])
  }

  @Test func `goods sent back reopen what is to come and to invoice, and are replaced`() throws {
    let office = try ordered()
    _ = try office.receive()
    try office.bill("O-1")
    try office.credit(
      #"{"invoice": "ACH-2026-00001", "mode": "lines", "number": "AV1", "lines": [{"line": 1, "quantity": "4"}]}"#
    )
    #expect(try office.match() == "10 ordered, 6 in, 6 billed, 4 to come")
    #expect(try office.shelf(1) == ["6 9.00"])
    #expect(try office.receive().cost == euros("6.00"))
    #expect(try office.bill("O-2").net == euros("6.00"))
    #expect(try office.match() == "10 ordered, 10 in, 10 billed, 0 to come")
    #expect(try office.shelf(1) == ["10 15.00"])
    #expect(try office.faults() == [])
  }

  @Test func `a credit of goods that never came leaves what came in as it is`() throws {
    let office = try ordered()
    _ = try office.receive("6")
    try office.bill("O-1", "10")
    try office.credit(
      #"{"invoice": "ACH-2026-00001", "mode": "lines", "number": "AV1", "lines": [{"line": 1, "quantity": "4"}]}"#
    )
    #expect(try office.match() == "10 ordered, 6 in, 6 billed, 4 to come")
    #expect(try office.shelf(1) == ["6 9.00"])
    _ = try office.receive()
    #expect(try office.shelf(1) == ["10 15.00"])
    try office.bill("O-2")
    #expect(try office.match() == "10 ordered, 10 in, 10 billed, 0 to come")
    #expect(try office.shelf(1) == ["10 15.00"])
    #expect(try office.faults() == [])
  }

  @Test func `an invoice credited whole and made anew does not bring its goods in twice`() throws {
    let office = try ordered()
    try office.bill("O-1", "10")
    try office.credit(
      #"""
      {"invoice": "ACH-2026-00001", "mode": "lines", "number": "AV1", "lines": [{"line": 1, "goods_back": false}]}
      """#)
    #expect(try office.match() == "10 ordered, 0 in, 0 billed, 10 to come")
    #expect(try office.shelf(1) == ["10 0.00"])
    try office.bill("O-2", "10")
    #expect(try office.shelf(1) == ["10 15.00"])
    _ = try office.receive()
    #expect(try office.shelf(1) == ["10 15.00"])
    #expect(try office.match() == "10 ordered, 10 in, 10 billed, 0 to come")
    #expect(try office.faults() == [])
  }

  @Test func `a draft order is changed and deleted, a placed one is cancelled or closed`() throws {
    let office = try TestCompany()
    let draft = try office.run(
      DraftPurchaseOrder.self, #"{"supplier": "MET", "lines": [{"label": "Acier", "price": "10"}]}"#)
    let changed = try office.run(
      UpdatePurchaseOrder.self,
      #"{"order": \#(draft.id), "version": 1, "expected": "2026-04-01", "lines": [{"label": "Acier", "price": "12"}]}"#
    )
    #expect((changed.net, changed.gross, changed.version) == (euros("12.00"), euros("14.40"), 2))
    let stale = #expect(throws: CommonRefusal.self) {
      try office.run(UpdatePurchaseOrder.self, #"{"order": \#(draft.id), "version": 1}"#)
    }
    #expect(stale?.code == "stale-version")
    try office.run(DeletePurchaseDraft.self, #"{"order": \#(draft.id)}"#)
    try office.order(#"{"label": "Acier", "price": "10"}"#)
    try office.run(CancelPurchaseOrder.self, #"{"order": "BC-2026-00001", "reason": "Trop tard"}"#)
    #expect(throws: PurchasingRefusal.orderCancelled("BC-2026-00001")) { try office.receive() }
    #expect(try office.faults() == [])
  }

  @Test func `closing gives up what did not come, and what came is still invoiced`() throws {
    let office = try ordered()
    _ = try office.receive("4")
    try office.run(ClosePurchaseOrder.self, #"{"order": "BC-2026-00001"}"#)
    #expect(throws: PurchasingRefusal.orderClosed("BC-2026-00001")) { try office.receive() }
    #expect(try office.bill("O-1").net == euros("6.00"))
    #expect(throws: PurchasingRefusal.orderClosed("BC-2026-00001")) { try office.bill("O-2") }
    #expect(try office.faults() == [])
  }

  @Test func `receipts of thirds cost their line to the cent`() throws {
    let office = try TestCompany()
    try office.order(#"{"label": "Acier", "quantity": "3", "price": "3.3333"}"#)
    #expect(try office.receive("1").cost == euros("3.33"))
    #expect(try office.receive("1").cost == euros("3.34"))
    #expect(try office.receive().cost == euros("3.33"))
  }

  @Test func `a receipt is dated neither before its order nor after the working day`() throws {
    let office = try ordered()
    #expect(throws: PurchasingRefusal.receiptBeforeOrder(day("2026-03-12"))) {
      try office.run(ReceivePurchaseOrder.self, #"{"order": "BC-2026-00001", "date": "2026-03-11"}"#)
    }
    #expect(throws: PurchasingRefusal.futureDate(day("2026-03-13"), today: day("2026-03-12"))) {
      try office.run(ReceivePurchaseOrder.self, #"{"order": "BC-2026-00001", "date": "2026-03-13"}"#)
    }
  }

  @Test func `an invoice names the order of its own supplier`() throws {
    let office = try ordered()
    try office.run(CreateParty.self, #"{"code": "BOI", "name": "Bois", "roles": ["fournisseur"]}"#)
    #expect(throws: PurchasingRefusal.orderOfAnother("BC-2026-00001")) {
      try office.run(DraftPurchase.self, #"{"supplier": "BOI", "order": "BC-2026-00001"}"#)
    }
  }

  @Test(arguments: [
    "UPDATE purchase_order SET net = 0, tax = 0, gross = 0", "DELETE FROM purchase_order",
    "UPDATE purchase_order SET status = 'draft', number = ''",
    "INSERT OR REPLACE INTO purchase_order SELECT * FROM purchase_order",
    "UPDATE purchase_order_line SET quantity = 1", "DELETE FROM purchase_order_line",
    "UPDATE goods_receipt SET day = '2020-01-01'", "DELETE FROM goods_receipt",
    "INSERT OR REPLACE INTO goods_receipt SELECT * FROM goods_receipt",
    "UPDATE goods_receipt_line SET cost = 0",
    "DELETE FROM goods_receipt_line",
  ])
  func `no program changes a placed order or a receipt`(attack: String) throws {
    let office = try ordered()
    _ = try office.receive("4")
    #expect(throws: DatabaseError.self) { try office.attack(attack) }
  }

  @Test(arguments: [
    (
      "UPDATE purchase_order SET status = 'closed'",
      "La commande BC-2026-00001 diffère de ce que dit le journal."
    ),
    (
      "INSERT INTO goods_receipt VALUES (2, 1, '2026-03-12', '', 1)",
      "La réception n° 2 diffère de ce que dit le journal."
    ),
    (
      "INSERT INTO goods_receipt_line VALUES (1, 2, 1, 10000, 150, 0, 0)",
      "La réception n° 1 diffère de ce que dit le journal."
    ),
  ])
  func `check names an order or a receipt the log does not know`(attack: String, fault: String) throws {
    let office = try ordered()
    _ = try office.receive("4")
    #expect(try office.faults() == [])
    try office.attack(attack)
    #expect(try office.faults().contains(fault))
  }
}

/// Screws bought 1,50, counted in stock.
let screws = ProductFacts(
  product: ProductID(1), code: "VIS", label: "Vis", kind: .goods, price: price("2"),
  purchasePrice: price("1.5"),
  rate: VATRate(basisPoints: 2_000), stockable: true)
