import Kernel
import Testing

@Suite struct MoneyTests {
  @Test(arguments: [
    ("0", 0), ("0.00", 0), ("1234.50", 123_450), ("1234.5", 123_450), ("-0.01", -1), ("7", 700),
    ("9999999999999.99", 999_999_999_999_999), ("-9999999999999.99", -999_999_999_999_999),
  ]) func `a machine's decimal reads to the cent`(decimal: String, cents: Int64) {
    #expect(Money(decimal: decimal)?.cents == cents)
  }

  @Test(arguments: [
    "", "-", ".5", "5.", "1,50", "1 234", "+1", "1e3", "0x1", "1.234", "--1", "1.2.3", "10000000000000", "١",
    "NaN",
  ]) func `anything else is no amount`(text: String) { #expect(Money(decimal: text) == nil) }

  @Test(arguments: [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123_450, "1234.50"), (-100, "-1.00")])
  func `the machine's form always has two decimals`(cents: Int64, decimal: String) {
    #expect(Money(cents: cents).decimal == decimal)
  }

  @Test func `the smallest integer is written without a crash`() {
    #expect(Money(cents: .min).decimal == "-92233720368547758.08")
  }

  @Test(arguments: [
    (0, "0,00"), (123_450, "1 234,50"), (-123_450, "-1 234,50"), (99_999, "999,99"), (100_000, "1 000,00"),
    (123_456_789_012, "1 234 567 890,12"),
  ]) func `a French amount groups by three with a plain space`(cents: Int64, french: String) {
    #expect(Money(cents: cents).french == french)
    #expect(Money(cents: cents).frenchEuros == french + " €")
  }

  @Test(arguments: [
    (5, 2, 3), (-5, 2, -3), (5, -2, -3), (-5, -2, 3), (4, 3, 1), (-4, 3, -1), (1, 2, 1), (-1, 2, -1),
    (149, 100, 1),
    (150, 100, 2), (0, 7, 0),
  ]) func `rounding goes to the nearest, halves away from zero`(above: Int, below: Int, cents: Int64) {
    #expect(Money.rounding(Int128(above), dividedBy: Int128(below)).cents == cents)
  }

  @Test func `a share is exact in between and rounded once`() throws {
    #expect(try money("100.00").share(1, of: 3) == money("33.33"))
    #expect(try money("-100.00").share(2, of: 3) == money("-66.67"))
    #expect(try money("9999999999999.99").share(7, of: 7) == money("9999999999999.99"))
  }

  @Test func `amounts add, subtract, negate and compare`() throws {
    var total = try money("10.00")
    total += try money("0.05")
    total -= try money("20.00")
    #expect(total == Money(cents: -995))
    #expect(total.isNegative)
    #expect(total.magnitude == Money(cents: 995))
    #expect(-total == total.magnitude)
    #expect(total < .zero)
    #expect([total, total.magnitude, Money(cents: 1)].sum() == Money(cents: 1))
  }
}
