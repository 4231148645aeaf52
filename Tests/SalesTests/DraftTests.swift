import Documents
import Kernel
import Parties
import Sales
import SalesFacts
import Store
import TestSupport
import Testing

@Test func `VAT per rate: three lines at 20 % are taxed together`() throws {
  let draft = try TestCompany().draft(
    #"""
    {"label": "A", "price": "299.33"}, {"label": "B", "price": "179.33", "vat": "20"},
    {"label": "C", "price": "99.34"}
    """#)
  #expect((draft.net, draft.vat, draft.gross) == (euros("578.00"), euros("115.60"), euros("693.60")))
}

@Test func `TTC entry keeps the TTC to the cent`() throws {
  let draft = try TestCompany().draft(#"{"label": "A", "quantity": "3", "price_gross": "9.99"}"#)
  #expect((draft.net, draft.vat, draft.gross) == (euros("24.98"), euros("4.99"), euros("29.97")))
}

@Test func `two-rate discount: 10,00 off 100,00 at 20 % and 100,00 at 10 %`() throws {
  let office = try TestCompany()
  let draft = try office.draft(
    #"{"label": "A", "price": "100"}, {"label": "B", "price": "100", "vat": "10"}"#,
    more: #", "discount": "10.00""#)
  #expect((draft.net, draft.vat, draft.gross) == (euros("190.00"), euros("28.50"), euros("218.50")))
  let invoice = try office.read { try Invoice.find(Invoice.ID(draft.id), in: $0) }
  #expect(invoice.amounts.nets == [euros("95.00"), euros("95.00")])
  #expect(invoice.amounts.discount == euros("10.00"))
}

@Test func `instalments: 100,00 in 3 is 33,33 · 33,33 · 33,34`() throws {
  let office = try TestCompany()
  let issued = try office.invoice(
    #"{"label": "A", "price": "100", "vat": "0"}"#, more: #", "instalments": 3, "due": "2026-03-31""#)
  #expect(
    try office.find(issued.number).instalments == [
      Instalment(due: day("2026-03-31"), amount: euros("33.33")),
      Instalment(due: day("2026-04-30"), amount: euros("33.33")),
      Instalment(due: day("2026-05-31"), amount: euros("33.34")),
    ])
}

@Test func `a schedule must sum to what is to pay`() throws {
  let office = try TestCompany()
  let parts =
    #""schedule": [{"due": "2026-04-01", "amount": "60.00"}, {"due": "2026-05-01", "amount": "50.00"}]"#
  let draft = try office.draft(#"{"label": "A", "price": "100"}"#, more: ", \(parts)")
  #expect(throws: SalesRefusal.instalmentsDisagree(sum: euros("110.00"), toPay: euros("120.00"))) {
    try office.validate(draft)
  }
  try office.run(
    UpdateInvoice.self,
    #"""
    {"invoice": \#(draft.id),
     "schedule": [{"due": "2026-05-01", "amount": "50"}, {"due": "2026-04-01", "amount": 70}]}
    """#
  )
  let issued = try office.validate(draft)
  #expect(try office.find(issued.number).instalments.map(\.amount) == [euros("70.00"), euros("50.00")])
}

@Test func `a line is an item of one unit, a service, at the company's usual VAT unless said otherwise`()
  throws
{
  let office = try TestCompany()
  let draft = try office.draft(
    #"""
    {"label": "Conseil", "price": "850"}, {"kind": "text", "label": "Conditions particulières"},
    {"label": "Licence", "price": "45.5", "quantity": "3", "nature": "goods", "discount": "10"},
    {"kind": "subtotal", "label": "Sous-total"}
    """#)
  #expect((draft.net, draft.vat) == (euros("972.85"), euros("194.57")))
  let lines = try office.read { try Invoice.find(Invoice.ID(draft.id), in: $0) }.content.lines
  #expect(lines.map(\.kind) == [.item, .text, .item, .subtotal])
  #expect(lines.map(\.nature) == [.service, .service, .goods, .service])
  #expect(lines[0].quantity == .one && lines[0].rate == VATRate(basisPoints: 2_000))
}

@Test func `an update changes what it says and keeps the rest; an empty text clears`() throws {
  let office = try TestCompany()
  let draft = try office.draft(
    #"{"label": "A", "price": "100"}"#, more: #", "subject": "Travaux", "reference": "C12""#)
  let saved = try office.run(
    UpdateInvoice.self, #"{"invoice": \#(draft.id), "version": 1, "subject": "", "date": "2026-03-10"}"#)
  let invoice = try office.read { try Invoice.find(Invoice.ID(draft.id), in: $0) }
  #expect(saved.version == 2 && saved.gross == euros("120.00"))
  #expect(invoice.content.subject.isEmpty && invoice.content.reference == "C12")
  #expect(invoice.content.day == day("2026-03-10") && invoice.content.due == day("2026-04-09"))
}

@Test func `the second to save a draft is told by whom and overwrites nothing`() throws {
  let office = try TestCompany()
  let draft = try office.draft(#"{"label": "A", "price": "100"}"#)
  try office.run(UpdateInvoice.self, #"{"invoice": \#(draft.id), "version": 1, "subject": "Un"}"#)
  let refusal = #expect(throws: CommonRefusal.self) {
    try office.run(UpdateInvoice.self, #"{"invoice": \#(draft.id), "version": 1, "subject": "Deux"}"#)
  }
  #expect(refusal?.code == "stale-version")
  #expect(refusal?.message.hasPrefix("Test a enregistré cette fiche") == true)
}

@Test func `a draft's changes are in the journal in French, before and after`() throws {
  let office = try TestCompany()
  let draft = try office.draft(#"{"label": "A", "price": "100"}"#)
  try office.run(UpdateInvoice.self, #"{"invoice": \#(draft.id), "subject": "Travaux"}"#)
  #expect(
    try office.texts("SELECT fields FROM change WHERE kind = 'invoice' AND action = 'modification'") == [
      #"[["Objet","Travaux"]]"#
    ])
}

@Test func `a draft has no number, and deleting it leaves no trace but the journal's`() throws {
  let office = try TestCompany()
  let draft = try office.draft(#"{"label": "A", "price": "100"}"#, more: #", "notes": "à rappeler""#)
  #expect(try office.texts("SELECT number FROM invoice") == [""])
  try office.run(DeleteDraft.self, #"{"invoice": \#(draft.id)}"#)
  #expect(try office.texts("SELECT id FROM invoice UNION ALL SELECT invoice_id FROM invoice_line").isEmpty)
  #expect(
    try office.texts("SELECT action FROM change WHERE kind = 'invoice' ORDER BY id") == [
      "création", "suppression",
    ])
  #expect(try office.invoice(#"{"label": "A", "price": "100"}"#).number == "FA-2026-00001")
}

@Test func `a draft is found by folded words of its client, subject and reference`() throws {
  let office = try TestCompany()
  _ = try office.draft(
    #"{"label": "A", "price": "1"}"#, more: #", "subject": "Rénovation Été", "reference": "BC-77""#)
  for words in ["dup*", "renov*", "ete", "77"] {
    #expect(
      try office.texts("SELECT rowid FROM document_search WHERE document_search MATCH '\(words)'").count == 1)
  }
}

@Test(arguments: [
  (#"{"label": "A", "price": "100", "discount": "101"}"#, "", "discount-out-of-range"),
  (#"{"label": "A", "price": "99999999", "quantity": "99999999"}"#, "", "amount-too-large"),
  (#"{"label": "A", "price": "1", "price_gross": "1"}"#, "", "invalid-value"),
  (#"{"label": "A", "price": "1"}"#, #", "instalments": 0"#, "instalment-count"),
])
func `a draft that could not be added up is refused`(lines: String, more: String, code: String) throws {
  let office = try TestCompany()
  let error = #expect(throws: (any Error).self) { try office.draft(lines, more: more) }
  #expect((error as? any Refusal)?.code == code)
}

@Test func `duplicating copies the lines to the working day under no number`() throws {
  let office = try TestCompany()
  let issued = try office.invoice(#"{"label": "A", "price": "100"}"#, more: #", "subject": "Mars""#)
  office.today = day("2026-04-02")
  let copy = try office.run(DuplicateInvoice.self, #"{"invoice": "\#(issued.number)"}"#)
  let draft = try office.read { try Invoice.find(Invoice.ID(copy.id), in: $0) }
  #expect(draft.status == .draft && draft.content.subject == "Mars" && draft.content.day == day("2026-04-02"))
  let last = try office.read {
    try Invoice.last(of: try Party.find(.code("DUP"), in: $0).id, in: $0)?.id
  }
  #expect(last == draft.id)
}
