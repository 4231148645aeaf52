import Kernel
import Testing

@Suite struct DocumentTotalsTests {
  @Test func `VAT per rate: three lines of 33,33 give 20,00 and not 20,01`() throws {
    let totals = DocumentTotals(lines: try [line(at: "33.33"), line(at: "33.33"), line(at: "33.33")])
    #expect(totals.net == Money(cents: 99_99))
    #expect(totals.tax == Money(cents: 20_00))
    #expect(totals.gross == Money(cents: 119_99))
  }

  @Test func `VAT per rate: 299,33 + 179,33 + 99,34`() throws {
    let totals = DocumentTotals(lines: try [line(at: "299.33"), line(at: "179.33"), line(at: "99.34")])
    #expect([totals.net, totals.tax, totals.gross].map(\.decimal) == ["578.00", "115.60", "693.60"])
    #expect(totals.lines.map(\.decimal) == ["299.33", "179.33", "99.34"])
  }

  @Test func `TTC entry: 3 × 9,99 keeps 29,97`() throws {
    let totals = DocumentTotals(lines: [try line("3", at: "9.99", taxIncluded: true)])
    #expect([totals.gross, totals.net, totals.tax].map(\.decimal) == ["29.97", "24.98", "4.99"])
    #expect(totals.lines.map(\.decimal) == ["24.98"])
  }

  @Test func `TTC entry: three lines of 9,99 sum to the same, the first line taking the cent`() throws {
    let entry = try line(at: "9.99", taxIncluded: true)
    let totals = DocumentTotals(lines: [entry, entry, entry])
    #expect([totals.gross, totals.net, totals.tax].map(\.decimal) == ["29.97", "24.98", "4.99"])
    #expect(totals.lines.map(\.decimal) == ["8.32", "8.33", "8.33"])
  }

  @Test func `lines with and without VAT of one rate make one base`() throws {
    let totals = DocumentTotals(lines: try [line(at: "100.00"), line(at: "9.99", taxIncluded: true)])
    #expect(totals.bases.count == 1)
    #expect([totals.net, totals.tax, totals.gross].map(\.decimal) == ["108.33", "21.66", "129.99"])
  }

  @Test func `two-rate discount: 10,00 over 100,00 at 20 % and 100,00 at 10 %`() throws {
    let lines = try [line(at: "100", rate: "10"), line(at: "100", rate: "20")]
    let totals = DocumentTotals(lines: lines, discount: .amount(Money(cents: 10_00)))
    #expect(totals.bases.map(\.rate.decimal) == ["20", "10"])
    #expect(totals.bases.map(\.net.decimal) == ["95.00", "95.00"])
    #expect(totals.bases.map(\.tax.decimal) == ["19.00", "9.50"])
    #expect([totals.discount, totals.net, totals.gross].map(\.decimal) == ["10.00", "190.00", "218.50"])
  }

  @Test func `the remainder of a discount goes to the greatest base`() throws {
    let lines = try [line(at: "50", rate: "20"), line(at: "100", rate: "10"), line(at: "50", rate: "5.5")]
    let totals = DocumentTotals(lines: lines, discount: .amount(Money(cents: 5)))
    // 0,0125 · 0,025 · 0,0125 round to 0,01 · 0,03 · 0,01.
    #expect(totals.bases.map(\.net.decimal) == ["49.99", "99.97", "49.99"])
    let third = DocumentTotals(lines: lines, discount: .amount(Money(cents: 2)))
    // 0,005 · 0,01 · 0,005 round to 0,01 · 0,01 · 0,01: the cent too much comes back to the greatest.
    #expect(third.bases.map(\.net.decimal) == ["49.99", "100.00", "49.99"])
  }

  @Test func `deposit: 30 % of 1 000,00 is deducted from the final invoice`() throws {
    let deposit = DocumentTotals(lines: [try line(at: "300")])
    #expect(deposit.gross.decimal == "360.00")
    let totals = DocumentTotals(lines: [try line(at: "1000")], prepaid: [deposit.gross])
    #expect([totals.net, totals.tax, totals.gross].map(\.decimal) == ["1000.00", "200.00", "1200.00"])
    #expect([totals.prepaid, totals.toPay].map(\.decimal) == ["360.00", "840.00"])
  }

  @Test func `the invoice of the screens`() throws {
    let totals = DocumentTotals(
      lines: try [line("2", at: "850"), line(at: "120"), line("3", at: "45.50")])
    #expect(totals.lines.map(\.decimal) == ["1700.00", "120.00", "136.50"])
    #expect([totals.net, totals.tax, totals.gross].map(\.decimal) == ["1956.50", "391.30", "2347.80"])
  }

  @Test(arguments: [
    ("3", "45.5", "10", "122.85"), ("0.3333", "100", "0", "33.33"), ("1", "0.005", "0", "0.01"),
    ("-1", "0.005", "0", "-0.01"), ("2.5", "0.123456", "0", "0.31"), ("1", "9.99", "100", "0.00"),
    ("99999999.9999", "99999999.999999", "0", "9999999999989900.00"),
  ]) func `a line is rounded once`(quantity: String, price: String, discount: String, amount: String) throws {
    #expect(try line(quantity, at: price, discount: discount).amount.decimal == amount)
  }

  @Test func `a percentage on prices with VAT acts on the price the customer sees`() throws {
    let totals = DocumentTotals(
      lines: [try line(at: "120.00", taxIncluded: true)], discount: .percent(Percentage(basisPoints: 1_000)))
    #expect(
      [totals.gross, totals.net, totals.tax, totals.discount].map(\.decimal) == [
        "108.00", "90.00", "18.00", "10.00",
      ])
  }

  @Test func `an amount off prices that all have VAT is an amount with VAT`() throws {
    let totals = DocumentTotals(
      lines: [try line(at: "120.00", taxIncluded: true)], discount: .amount(Money(cents: 10_00)))
    #expect([totals.gross, totals.net, totals.tax].map(\.decimal) == ["110.00", "91.67", "18.33"])
  }

  @Test func `an amount off mixed prices is before VAT`() throws {
    let lines = try [line(at: "100"), line(at: "120.00", taxIncluded: true)]
    let totals = DocumentTotals(lines: lines, discount: .amount(Money(cents: 20_00)))
    #expect([totals.net, totals.tax, totals.gross].map(\.decimal) == ["180.00", "36.00", "216.00"])
  }

  @Test func `a discount of the whole leaves nothing, not even a cent of VAT`() throws {
    let lines = try [line(at: "10"), line("3", at: "9.99", taxIncluded: true)]
    let totals = DocumentTotals(lines: lines, discount: .amount(Money(cents: 34_98)))
    #expect([totals.net, totals.tax, totals.gross] == [.zero, .zero, .zero])
  }

  @Test func `a minus line takes back`() throws {
    let totals = DocumentTotals(lines: try [line("3", at: "120"), line("-1", at: "120")])
    #expect(totals.lines.map(\.decimal) == ["360.00", "-120.00"])
    #expect([totals.net, totals.tax].map(\.decimal) == ["240.00", "48.00"])
  }

  @Test func `a category without VAT has no tax whatever its rate`() throws {
    let totals = DocumentTotals(
      lines: try [line(at: "100", category: .reverseCharge), line(at: "50", rate: "0", category: .exempt)])
    #expect(totals.tax == .zero)
    #expect(totals.bases.map(\.category) == [.reverseCharge, .exempt])
    #expect(totals.bases.map(\.rate) == [.zero, .zero])
  }

  @Test func `a document without lines is worth nothing`() {
    let totals = DocumentTotals(
      lines: [], discount: .amount(Money(cents: 10_00)), prepaid: [Money(cents: 100)])
    #expect(totals.gross == .zero)
    #expect(totals.discount == .zero)
    #expect(totals.toPay == Money(cents: -100))
  }

  @Test func `a document above the maximum is computed and refused`() throws {
    let totals = DocumentTotals(lines: [try line("99999999", at: "99999999")])
    #expect(totals.refusal == .tooLarge(totals.gross))
    #expect(DocumentTotals(lines: [try line(at: "10")]).refusal == nil)
  }

  @Test(arguments: [("0.00", DocumentDiscount.none), ("10.00", .amount(Money(cents: 1_000)))])
  func `a discount is one string in JSON`(text: String, discount: DocumentDiscount) throws {
    #expect(try json(discount) == "\"\(text)\"")
    #expect(try decoded(DocumentDiscount.self, "\"\(text)\"") == discount)
    #expect(try decoded(DocumentDiscount.self, "12.5") == .amount(Money(cents: 1_250)))
    #expect(try decoded(DocumentDiscount.self, #""5.5%""#) == .percent(Percentage(basisPoints: 550)))
    #expect(decodingSentence(DocumentDiscount.self, #""5,5 %""#)?.contains("ne se lit pas") == true)
  }
}
