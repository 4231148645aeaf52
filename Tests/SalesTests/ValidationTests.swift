import Company
import Documents
import Kernel
import Parties
import PartiesFacts
import Sales
import Store
import TestSupport
import Testing

private let line = #"{"label": "Conseil", "price": "100"}"#

@Test func `validating numbers, freezes, opens what is due and makes a client of a prospect`() throws {
  let office = try TestCompany()
  let issued = try office.invoice(line)
  #expect(issued.number == "FA-2026-00001")
  #expect(
    (issued.net, issued.vat, issued.gross, issued.toPay)
      == (euros("100.00"), euros("20.00"), euros("120.00"), euros("120.00")))
  #expect(try office.balance() == euros("120.00"))
  #expect(try office.read { try Party.find(.code("DUP"), in: $0) }.isClient)
  let invoice = try office.find("FA-2026-00001")
  #expect(invoice.due == day("2026-04-11"))
  #expect(invoice.issue?.buyer.siren?.text == "732829320")
  #expect(try office.store.check().differences == [])
}

@Test func `a draft leaves a prospect a prospect`() throws {
  let office = try TestCompany()
  _ = try office.draft(line)
  #expect(try !office.read { try Party.find(.code("DUP"), in: $0) }.isClient)
}

@Test func `numbers follow one another without a hole, refusals and deletions included`() throws {
  let office = try TestCompany()
  #expect(try office.invoice(line).number == "FA-2026-00001")
  let empty = try office.draft(#"{"kind": "text", "label": "rien"}"#)
  #expect(throws: SalesRefusal.noLines) { try office.validate(empty) }
  try office.run(DeleteDraft.self, #"{"invoice": \#(empty.id)}"#)
  #expect(try office.invoice(line).number == "FA-2026-00002")
  #expect(try office.store.check().ok)
}

@Test func `date regression: after 20/03, 18/03 is refused and 20/03 offered`() throws {
  let office = try TestCompany()
  office.today = day("2026-03-25")
  _ = try office.invoice(line, more: #", "date": "2026-03-20""#)
  let late = try office.draft(line, more: #", "date": "2026-03-18""#)
  let refusal = #expect(throws: StoreRefusal.self) { try office.validate(late) }
  #expect(refusal == .dateRegression(series: "FA", last: day("2026-03-20")))
  #expect(refusal?.remedy == "Datez le document du 20/03/2026 ou après.")
}

@Test func `new year: 2027 opens at 1 even if the last of 2026 is validated on 02/01/2027`() throws {
  let office = try TestCompany()
  _ = try office.invoice(line)
  office.today = day("2027-01-02")
  #expect(try office.invoice(line, more: #", "date": "2027-01-01""#).number == "FA-2027-00001")
  #expect(try office.invoice(line, more: #", "date": "2026-12-31""#).number == "FA-2026-00002")
  #expect(try office.invoice(line).number == "FA-2027-00002")
  #expect(try office.store.check().ok)
}

@Test(arguments: [
  (#"{"label": "A", "price": "1"}"#, #", "date": "2026-03-13""#, "future-date"),
  (#"{"label": "A", "price": "1"}"#, #", "due": "2026-03-11""#, "due-before-date"),
  (#"{"label": "", "price": "1"}"#, "", "line-without-label"),
  (#"{"label": "A", "price": "1", "quantity": "-1"}"#, "", "negative-total"),
])
func `what cannot be issued is refused and stays a draft`(lines: String, more: String, code: String) throws {
  let office = try TestCompany()
  let draft = try office.draft(lines, more: more)
  let error = #expect(throws: (any Error).self) { try office.validate(draft) }
  #expect((error as? any Refusal)?.code == code)
  #expect(try office.texts("SELECT status FROM invoice") == ["draft"])
}

@Test func `a validated invoice is neither edited, deleted nor validated again; only its notes live`() throws
{
  let office = try TestCompany()
  _ = try office.invoice(line)
  let frozen = SalesRefusal.alreadyValidated("FA-2026-00001")
  #expect(throws: frozen) {
    try office.run(UpdateInvoice.self, #"{"invoice": "FA-2026-00001", "subject": "x"}"#)
  }
  #expect(throws: frozen) { try office.run(DeleteDraft.self, #"{"invoice": "FA-2026-00001"}"#) }
  #expect(throws: frozen) { try office.run(ValidateInvoice.self, #"{"invoice": "FA-2026-00001"}"#) }
  try office.run(SetInvoiceNote.self, #"{"invoice": "FA-2026-00001", "note": "à surveiller"}"#)
  #expect(try office.find("FA-2026-00001").note == "à surveiller")
}

@Test func `separation of duties: whoever wrote the draft does not validate it`() throws {
  let office = try TestCompany()
  try office.run(UpdateCompany.self, #"{"name": "SARL Martin", "separation_of_duties": true}"#)
  try office.perform(CreateUser(login: "paul", name: "Paul", roles: ["vendeur"]))
  let draft = try office.draft(line)
  #expect(throws: SalesRefusal.ownDraft(author: "test")) { try office.validate(draft) }
  let issued = try office.run(ValidateInvoice.self, #"{"invoice": \#(draft.id)}"#, as: "paul")
  #expect(issued.number == "FA-2026-00001")
}

@Test func `the client's later change of name leaves the issued invoice as it was`() throws {
  let office = try TestCompany()
  _ = try office.invoice(line)
  let draft = try office.draft(line)
  try office.run(UpdateParty.self, #"{"party": "DUP", "name": "Zénith"}"#)
  #expect(try office.find("FA-2026-00001").issue?.buyer.name == "Dupont & Fils")
  #expect(try office.texts("SELECT sort_client FROM invoice ORDER BY id") == ["dupont & fils", "zenith"])
  #expect(try office.read { try Invoice.find(Invoice.ID(draft.id), in: $0) }.content.client.name == "Zénith")
}

@Test func `rows: whoever sees only their clients finds no invoice of another's`() throws {
  let office = try TestCompany()
  try office.perform(CreateUser(login: "paul", name: "Paul", roles: ["vendeur"]))
  try office.perform(GrantParties(login: "paul", ownOnly: true))
  _ = try office.invoice(line)
  #expect(throws: CommonRefusal.notFound(what: "la facture", key: "FA-2026-00001")) {
    try office.run(CreditInvoice.self, #"{"invoice": "FA-2026-00001", "mode": "total"}"#, as: "paul")
  }
}

@Test func `merging moves drafts and open quotes; issued documents do not change`() throws {
  let office = try TestCompany()
  try office.run(CreateParty.self, #"{"code": "GAR", "name": "Garage Lefèvre"}"#)
  _ = try office.invoice(line)
  let draft = try office.draft(line)
  let quote = try office.run(DraftQuote.self, #"{"client": "DUP", "lines": [\#(line)]}"#)
  let before = try office.texts(
    "SELECT json_array(invoice.party_id, number, buyer, sort_client) FROM invoice WHERE number <> ''")
  try office.run(MergeParties.self, #"{"from": "DUP", "into": "GAR"}"#)
  #expect(
    try office.texts(
      "SELECT json_array(invoice.party_id, number, buyer, sort_client) FROM invoice WHERE number <> ''")
      == before)
  #expect(try office.read { try Invoice.find(Invoice.ID(draft.id), in: $0) }.content.client.code == "GAR")
  #expect(try office.read { try Quote.find(Quote.ID(quote.id), in: $0) }.content.client.code == "GAR")
  #expect(try office.store.check().ok)
}

@Test func `the event carries lines that sum to the bases after the document's discount`() throws {
  let office = try TestCompany()
  _ = try office.invoice(
    #"{"label": "A", "price": "33.33"}, {"kind": "text", "label": "t"}, {"label": "B", "price": "33.33"}"#,
    more: #", "discount": "10%""#)
  #expect(
    try office.texts(
      """
      SELECT payload ->> '$.document.lines[0].net' || ' ' || (payload ->> '$.document.lines[1].net') || ' '
        || (payload ->> '$.document.net') FROM event WHERE name = 'sales.invoice-validated.v1'
      """) == ["30.00 29.99 59.99"])
}
