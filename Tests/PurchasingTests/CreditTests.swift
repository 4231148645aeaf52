import Kernel
import TestSupport
import Testing

@testable import Purchasing

struct PurchaseCreditTests {
  /// 100,00 at 20 % and 100,00 at 10 %: 230,00.
  private func twoRates() throws -> TestCompany {
    let office = try TestCompany()
    _ = try office.invoice(
      "F-1",
      #"{"label": "Acier", "price": "100", "vat": "20"}, {"label": "Livre", "price": "100", "vat": "10"}"#)
    return office
  }

  @Test func `a credit by amount is spread over the rates and ends them to the cent`() throws {
    let office = try twoRates()
    let first = try office.credit(
      #"{"invoice": "ACH-2026-00001", "mode": "amount", "number": "AV1", "amount": "115"}"#)
    #expect((first.number, first.gross, first.available) == ("AVF-2026-00001", euros("115.00"), .zero))
    let amounts = try office.find("AVF-2026-00001").amounts
    #expect(amounts.bases.map(\.net) == [euros("50.00"), euros("50.00")])
    #expect(amounts.bases.map(\.tax) == [euros("10.00"), euros("5.00")])
    let rest = try office.credit(#"{"invoice": "ACH-2026-00001", "mode": "total", "number": "AV2"}"#)
    #expect(rest.gross == euros("115.00"))
    #expect(throws: PurchasingRefusal.nothingToCredit("ACH-2026-00001")) {
      try office.credit(#"{"invoice": "ACH-2026-00001", "mode": "amount", "number": "AV3", "amount": "1"}"#)
    }
    #expect(try office.remaining("ACH-2026-00001") == .zero)
    #expect(try office.faults() == [])
  }

  /// 300,00 of studies and 900,00 of a machine at one rate: the books and the park must find the machine again.
  @Test func `a credit by amount keeps assets and accounts apart`() throws {
    let office = try TestCompany()
    _ = try office.invoice(
      "F-1",
      #"""
      {"label": "Étude", "price": "200", "vat": "20", "account": "617"}, {"label": "Plans", "price": "100", "vat": "20",
       "account": "617"}, {"label": "Machine", "price": "900", "vat": "20", "asset": true}
      """#)
    _ = try office.credit(
      #"{"invoice": "ACH-2026-00001", "mode": "amount", "number": "AV1", "amount": "144"}"#)
    let credit = try office.find("AVF-2026-00001")
    #expect(credit.content.lines.map(\.asset) == [false, true])
    #expect(credit.content.lines.map(\.account) == ["617", ""])
    #expect(credit.amounts.nets == [euros("30.00"), euros("90.00")])
    #expect(try office.faults() == [])
  }

  @Test func `a credit is never more than what is left, nor nothing`() throws {
    let office = try twoRates()
    #expect(throws: PurchasingRefusal.overCredited(remaining: euros("230.00"))) {
      try office.credit(
        #"{"invoice": "ACH-2026-00001", "mode": "amount", "number": "AV1", "amount": "230.01"}"#)
    }
    #expect(throws: PurchasingRefusal.emptyCredit) {
      try office.credit(#"{"invoice": "ACH-2026-00001", "mode": "amount", "number": "AV1", "amount": "0"}"#)
    }
    #expect(throws: PurchasingRefusal.creditBeforeInvoice(day("2026-03-12"))) {
      try office.credit(
        #"{"invoice": "ACH-2026-00001", "mode": "total", "number": "AV1", "date": "2026-03-11"}"#)
    }
    #expect(throws: PurchasingRefusal.overCreditedLine(1, remaining: units("1"))) {
      try office.credit(
        #"{"invoice": "ACH-2026-00001", "mode": "lines", "number": "AV1", "lines": [{"line": 1, "quantity": "2"}]}"#
      )
    }
  }

  @Test func `a credit note's printed VAT is kept within five cents, in all or by rate`() throws {
    let office = try twoRates()
    let first = try office.credit(
      #"""
      {"invoice": "ACH-2026-00001", "mode": "lines", "number": "AV1", "lines": [{"line": 1}], "printed_tax": "19.98"}
      """#)
    #expect(first.gross == euros("119.98"))
    #expect(throws: PurchasingRefusal.roundingTooLarge(printed: euros("9.94"), computed: euros("10.00"))) {
      try office.credit(
        #"""
        {"invoice": "ACH-2026-00001", "mode": "lines", "number": "AV2", "lines": [{"line": 2}],
         "vat": [{"rate": "10", "amount": "9.94"}]}
        """#)
    }
    _ = try office.credit(
      #"""
      {"invoice": "ACH-2026-00001", "mode": "lines", "number": "AV2", "lines": [{"line": 2}],
       "vat": [{"rate": "10", "amount": "9.99"}]}
      """#)
    #expect(try office.find("AVF-2026-00002").amounts.deductible == euros("9.99"))
    let rest = try office.credit(#"{"invoice": "ACH-2026-00001", "mode": "total", "number": "AV3"}"#)
    #expect(rest.gross == euros("0.03"))
    #expect(try office.remaining("ACH-2026-00001") == .zero)
    #expect(try office.faults() == [])
  }

  @Test func `a credit note of its own is ours to use whole`() throws {
    let office = try TestCompany()
    let credit = try office.invoice(
      "AV-9", #"{"label": "Ristourne annuelle", "price": "50"}"#, more: #", "kind": "credit-note""#)
    #expect((credit.number, credit.gross) == ("AVF-2026-00001", euros("60.00")))
    #expect(try office.remaining("AVF-2026-00001") == euros("-60.00"))
    #expect(throws: PurchasingRefusal.duplicateNumber("AV9", ours: "AVF-2026-00001")) {
      try office.draft("AV9", #"{"label": "Ristourne", "price": "1"}"#, more: #", "kind": "credit-note""#)
    }
    #expect(try office.invoice("AV-9", #"{"label": "Acier", "price": "1"}"#).number == "ACH-2026-00001")
    #expect(throws: PurchasingRefusal.creditNote("AVF-2026-00001")) {
      try office.credit(#"{"invoice": "AVF-2026-00001", "mode": "total", "number": "X"}"#)
    }
    #expect(try office.faults() == [])
  }

  @Test func `goods that go back leave the stock, a price given back lowers its value`() throws {
    let office = try TestCompany()
    try office.stock(screws)
    _ = try office.invoice("F-1", #"{"product": "VIS", "quantity": "10"}"#)
    #expect(try office.shelf(1) == ["10 15.00"])
    try office.credit(
      #"{"invoice": "ACH-2026-00001", "mode": "lines", "number": "AV1", "lines": [{"line": 1, "quantity": "4"}]}"#
    )
    #expect(try office.shelf(1) == ["6 9.00"])
    try office.credit(
      #"""
      {"invoice": "ACH-2026-00001", "mode": "lines", "number": "AV2",
       "lines": [{"line": 1, "quantity": "2", "goods_back": false}]}
      """#)
    #expect(try office.shelf(1) == ["6 6.00"])
    #expect(try office.faults() == [])
  }
}
