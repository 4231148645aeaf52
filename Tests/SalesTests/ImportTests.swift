import Kernel
import Sales
import SalesFacts
import Store
import TestSupport
import Testing

@Test func `an imported invoice keeps its number and is open at once, outside our series`() throws {
  let office = try TestCompany()
  let taken = try office.run(
    ImportInvoice.self, json(#""number": "0280670965", "gross": "60.00", "net": "50.00""#))
  #expect((taken.number, taken.net, taken.vat) == ("0280670965", euros("50.00"), euros("10.00")))
  let invoice = try office.find("0280670965")
  #expect(invoice.importedFrom == "sage.csv" && invoice.due == day("2026-02-02"))
  #expect(invoice.amounts.bases.map(\.rate) == [VATRate(basisPoints: 2_000)])
  #expect(try office.balance() == euros("60.00"))
  #expect(try office.invoice(#"{"label": "A", "price": "1"}"#).number == "FA-2026-00001")
  #expect(try office.store.check().ok)
}

@Test func `a negative amount taken over is the client's credit`() throws {
  let office = try TestCompany()
  _ = try office.run(ImportInvoice.self, json(#""number": "AV12", "gross": "-24.00""#))
  #expect(try office.find("AV12").kind == .creditNote)
  #expect(try office.balance() == euros("-24.00"))
}

@Test(arguments: [
  (#""number": "12", "gross": "0""#, "invalid-value"),
  (#""number": "12", "gross": "10", "net": "11""#, "invalid-value"),
  (#""number": " ", "gross": "10""#, "missing-key"),
  (#""number": "FA-2026-00007", "gross": "10""#, "own-series"),
  (#""number": "7", "gross": "10""#, "number-taken"),
])
func `an import that cannot stand is refused`(fields: String, code: String) throws {
  let office = try TestCompany()
  try office.run(ImportInvoice.self, json(#""number": "7", "gross": "10""#))
  let error = #expect(throws: (any Error).self) { try office.run(ImportInvoice.self, json(fields)) }
  #expect((error as? any Refusal)?.code == code)
}

private func json(_ fields: String) -> String {
  #"{"client": "DUP", "date": "2026-01-03", "due": "2026-02-02", "origin": "sage.csv", \#(fields)}"#
}
