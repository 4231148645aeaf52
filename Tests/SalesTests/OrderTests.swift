import Articles
import CatalogFacts
import Documents
import GRDB
import Kernel
import Parties
import Sales
import SalesFacts
import Store
import TestSupport
import Testing

private let lic = ProductFacts(
  product: ProductID(2), code: "LIC", label: "Licence", kind: .goods, price: price("45.50"),
  rate: VATRate(basisPoints: 2_000), stockable: true)

@Test func `confirming numbers an order and tells the stock what leaves`() throws {
  let office = try shop()
  let draft = try office.order(more: #", "reference": "W-1042", "origin": "web""#)
  #expect((draft.net, draft.gross) == (euros("505.00"), euros("606.00")))
  #expect(try office.texts("SELECT number FROM sales_order") == [""])
  let confirmed = try office.confirm(draft)
  #expect((confirmed.number, confirmed.gross) == ("CMD-2026-00001", euros("606.00")))
  #expect(try office.goods(of: OrderConfirmed.name) == ["2 10 455.00 1", "- 1 50.00 0"])
  #expect(throws: SalesRefusal.alreadyConfirmed("CMD-2026-00001")) {
    try office.run(UpdateOrder.self, #"{"order": "CMD-2026-00001", "subject": "x"}"#)
  }
  #expect(try office.store.check().ok)
}

@Test func `an order is found by its reference and refused twice from the same origin`() throws {
  let office = try shop()
  _ = try office.order(more: #", "reference": "W-1", "origin": "web""#)
  #expect(throws: SalesRefusal.referenceTaken("W-1")) {
    try office.order(more: #", "reference": "W-1", "origin": "web""#)
  }
  _ = try office.order(more: #", "reference": "W-1""#)
  _ = try office.order(more: #", "reference": "W-1""#)
  let second = try office.order(more: #", "origin": "web""#)
  #expect(throws: SalesRefusal.referenceTaken("W-1")) {
    try office.run(UpdateOrder.self, #"{"order": \#(second.id), "reference": "W-1"}"#)
  }
  let found = try office.read { try Order.find(origin: "web", reference: "W-1", in: $0) }
  #expect(found?.id == Order.ID(1) && found?.state == .draft)
}

@Test func `an order is dated neither after the working day nor before the last of its series`() throws {
  let office = try shop()
  let late = try office.order(more: #", "date": "2026-03-13""#)
  #expect(throws: SalesRefusal.futureDate(day("2026-03-13"), today: day("2026-03-12"))) {
    try office.confirm(late)
  }
  _ = try office.confirm(try office.order())
  let early = try office.order(more: #", "date": "2026-03-11""#)
  #expect(throws: StoreRefusal.dateRegression(series: "CMD", last: day("2026-03-12"))) {
    try office.confirm(early)
  }
  let empty = try office.run(DraftOrder.self, #"{"client": "DUP"}"#)
  #expect(throws: SalesRefusal.emptyOrder) { try office.confirm(empty) }
}

@Test func `an order is invoiced in several times until nothing is left of it`() throws {
  let office = try confirmed()
  _ = try office.validate(try office.take("4"))
  #expect(try office.found().state == .partlyInvoiced)
  #expect(try office.left() == ["6", "1"])
  #expect(throws: SalesRefusal.overOrdered(line: 1, remaining: units("6"))) { try office.take("7") }
  #expect(throws: SalesRefusal.unknownLine(3)) {
    try office.run(InvoiceOrder.self, #"{"order": "CMD-2026-00001", "lines": [{"line": 3}]}"#)
  }
  let rest = try office.run(InvoiceOrder.self, #"{"order": "CMD-2026-00001"}"#)
  #expect(rest.net == euros("323.00"))  // 6 × 45,50 + 50,00
  #expect(try office.found().state == .invoiced)
  #expect(throws: SalesRefusal.orderInvoiced("CMD-2026-00001")) {
    try office.run(InvoiceOrder.self, #"{"order": "CMD-2026-00001"}"#)
  }
  _ = try office.validate(rest)
  #expect(try office.moved(by: InvoiceValidated.name) == ["1 6", "1 1"])
  #expect(try office.store.check().ok)
}

@Test func `a discount in euros is shared over an order's invoices, the last taking the remainder`() throws {
  let office = try shop()
  _ = try office.confirm(try office.order(more: #", "discount": "5.00""#))
  let first = try office.take("5")  // 227,50 of 505,00 carries 2,25 of the discount
  let rest = try office.run(InvoiceOrder.self, #"{"order": "CMD-2026-00001"}"#)
  #expect((first.net, rest.net) == (euros("225.25"), euros("274.75")))
}

@Test func `a draft counts as invoiced, keeps its order when it is edited, and gives back when deleted`()
  throws
{
  let office = try confirmed()
  let draft = try office.take("4")
  _ = try office.take("3")
  let line = #"{"product": "LIC", "source": 1, "quantity"#
  #expect(throws: SalesRefusal.overOrdered(line: 1, remaining: units("7"))) {
    try office.run(UpdateInvoice.self, #"{"invoice": \#(draft.id), "lines": [\#(line)": "8"}]}"#)
  }
  try office.run(
    UpdateInvoice.self,
    #"{"invoice": \#(draft.id), "lines": [\#(line)": "7"}, {"product": "LIC", "quantity": "2"}]}"#)
  #expect(try office.left() == ["0", "1"])
  _ = try office.validate(draft)
  #expect(try office.moved(by: InvoiceValidated.name) == ["1 7", "- 2"])
  try office.run(DeleteDraft.self, #"{"invoice": 2}"#)
  #expect(try office.left() == ["3", "1"])
}

@Test func `an order is cancelled while nothing of it is invoiced, and its goods come back`() throws {
  let office = try confirmed()
  let draft = try office.take("4")
  #expect(throws: SalesRefusal.alreadyInvoiced("CMD-2026-00001")) { try office.cancel() }
  try office.run(DeleteDraft.self, #"{"invoice": \#(draft.id)}"#)
  office.today = day("2026-03-20")
  _ = try office.cancel()
  #expect(try office.goods(of: OrderCancelled.name) == ["2 10 455.00 1", "- 1 50.00 0"])
  #expect(
    try office.found().status == .cancelled(on: day("2026-03-20"), reason: "rupture"))
  #expect(throws: SalesRefusal.orderCancelled("CMD-2026-00001")) { try office.cancel() }
  #expect(throws: SalesRefusal.orderCancelled("CMD-2026-00001")) { try office.take("1") }
  #expect(try office.store.check().ok)
}

@Test func `goods that a credit note brought back can be invoiced again, and then move with their invoice`()
  throws
{
  let office = try confirmed()
  _ = try office.validate(try office.take("6"))
  try office.run(CancelInvoice.self, #"{"invoice": "FA-2026-00001"}"#)
  #expect(try office.moved(by: CreditNoteValidated.name) == ["1 6"])
  #expect(try office.find("AV-2026-00001").content.lines.map(\.goodsBack) == [true])
  #expect(try office.left() == ["10", "1"])
  let again = try office.take("9")  // 4 still out, 5 of the 6 that came back
  #expect(again.net == euros("409.50"))
  _ = try office.validate(again)
  #expect(try office.moved(by: InvoiceValidated.name) == ["1 4", "- 5"])
  #expect(try office.store.check().ok)
}

@Test func `an order whose goods came back with a credit note is cancelled for the others`() throws {
  let office = try confirmed()
  _ = try office.validate(try office.take("6"))
  try office.run(CancelInvoice.self, #"{"invoice": "FA-2026-00001"}"#)
  _ = try office.cancel()
  #expect(try office.goods(of: OrderCancelled.name) == ["2 4 182.00 1", "- 1 50.00 0"])
}

@Test func `a price correction leaves an order invoiced; goods left with the client can be invoiced anew`()
  throws
{
  let office = try confirmed()
  _ = try office.validate(try office.take("6"))
  try office.run(CreditInvoice.self, #"{"invoice": "FA-2026-00001", "mode": "amount", "amount": "12.00"}"#)
  #expect(try office.left() == ["4", "1"])
  try office.run(
    CreditInvoice.self,
    #"""
    {"invoice": "FA-2026-00001", "mode": "lines", "lines": [{"line": 1, "quantity": "2", "goods_back": false}]}
    """#)
  #expect(try office.left() == ["6", "1"])
  _ = try office.validate(try office.take("6"))
  #expect(try office.moved(by: InvoiceValidated.name) == ["1 6"])
}

@Test func `a copy of an order's invoice is no longer the order's`() throws {
  let office = try confirmed()
  _ = try office.validate(try office.take("6"))
  let copy = try office.run(DuplicateInvoice.self, #"{"invoice": "FA-2026-00001"}"#)
  _ = try office.validate(copy)
  #expect(try office.moved(by: InvoiceValidated.name) == ["- 6"])
  #expect(try office.left() == ["4", "1"])
}

@Test func `without the catalogue there are no orders; without the right, none is written`() throws {
  let office = try TestCompany()
  #expect(throws: ArticlesRefusal.moduleOff) {
    try office.run(DraftOrder.self, #"{"client": "DUP", "lines": [{"label": "A", "price": "1"}]}"#)
  }
}

@Test func `the second to save a draft order is told by whom, and the journal shows what changed`() throws {
  let office = try shop()
  let draft = try office.order()
  let saved = try office.run(
    UpdateOrder.self, #"{"order": \#(draft.id), "version": 1, "subject": "Boutique", "notes": "fragile"}"#)
  #expect(saved.version == 2)
  let refusal = #expect(throws: CommonRefusal.self) {
    try office.run(UpdateOrder.self, #"{"order": \#(draft.id), "version": 1, "subject": "x"}"#)
  }
  #expect(refusal?.code == "stale-version")
  _ = try office.confirm(draft)
  #expect(
    try office.texts("SELECT fields FROM change WHERE kind = 'order' ORDER BY id LIMIT 2 OFFSET 1") == [
      #"[["Objet","Boutique"],["Notes","fragile"]]"#,
      #"[["État","brouillon","confirmée"]]"#,
    ])
}

@Test func `a draft order is deleted without a trace but the journal's, and follows a merged client`() throws
{
  let office = try shop()
  let gone = try office.order()
  let kept = try office.order()
  try office.run(DeleteDraft.self, #"{"order": \#(gone.id)}"#)
  try office.run(CreateParty.self, #"{"code": "GAR", "name": "Garage Lefèvre"}"#)
  try office.run(MergeParties.self, #"{"from": "DUP", "into": "GAR"}"#)
  #expect(try office.texts("SELECT sort_client FROM sales_order") == ["garage lefevre"])
  #expect(try office.texts("SELECT client FROM order_search") == ["gar garage lefevre"])
  #expect(try office.confirm(kept).number == "CMD-2026-00001")
  #expect(try office.store.check().ok)
}

@Test func `rows: whoever sees only their clients finds no order of another's`() throws {
  let office = try confirmed()
  try office.perform(CreateUser(login: "paul", name: "Paul", roles: ["vendeur"]))
  try office.perform(GrantParties(login: "paul", ownOnly: true))
  #expect(throws: CommonRefusal.notFound(what: "la commande", key: "CMD-2026-00001")) {
    try office.run(CancelOrder.self, #"{"order": "CMD-2026-00001"}"#, as: "paul")
  }
}

@Test(arguments: [
  "UPDATE sales_order SET gross = 1, net = 1, tax = 0 WHERE id = 1",
  "UPDATE sales_order SET status = 'draft', number = '' WHERE id = 1",
  "UPDATE sales_order SET party_id = 2 WHERE id = 1",
  "DELETE FROM sales_order WHERE id = 1",
  "INSERT OR REPLACE INTO sales_order SELECT * FROM sales_order WHERE id = 1",
  "UPDATE OR REPLACE sales_order SET id = 1 WHERE id = 2",
  "UPDATE sales_order_line SET quantity = 1 WHERE order_id = 1",
  "DELETE FROM sales_order_line WHERE order_id = 1",
  "INSERT OR REPLACE INTO sales_order_line SELECT * FROM sales_order_line WHERE order_id = 1",
  "UPDATE OR REPLACE sales_order_line SET order_id = 1 WHERE order_id = 2",
])
func `no program changes a confirmed order`(attack: String) throws {
  let office = try confirmed()
  _ = try office.order()
  let picture = {
    try office.texts(
      """
      SELECT json_array(id, number, status, net, gross, party_id) FROM sales_order WHERE id = 1
      UNION ALL SELECT json_array(position, label, quantity) FROM sales_order_line WHERE order_id = 1
      """)
  }
  let before = try picture()
  #expect(throws: DatabaseError.self) { try office.attack(attack) }
  #expect(try picture() == before)
}

@Test func `check names an order changed behind a dropped trigger`() throws {
  let office = try confirmed()
  try office.attack(
    "DROP TRIGGER sales_order_frozen; UPDATE sales_order SET net = 100, tax = 20, gross = 120 WHERE id = 1;")
  #expect(
    try office.store.check().differences.contains(
      "La commande CMD-2026-00001 diffère de ce que dit le journal."))
}

private func shop() throws -> TestCompany {
  let office = try TestCompany()
  try office.sell(lic)
  return office
}

/// CMD-2026-00001: ten licences and their carriage.
private func confirmed() throws -> TestCompany {
  let office = try shop()
  _ = try office.confirm(try office.order())
  return office
}

extension TestCompany {
  fileprivate func order(more: String = "") throws -> SavedDraft {
    try run(
      DraftOrder.self,
      #"""
      {"client": "DUP", "lines": [
        {"product": "LIC", "quantity": "10"}, {"label": "Port", "price": "50"}]\#(more)}
      """#)
  }

  fileprivate func confirm(_ draft: SavedDraft) throws -> MovedOrder {
    try perform(ConfirmOrder(order: .id(Order.ID(draft.id))))
  }

  fileprivate func cancel() throws -> MovedOrder {
    try run(CancelOrder.self, #"{"order": "CMD-2026-00001", "reason": "rupture"}"#)
  }

  /// A draft invoice of that much of the order's first line.
  fileprivate func take(_ quantity: String) throws -> SavedDraft {
    try run(
      InvoiceOrder.self,
      #"{"order": "CMD-2026-00001", "lines": [{"line": 1, "quantity": "\#(quantity)"}]}"#)
  }

  fileprivate func found() throws -> Order { try read { try Order.find(.code("cmd-2026-00001"), in: $0) } }

  /// What is left to invoice of each line, in the rules and in the file alike.
  fileprivate func left() throws -> [String] {
    let stored = try texts("SELECT ordered - invoiced FROM sales_order_progress ORDER BY position")
    let left = try found().progress.map(\.remaining)
    #expect(stored == left.map { String($0.tenThousandths) })
    return left.map(\.french)
  }

  /// Product, quantity, net and whether it is counted, by line of the last fact of that name.
  fileprivate func goods(of event: String) throws -> [String] {
    try lines(of: event, at: "$.order.lines") { line in
      "coalesce(\(line) ->> 'product', '-') || ' ' || (\(line) ->> 'quantity') || ' ' || (\(line) ->> 'net') "
        + "|| ' ' || (\(line) ->> 'stockable')"
    }
  }

  /// The order that moved the goods and the quantity, by line of the last fact of that name.
  fileprivate func moved(by event: String) throws -> [String] {
    try lines(of: event, at: "$.document.lines") { line in
      "coalesce(\(line) ->> 'order', '-') || ' ' || (\(line) ->> 'quantity')"
    }
  }
}
