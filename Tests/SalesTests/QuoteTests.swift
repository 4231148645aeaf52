import Documents
import Kernel
import Sales
import Store
import TestSupport
import Testing

private let ten = #"{"label": "Pompe", "price": "100", "quantity": "10"}"#

@Test func `a quote takes its number when it is sent`() throws {
  let office = try TestCompany()
  let quote = try office.run(DraftQuote.self, #"{"client": "DUP", "lines": [\#(ten)]}"#)
  #expect(try office.texts("SELECT number FROM quote") == [""])
  #expect(try office.run(SendQuote.self, #"{"quote": \#(quote.id)}"#).number == "DEV-000001")
  #expect(throws: SalesRefusal.alreadySent("DEV-000001")) {
    try office.run(UpdateQuote.self, #"{"quote": "DEV-000001", "subject": "x"}"#)
  }
}

@Test func `expiry is derived; accepting an expired quote asks for a new validity`() throws {
  let office = try sent()
  office.today = day("2026-04-12")
  #expect(try office.read { try Quote.find(.code("DEV-000001"), in: $0) }.isExpired(on: office.today))
  #expect(throws: SalesRefusal.quoteExpired(day("2026-04-11"))) {
    try office.run(AcceptQuote.self, #"{"quote": "DEV-000001"}"#)
  }
  #expect(throws: SalesRefusal.validityBeforeDate(day("2026-04-11"))) {
    try office.run(AcceptQuote.self, #"{"quote": "DEV-000001", "valid_until": "2026-04-11"}"#)
  }
  try office.run(AcceptQuote.self, #"{"quote": "DEV-000001", "valid_until": "2026-04-30"}"#)
  #expect(
    try office.read { try Quote.find(.code("DEV-000001"), in: $0) }.status == .accepted(on: day("2026-04-12"))
  )
}

@Test func `partial: 10 quoted, 4 then 3 invoiced leave 3; 4 more is asked, then recorded over by 1`() throws
{
  let office = try accepted()
  _ = try office.validate(try take("4", office))
  _ = try office.validate(try take("3", office))
  #expect(try remaining(office) == units("3"))
  #expect(throws: SalesRefusal.overQuoted(line: 1, remaining: units("3"))) { try take("4", office) }
  _ = try office.run(
    InvoiceQuote.self, #"{"quote": "DEV-000001", "lines": [{"line": 1, "quantity": "4"}], "over": true}"#)
  #expect(try remaining(office) == units("-1"))
  #expect(throws: SalesRefusal.nothingToInvoice("DEV-000001")) {
    try office.run(InvoiceQuote.self, #"{"quote": "DEV-000001"}"#)
  }
}

@Test func `partial: cancelling the second invoice gives its 3 back, 6 left`() throws {
  let office = try accepted()
  _ = try office.validate(try take("4", office))
  _ = try office.validate(try take("3", office))
  try office.run(CancelInvoice.self, #"{"invoice": "FA-2026-00002"}"#)
  #expect(try remaining(office) == units("6"))
  let rest = try office.run(InvoiceQuote.self, #"{"quote": "DEV-000001"}"#)
  #expect(rest.net == euros("600.00"))
}

@Test func `a draft counts as invoiced, and gives back when it is deleted`() throws {
  let office = try accepted()
  let draft = try take("4", office)
  #expect(try remaining(office) == units("6"))
  try office.run(DeleteDraft.self, #"{"invoice": \#(draft.id)}"#)
  #expect(try remaining(office) == units("10"))
}

@Test func `a discount in euros is shared over partial invoices, the last taking the remainder`() throws {
  let office = try accepted(more: #", "discount": "100.00""#)
  let first = try take("3", office)
  let second = try take("3", office)
  let last = try office.run(InvoiceQuote.self, #"{"quote": "DEV-000001"}"#)
  #expect([first.net, second.net, last.net] == [euros("270.00"), euros("270.00"), euros("360.00")])
}

@Test func `only an accepted quote is invoiced`() throws {
  let office = try sent()
  #expect(throws: SalesRefusal.notAccepted("DEV-000001")) {
    try office.run(InvoiceQuote.self, #"{"quote": "DEV-000001"}"#)
  }
  try office.run(RefuseQuote.self, #"{"quote": "DEV-000001", "reason": "trop cher"}"#)
  #expect(throws: SalesRefusal.alreadyRefused("DEV-000001")) {
    try office.run(InvoiceQuote.self, #"{"quote": "DEV-000001"}"#)
  }
}

@Test func `revising keeps the number and the old version; deleting the revision brings it back`() throws {
  let office = try sent()
  let revised = try office.run(ReviseQuote.self, #"{"quote": "DEV-000001"}"#)
  #expect((revised.number, revised.revision) == ("DEV-000001", 2))
  #expect(try office.texts("SELECT status FROM quote ORDER BY revision") == ["superseded", "draft"])
  try office.run(DeleteDraft.self, #"{"quote": \#(revised.id)}"#)
  #expect(try office.texts("SELECT status FROM quote") == ["sent"])
  let again = try office.run(ReviseQuote.self, #"{"quote": "DEV-000001"}"#)
  #expect(try office.run(SendQuote.self, #"{"quote": \#(again.id)}"#).number == "DEV-000001")
  #expect(try office.read { try Quote.find(.code("DEV-000001"), in: $0) }.revision == 2)
  #expect(try office.store.check().ok)
}

private func sent(more: String = "") throws -> TestCompany {
  let office = try TestCompany()
  let quote = try office.run(DraftQuote.self, #"{"client": "DUP", "lines": [\#(ten)]\#(more)}"#)
  try office.run(SendQuote.self, #"{"quote": \#(quote.id)}"#)
  return office
}

private func accepted(more: String = "") throws -> TestCompany {
  let office = try sent(more: more)
  try office.run(AcceptQuote.self, #"{"quote": "DEV-000001"}"#)
  return office
}

private func take(_ quantity: String, _ office: TestCompany) throws -> SavedDraft {
  try office.run(
    InvoiceQuote.self, #"{"quote": "DEV-000001", "lines": [{"line": 1, "quantity": "\#(quantity)"}]}"#)
}

private func remaining(_ office: TestCompany) throws -> Quantity? {
  try office.read { try Quote.find(.code("DEV-000001"), in: $0).progress(in: $0).first?.remaining }
}
