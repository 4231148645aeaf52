import Documents
import Kernel
import Sales
import Store
import TestSupport
import Testing

private let order = #"{"label": "Chantier", "price": "1000"}"#

@Test func `deposit: 30 % of 1 000,00 is 300,00 + 60,00, and the final invoice asks 840,00`() throws {
  let office = try acceptedQuote()
  let draft = try office.run(InvoiceQuote.self, #"{"quote": "DEV-000001", "deposit_percent": "30"}"#)
  let deposit = try office.validate(draft)
  #expect(deposit.number == "AC-2026-00001")
  #expect((deposit.net, deposit.vat) == (euros("300.00"), euros("60.00")))
  let final = try office.validate(try office.run(InvoiceQuote.self, #"{"quote": "DEV-000001"}"#))
  #expect((final.net, final.vat, final.toPay) == (euros("1000.00"), euros("200.00"), euros("840.00")))
  let invoice = try office.find(final.number)
  #expect(
    invoice.deductions.map(\.net) == [euros("300.00")] && invoice.deductions.map(\.tax) == [euros("60.00")])
  #expect(try office.balance() == euros("1200.00"))
  #expect(try office.store.check().ok)
}

@Test func `a deposit is deducted once; cancelling the final invoice gives it back`() throws {
  let office = try acceptedQuote()
  _ = try office.validate(try office.run(DraftDeposit.self, #"{"client": "DUP", "amount": "120.00"}"#))
  let more = #", "deposits": ["AC-2026-00001"]"#
  let first = try office.draft(order, more: more)
  let second = try office.draft(order, more: more)
  #expect(try office.validate(first).toPay == euros("1080.00"))
  #expect(throws: SalesRefusal.depositDeducted("AC-2026-00001")) { try office.validate(second) }
  #expect(throws: SalesRefusal.depositDeducted("AC-2026-00001")) { try office.draft(order, more: more) }
  #expect(throws: SalesRefusal.depositDeducted("AC-2026-00001")) {
    try office.run(CancelInvoice.self, #"{"invoice": "AC-2026-00001"}"#)
  }
  try office.run(CancelInvoice.self, #"{"invoice": "FA-2026-00001"}"#)
  #expect(try office.balance() == euros("120.00"))
  #expect(try office.validate(second).toPay == euros("1080.00"))
  #expect(try office.store.check().ok)
}

@Test func `deposit refund: a paid deposit credited whole leaves 360,00 to the client`() throws {
  let office = try acceptedQuote()
  _ = try office.validate(
    try office.run(InvoiceQuote.self, #"{"quote": "DEV-000001", "deposit_percent": "30"}"#))
  try office.receive("360.00", on: "AC-2026-00001")
  let credit = try office.run(CreditInvoice.self, #"{"invoice": "AC-2026-00001", "mode": "total"}"#)
  #expect((credit.allocated, credit.available) == (.zero, euros("360.00")))
  #expect(try office.balance() == euros("-360.00"))
  let final = try office.validate(try office.run(InvoiceQuote.self, #"{"quote": "DEV-000001"}"#))
  #expect(final.toPay == euros("1200.00"))
}

@Test func `deposits on a quote never ask for more than the quote`() throws {
  let office = try acceptedQuote()
  _ = try office.run(DraftDeposit.self, #"{"quote": "DEV-000001", "percent": "60"}"#)
  #expect(throws: SalesRefusal.depositsExceed(deposits: euros("1320.00"), gross: euros("1200.00"))) {
    try office.run(DraftDeposit.self, #"{"quote": "DEV-000001", "percent": "50"}"#)
  }
  let rest = try office.run(DraftDeposit.self, #"{"quote": "DEV-000001", "amount": "480.00"}"#)
  #expect((rest.net, rest.gross) == (euros("400.00"), euros("480.00")))
}

@Test func `deposits above the invoice are refused`() throws {
  let office = try acceptedQuote()
  _ = try office.validate(try office.run(DraftDeposit.self, #"{"client": "DUP", "amount": "120.00"}"#))
  let draft = try office.draft(#"{"label": "A", "price": "10"}"#, more: #", "deposits": ["AC-2026-00001"]"#)
  #expect(throws: SalesRefusal.depositsExceed(deposits: euros("120.00"), gross: euros("12.00"))) {
    try office.validate(draft)
  }
}

@Test func `only a validated deposit of the same client is deducted`() throws {
  let office = try acceptedQuote()
  _ = try office.invoice(order)
  #expect(throws: SalesRefusal.notADeposit("FA-2026-00001")) {
    try office.draft(order, more: #", "deposits": ["FA-2026-00001"]"#)
  }
}

private func acceptedQuote() throws -> TestCompany {
  let office = try TestCompany()
  let quote = try office.run(DraftQuote.self, #"{"client": "DUP", "lines": [\#(order)]}"#)
  try office.run(SendQuote.self, #"{"quote": \#(quote.id)}"#)
  try office.run(AcceptQuote.self, #"{"quote": "DEV-000001"}"#)
  return office
}
