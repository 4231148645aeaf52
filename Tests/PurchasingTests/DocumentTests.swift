import CatalogFacts
import Company
import Documents
import GRDB
import Kernel
import PurchasingFacts
import Store
import TestSupport
import Testing

@testable import Purchasing

@Test func `an invoice is numbered by us and owed to its supplier`() throws {
  let office = try TestCompany()
  let invoice = try office.invoice(
    "F-123", #"{"label": "Acier", "quantity": "3", "price": "33.33", "vat": "20"}"#)
  #expect(invoice.number == "ACH-2026-00001")
  #expect(invoice.net == euros("99.99"))
  #expect(invoice.vat == euros("20.00"))
  #expect(try office.remaining("ACH-2026-00001") == euros("119.99"))
  #expect(try office.store.check().differences == [])
}

@Test func `duplicate: the same number is refused whatever its writing`() throws {
  let office = try TestCompany()
  _ = try office.invoice("F-00123", #"{"label": "Acier", "price": "100"}"#)
  for writing in ["f 123", "F123", "F-0123"] {
    #expect(throws: PurchasingRefusal.duplicateNumber(writing, ours: "ACH-2026-00001")) {
      try office.draft(writing, #"{"label": "Acier", "price": "50"}"#)
    }
  }
  #expect(
    try office.draft("F-124", #"{"label": "Acier", "price": "100"}"#).warnings == [
      "Ce fournisseur a déjà une facture de 120,00 € du 12/03/2026 : ACH-2026-00001."
    ])
}

@Test func `reverse charge: 1 000,00 intra-community is paid net and counted for 200,00`() throws {
  let office = try TestCompany()
  _ = try office.invoice("I-1", #"{"label": "Acier", "price": "1000", "vat": "20", "category": "K"}"#)
  let amounts = try office.find("ACH-2026-00001").amounts
  #expect(amounts.gross == euros("1000.00"))
  #expect(amounts.selfAssessed == euros("200.00"))
  #expect(amounts.deductible == euros("200.00"))
}

@Test func `non-deductible: a hotel of 120,00 costs 120,00`() throws {
  let office = try TestCompany()
  _ = try office.invoice("H-1", #"{"label": "Hôtel", "price": "100", "vat": "20", "deductible": false}"#)
  let amounts = try office.find("ACH-2026-00001").amounts
  #expect(amounts.gross == euros("120.00"))
  #expect(amounts.deductible == .zero)
}

@Test func `the supplier's rounding is kept within five cents and refused beyond`() throws {
  let office = try TestCompany()
  let line = #"{"label": "Acier", "price": "100", "vat": "20"}"#
  let invoice = try office.invoice("R-1", line, more: #", "printed_tax": "20.05""#)
  #expect(invoice.gross == euros("120.05"))
  #expect(
    try office.invoice("R-2", line, more: #", "vat": [{"rate": "20", "amount": "19.95"}]"#).vat
      == euros("19.95"))
  #expect(
    throws: PurchasingRefusal.roundingTooLarge(printed: euros("20.06"), computed: euros("20.00"))
  ) { try office.draft("R-3", line, more: #", "printed_tax": "20.06""#) }
}

@Test func `approval: above the company's amount someone else allows the payment, once`() throws {
  let office = try TestCompany()
  try office.run(
    UpdateCompany.self, #"{"name": "Atelier", "payment_approval_above": "100", "separation_of_duties": true}"#
  )
  try office.run(CreateUser.self, #"{"login": "paul", "name": "Paul", "roles": ["acheteur"]}"#)
  let draft = try office.draft("A-1", #"{"label": "Acier", "price": "100"}"#)
  #expect(try office.validate(draft, as: "paul").needsApproval)
  let approve = ApprovePayment(invoice: .code("ACH-2026-00001"))
  #expect(throws: PurchasingRefusal.ownInvoice(author: "test")) { try office.perform(approve) }
  try office.perform(approve, as: "paul")
  #expect(
    throws: PurchasingRefusal.alreadyApproved("ACH-2026-00001", by: "paul", on: day("2026-03-12"))
  ) { try office.perform(approve, as: "paul") }
  #expect(try office.store.check().differences == [])
}

@Test func `credits by line and by amount sum to the invoice as printed`() throws {
  let office = try TestCompany()
  _ = try office.invoice(
    "C-1", #"{"label": "Acier", "quantity": "3", "price": "33.33", "vat": "20"}"#,
    more: #", "printed_tax": "20.03""#)
  let first = try office.run(
    CreditPurchase.self,
    #"{"invoice": "ACH-2026-00001", "mode": "lines", "number": "AV1", "lines": [{"line": 1, "quantity": "1"}]}"#
  )
  #expect(first.gross == euros("40.00"))
  #expect(first.allocated == euros("40.00"))
  let rest = try office.run(
    CreditPurchase.self, #"{"invoice": "ACH-2026-00001", "mode": "total", "number": "AV2"}"#)
  #expect(rest.gross == euros("80.02"))
  #expect(try office.remaining("ACH-2026-00001") == .zero)
  #expect(try office.store.check().differences == [])
}

@Test func `an order received then invoiced moves its goods once`() throws {
  let office = try TestCompany()
  try office.stock(
    ProductFacts(
      product: ProductID(1), code: "VIS", label: "Vis", kind: .goods, price: price("2"),
      purchasePrice: price("1.5"), rate: VATRate(basisPoints: 2_000), stockable: true))
  let order = try office.run(
    DraftPurchaseOrder.self, #"{"supplier": "MET", "lines": [{"product": "VIS", "quantity": "10"}]}"#)
  #expect(order.net == euros("15.00"))
  try office.run(PlacePurchaseOrder.self, #"{"order": \#(order.id)}"#)
  try office.run(
    ReceivePurchaseOrder.self, #"{"order": "BC-2026-00001", "lines": [{"line": 1, "quantity": "4"}]}"#)
  #expect(throws: PurchasingRefusal.overReceived(line: 1, remaining: units("6"))) {
    try office.run(
      ReceivePurchaseOrder.self, #"{"order": "BC-2026-00001", "lines": [{"line": 1, "quantity": "7"}]}"#)
  }
  let draft = try office.run(InvoicePurchaseOrder.self, #"{"order": "BC-2026-00001", "number": "O-1"}"#)
  #expect(draft.net == euros("6.00"))
  _ = try office.validate(draft)
  let line = try office.find("ACH-2026-00001").content.lines.first
  #expect(line?.received?.quantity == units("4"))
  #expect(line?.received?.cost == euros("6.00"))
  #expect(throws: PurchasingRefusal.alreadyReceived("BC-2026-00001")) {
    try office.run(CancelPurchaseOrder.self, #"{"order": "BC-2026-00001"}"#)
  }
  try office.run(ClosePurchaseOrder.self, #"{"order": "BC-2026-00001"}"#)
  #expect(try office.store.check().differences == [])
}

@Test(arguments: [
  "UPDATE purchase SET gross = 1, net = 1, tax = 0 WHERE id = 1", "DELETE FROM purchase WHERE id = 1",
  "INSERT OR REPLACE INTO purchase SELECT * FROM purchase WHERE id = 1",
  "UPDATE purchase_line SET net = 1", "DELETE FROM purchase_line", "DELETE FROM purchase_vat",
  "UPDATE purchase_instalment SET due = '2030-01-01'",
])
func `no program changes a validated purchase`(attack: String) throws {
  let office = try TestCompany()
  _ = try office.invoice("F-1", #"{"label": "Acier", "price": "100"}"#)
  #expect(throws: DatabaseError.self) { try office.attack(attack) }
}

@Test func `a schedule sums to the invoice and is owed part by part`() throws {
  let office = try TestCompany()
  let line = #"{"label": "Acier", "price": "100", "vat": "20"}"#
  let invoice = try office.invoice(
    "S-1", line,
    more: #", "schedule": [{"due": "2026-05-12", "amount": "70"}, {"due": "2026-04-12", "amount": "50"}]"#)
  #expect(invoice.due == day("2026-05-12"))
  #expect(
    try office.find("ACH-2026-00001").instalments.map { "\($0.due.iso) \($0.amount.decimal)" } == [
      "2026-04-12 50.00", "2026-05-12 70.00",
    ])
  #expect(throws: PurchasingRefusal.instalmentsDisagree(sum: euros("50.00"), toPay: euros("120.00"))) {
    try office.invoice("S-2", line, more: #", "schedule": [{"due": "2026-04-12", "amount": "50"}]"#)
  }
  #expect(throws: PurchasingRefusal.dueBeforeDate(due: day("2026-03-11"), day: day("2026-03-12"))) {
    try office.invoice("S-3", line, more: #", "due": "2026-03-11""#)
  }
  #expect(try office.faults() == [])
}

@Test func `an old invoice keeps its date and takes today's number, a future one is refused`() throws {
  let office = try TestCompany()
  let line = #"{"label": "Acier", "price": "100"}"#
  _ = try office.invoice("F-1", line)
  #expect(try office.invoice("F-0", line, more: #", "date": "2025-11-30""#).number == "ACH-2026-00002")
  #expect(try office.find("ACH-2026-00002").content.day == day("2025-11-30"))
  #expect(throws: PurchasingRefusal.futureDate(day("2026-03-13"), today: day("2026-03-12"))) {
    try office.invoice("F-2", line, more: #", "date": "2026-03-13""#)
  }
  #expect(throws: PurchasingRefusal.numberMissing) { try office.invoice("-", line) }
  #expect(throws: PurchasingRefusal.noLines) { try office.invoice("F-3", "") }
}

@Test func `the second to save a draft learns who saved first`() throws {
  let office = try TestCompany()
  try office.run(CreateUser.self, #"{"login": "paul", "name": "Paul", "roles": ["acheteur"]}"#)
  let draft = try office.draft("F-1", #"{"label": "Acier", "price": "100"}"#)
  try office.run(
    UpdatePurchase.self, #"{"invoice": \#(draft.id), "version": 1, "subject": "Mars"}"#, as: "paul")
  let stale = #expect(throws: CommonRefusal.self) {
    try office.run(UpdatePurchase.self, #"{"invoice": \#(draft.id), "version": 1, "subject": "Avril"}"#)
  }
  #expect(stale?.code == "stale-version")
  #expect(stale?.message.contains("Paul") == true)
  #expect(try office.texts("SELECT subject FROM purchase") == ["Mars"])
}

@Test func `nobody allows a payment by writing in the file, nor takes it back`() throws {
  let office = try TestCompany()
  try office.run(UpdateCompany.self, #"{"name": "Atelier", "payment_approval_above": "100"}"#)
  _ = try office.invoice("A-1", #"{"label": "Acier", "price": "100"}"#)
  _ = try office.invoice("A-2", #"{"label": "Acier", "price": "200"}"#)
  try office.perform(ApprovePayment(invoice: .code("ACH-2026-00001")))
  #expect(try office.faults() == [])
  for attack in [
    "UPDATE purchase_approval SET by = 'paul'", "DELETE FROM purchase_approval",
    "INSERT OR REPLACE INTO purchase_approval SELECT * FROM purchase_approval",
  ] {
    #expect(throws: DatabaseError.self) { try office.attack(attack) }
  }
  try office.attack("INSERT INTO purchase_approval VALUES (2, '2026-03-12', 'test', '')")
  #expect(try office.faults() == ["Le bon à payer de ACH-2026-00002 diffère de ce que dit le journal."])
}

@Test func `without the module purchases nothing of it runs`() throws {
  let office = try TestCompany()
  try office.perform(SwitchModule(module: "achats", active: false))
  #expect(throws: PurchasingRefusal.moduleOff) { try office.draft("F-1", #"{"label": "Acier"}"#) }
  #expect(throws: PurchasingRefusal.moduleOff) {
    try office.run(DraftPurchaseOrder.self, #"{"supplier": "MET"}"#)
  }
  #expect(try office.faults() == [])
}

@Test func `rows: a buyer with their own suppliers sees and does nothing of others'`() throws {
  let office = try TestCompany()
  try office.hire("paul")
  _ = try office.invoice("F-1", #"{"label": "Acier", "price": "100"}"#)
  try office.order(#"{"label": "Acier", "price": "10"}"#)
  for body in [
    { _ = try office.read(as: "paul") { try Purchase.find(.code("ACH-2026-00001"), in: $0) } },
    { _ = try office.read(as: "paul") { try PurchaseOrder.find(.code("BC-2026-00001"), in: $0) } },
    { _ = try office.perform(ApprovePayment(invoice: .code("ACH-2026-00001")), as: "paul") },
    { _ = try office.perform(ClosePurchaseOrder(order: .code("BC-2026-00001")), as: "paul") },
    { _ = try office.perform(DraftPurchase(supplier: .code("MET")), as: "paul") },
  ] {
    #expect(#expect(throws: CommonRefusal.self) { try body() }?.code == "not-found")
  }
}

@Test func `a product takes its price, rate and nature, else the last price paid`() throws {
  let office = try TestCompany()
  let sheet = ProductFacts(
    product: ProductID(2), code: "TOL", label: "Tôle", kind: .material, price: price("9"),
    rate: VATRate(basisPoints: 2_000), stockable: true)
  try office.stock(screws, sheet)
  #expect(try office.invoice("F-1", #"{"product": "VIS", "quantity": "2"}"#).gross == euros("3.60"))
  #expect(try office.draft("F-2", #"{"product": "TOL"}"#).net == .zero)
  _ = try office.invoice("F-3", #"{"product": "TOL", "price": "7.5"}"#)
  #expect(try office.draft("F-4", #"{"product": "TOL"}"#).net == euros("7.50"))
  #expect(throws: PurchasingRefusal.unknownProduct(line: 1, key: "CLOU")) {
    try office.draft("F-5", #"{"product": "CLOU"}"#)
  }
  #expect(throws: PurchasingRefusal.productOnText(line: 1)) {
    try office.draft("F-5", #"{"product": "VIS", "kind": "text"}"#)
  }
}
