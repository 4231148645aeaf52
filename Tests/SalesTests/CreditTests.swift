import Documents
import Kernel
import Sales
import Store
import TestSupport
import Testing

private let three = #"{"label": "Pompe", "price": "100", "quantity": "3", "nature": "goods"}"#

@Test func `partial credit note: 360,00 paid 200,00, one unit credited leaves 40,00 to pay`() throws {
  let office = try TestCompany()
  _ = try office.invoice(three)
  try office.receive("200.00", on: "FA-2026-00001")
  let credit = try office.run(
    CreditInvoice.self,
    #"{"invoice": "FA-2026-00001", "mode": "lines", "lines": [{"line": 1, "quantity": "1"}]}"#)
  #expect(credit.number == "AV-2026-00001")
  #expect((credit.allocated, credit.available) == (euros("120.00"), .zero))
  #expect(try office.remaining("FA-2026-00001") == euros("40.00"))
}

@Test func `partial credit note: two units credited settle 160,00 and leave 80,00 available`() throws {
  let office = try TestCompany()
  _ = try office.invoice(three)
  try office.receive("200.00", on: "FA-2026-00001")
  let credit = try office.run(
    CreditInvoice.self,
    #"{"invoice": "FA-2026-00001", "mode": "lines", "lines": [{"line": 1, "quantity": "2"}]}"#)
  #expect((credit.allocated, credit.available) == (euros("160.00"), euros("80.00")))
  #expect(try office.remaining("FA-2026-00001") == .zero)
  #expect(try office.remaining("AV-2026-00001") == euros("-80.00"))
  #expect(try office.balance() == euros("-80.00"))
  #expect(try office.store.check().ok)
}

@Test func `a line is never credited for more than it invoiced`() throws {
  let office = try TestCompany()
  _ = try office.invoice(three)
  let two = #"{"invoice": "FA-2026-00001", "mode": "lines", "lines": [{"line": 1, "quantity": "2"}]}"#
  try office.run(CreditInvoice.self, two)
  #expect(throws: SalesRefusal.overCreditedLine(1, remaining: units("1"))) {
    try office.run(CreditInvoice.self, two)
  }
  #expect(throws: SalesRefusal.overCredited(remaining: euros("120.00"))) {
    try office.run(CreditInvoice.self, #"{"invoice": "FA-2026-00001", "mode": "amount", "amount": "120.01"}"#)
  }
  try office.run(CreditInvoice.self, #"{"invoice": "FA-2026-00001", "mode": "total"}"#)
  #expect(throws: SalesRefusal.nothingToCredit("FA-2026-00001")) {
    try office.run(CreditInvoice.self, #"{"invoice": "FA-2026-00001", "mode": "total"}"#)
  }
  #expect(try office.balance() == .zero)
}

@Test func `credits line by line sum to the invoice to the cent, VAT included`() throws {
  let office = try TestCompany()
  let issued = try office.invoice(
    #"{"label": "A", "price": "33.33"}, {"label": "B", "price": "33.33"}, {"label": "C", "price": "33.33"}"#)
  #expect((issued.net, issued.vat, issued.gross) == (euros("99.99"), euros("20.00"), euros("119.99")))
  for line in 1...3 {
    try office.run(
      CreditInvoice.self, #"{"invoice": "FA-2026-00001", "mode": "lines", "lines": [{"line": \#(line)}]}"#)
  }
  #expect(try office.find("AV-2026-00001").amounts.gross == euros("40.00"))
  #expect(try office.find("AV-2026-00003").amounts.gross == euros("39.99"))
  #expect(try office.remaining("FA-2026-00001") == .zero)
}

@Test func `a quantity cut in three keeps the discounts and the cents`() throws {
  let office = try TestCompany()
  let issued = try office.invoice(
    #"{"label": "A", "price": "10.01", "quantity": "3", "discount": "5"}"#, more: #", "discount": "1.00""#)
  #expect(issued.net == euros("27.53"))  // 30,03 - 5 % = 28,53, less 1,00
  for _ in 1...3 {
    try office.run(
      CreditInvoice.self,
      #"{"invoice": "FA-2026-00001", "mode": "lines", "lines": [{"line": 1, "quantity": "1"}]}"#)
  }
  let credits = try (1...3).map { try office.find("AV-2026-0000\($0)").amounts }
  #expect(credits.map(\.net).sum() == euros("27.53"))
  #expect(credits.map(\.gross).sum() == issued.gross)
  #expect(try office.store.check().ok)
}

@Test func `a credit by amount is spread over the rates and says no goods come back`() throws {
  let office = try TestCompany()
  _ = try office.invoice(
    #"{"label": "A", "price": "100"}, {"label": "B", "price": "100", "vat": "10", "nature": "goods"}"#)
  let credit = try office.run(
    CreditInvoice.self,
    #"{"invoice": "FA-2026-00001", "mode": "amount", "amount": "23.00", "reason": "Geste"}"#)
  let note = try office.find(credit.number)
  // 120,00 and 110,00 of 230,00 share 23,00 as 12,00 and 11,00
  #expect(note.amounts.bases.map(\.net) == [euros("10.00"), euros("10.00")])
  #expect(note.amounts.bases.map(\.tax) == [euros("2.00"), euros("1.00")])
  #expect(note.content.lines.map(\.goodsBack) == [false, false])
  #expect(note.content.subject == "Geste" && note.corrects?.number == "FA-2026-00001")
}

@Test func `cancelling an unpaid invoice writes a matched total credit note, and goods come back`() throws {
  let office = try TestCompany()
  _ = try office.invoice(three)
  office.today = day("2026-03-20")
  let cancelled = try office.run(CancelInvoice.self, #"{"invoice": "FA-2026-00001", "reason": "doublon"}"#)
  #expect(cancelled.creditNote == "AV-2026-00001")
  let invoice = try office.find("FA-2026-00001")
  let credit = try office.find("AV-2026-00001")
  #expect(invoice.issue.map { invoice.status == .cancelled($0, by: "AV-2026-00001") } == true)
  #expect(credit.content.day == day("2026-03-20") && credit.amounts.gross == euros("360.00"))
  #expect(credit.content.lines.map(\.goodsBack) == [true])
  #expect(credit.content.subject == "Annulation de la facture FA-2026-00001 : doublon")
  #expect(try office.balance() == .zero)
  #expect(try office.remaining("AV-2026-00001") == .zero)
  #expect(throws: SalesRefusal.alreadyCancelled("FA-2026-00001")) {
    try office.run(CancelInvoice.self, #"{"invoice": "FA-2026-00001"}"#)
  }
  #expect(try office.store.check().ok)
}

@Test func `a paid or partly paid invoice is not cancelled`() throws {
  let office = try TestCompany()
  _ = try office.invoice(three)
  try office.receive("0.01", on: "FA-2026-00001")
  #expect(throws: SalesRefusal.alreadyPaid(euros("0.01"))) {
    try office.run(CancelInvoice.self, #"{"invoice": "FA-2026-00001"}"#)
  }
}

@Test func `a credit note is dated neither before its invoice nor after the working day`() throws {
  let office = try TestCompany()
  _ = try office.invoice(three)
  #expect(throws: SalesRefusal.creditBeforeInvoice(day("2026-03-12"))) {
    try office.run(
      CreditInvoice.self, #"{"invoice": "FA-2026-00001", "mode": "total", "date": "2026-03-11"}"#)
  }
  #expect(throws: SalesRefusal.futureDate(day("2026-03-13"), today: day("2026-03-12"))) {
    try office.run(
      CreditInvoice.self, #"{"invoice": "FA-2026-00001", "mode": "total", "date": "2026-03-13"}"#)
  }
}
