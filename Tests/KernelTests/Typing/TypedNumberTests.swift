import Kernel
import TestSupport
import Testing

@Suite struct TypedNumberTests {
  private func price(_ decimal: String) throws -> UnitPrice { try #require(UnitPrice(decimal: decimal)) }

  @Test(arguments: [
    ("45,5", "45.50"), ("45.5", "45.50"), ("1.234,50", "1234.50"), ("1,234.50", "1234.50"),
    ("1 234,50", "1234.50"),
    ("1\u{A0}234,50", "1234.50"), ("1\u{202F}234,50", "1234.50"), ("1.234.567", "1234567.00"),
    ("1.234.567,8", "1234567.80"), ("3*45,5+12", "148.50"), ("12+3*45,5", "148.50"), ("100/3", "33.33"),
    ("200/3", "66.67"), ("2*-3", "-6.00"), ("10-4-3", "3.00"), ("12-", "-12.00"), ("-12", "-12.00"),
    ("3*4-", "-12.00"),
    ("−12,5", "-12.50"), ("2×3", "6.00"), ("10÷4", "2.50"), (",5", "0.50"), ("5,", "5.00"),
    ("120 €", "120.00"),
    ("0,500", "0.50"), ("45,5000", "45.50"), ("1234,5*1", "1234.50"), ("0,1+0,2", "0.30"), ("1/3*3", "1.00"),
    ("9999999999999,99", "9999999999999.99"), ("1234567,00", "1234567.00"), ("007", "7.00"),
  ]) func `an amount is read as people type it`(text: String, decimal: String) throws {
    #expect(try Money.typed(text).decimal == decimal)
  }

  @Test(arguments: [
    ("", TypedNumberError.empty), ("  ", .empty), ("abc", .unexpected("a")), ("12a", .unexpected("a")),
    ("(2)", .unexpected("(")), ("3*", .incomplete("3*")), ("*3", .incomplete("*3")), (",", .incomplete(",")),
    ("3**4", .incomplete("3**4")), ("12.34,50", .grouping("12.34,50")), ("1.2.3", .grouping("1.2.3")),
    ("1.234,567.8", .grouping("1.234,567.8")), ("1/0", .divisionByZero), ("5/(1)", .unexpected("(")),
    ("120t", .taxNotAllowed), ("10%", .percentageNotAllowed), ("1٣", .unexpected("٣")),
  ]) func `what is no amount is refused with its reason`(text: String, error: TypedNumberError) {
    #expect(throws: error) { try Money.typed(text) }
  }

  @Test(arguments: [
    ("1.234", "« 1.234 » : 1 234,00 ou 1,23 ?"), ("1,234", "« 1,234 » : 1 234,00 ou 1,23 ?"),
    ("12,500", "« 12,500 » : 12 500,00 ou 12,50 ?"), ("45,5555", "« 45,5555 » : 45,56 ?"),
    ("0,125", "« 0,125 » : 0,13 ?"), ("2*1.234", "« 1.234 » : 1 234,00 ou 1,23 ?"),
  ]) func `too many decimals are refused with what they may mean`(text: String, message: String) {
    let error = #expect(throws: TypedNumberError.self) { try Money.typed(text) }
    #expect(error?.message == message)
    #expect(error?.remedy == "Écrivez au plus 2 décimales, sans séparateur de milliers.")
  }

  @Test(arguments: [
    "123456789012345", "99999999999999", String(repeating: "9", count: 60), "9999999999999*9999999999999",
    "99999999999999999999*99999999999999999999*99999999999999999999",
  ]) func `too long an amount names the maximum`(text: String) {
    let error = #expect(throws: TypedNumberError.self) { try Money.typed(text) }
    #expect(error?.message == "Ce nombre est trop grand : le maximum est 9 999 999 999 999,99.")
  }

  @Test func `quantities and prices have their own decimals`() throws {
    #expect(try Quantity.typed("1,2345").decimal == "1.2345")
    #expect(try Quantity.typed("1,234").decimal == "1.234")
    #expect(try Quantity.typed("10/3").decimal == "3.3333")
    #expect(try UnitPrice.typed("0,000001").price.millionths == 1)
    #expect(try UnitPrice.typed("1.234").price.decimal == "1.234")
    #expect(throws: TypedNumberError.tooManyDecimals(text: "1,23456", readings: ["1,2346"], places: 4)) {
      try Quantity.typed("1,23456")
    }
    #expect(throws: TypedNumberError.tooLarge(maximum: "99 999 999,9999")) { try Quantity.typed("100000000") }
  }

  @Test func `a price may be with VAT, or a percentage of the catalogue's`() throws {
    let catalogue = UnitPrice(millionths: 45_500_000)
    #expect(try UnitPrice.typed("120t") == TypedPrice(price: price("120"), includesTax: true))
    #expect(try UnitPrice.typed("120 TTC") == TypedPrice(price: price("120"), includesTax: true))
    #expect(try UnitPrice.typed("3*45,5t") == TypedPrice(price: price("136.5"), includesTax: true))
    #expect(try UnitPrice.typed("120") == TypedPrice(price: price("120")))
    let reduced = try UnitPrice.typed("-10%", catalogue: catalogue)
    #expect(reduced.price.decimal == "40.95")
    #expect(reduced.percentOff == Percentage(basisPoints: 1_000))
    let raised = try UnitPrice.typed("+10 %", catalogue: catalogue)
    #expect(raised.price.decimal == "50.05")
    #expect(raised.percentOff == Percentage(basisPoints: -1_000))
    #expect(throws: TypedNumberError.noCataloguePrice) { try UnitPrice.typed("-10%") }
    #expect(throws: TypedNumberError.percentageWithoutSign) {
      try UnitPrice.typed("10%", catalogue: catalogue)
    }
  }

  @Test func `percentages and rates with or without their sign`() throws {
    #expect(try Percentage.typed("5,5 %") == Percentage(basisPoints: 550))
    #expect(try Percentage.typed("15") == Percentage(basisPoints: 1_500))
    #expect(try VATRate.typed("20%") == VATRate(basisPoints: 2_000))
    #expect(try VATRate.typed("8,5") == VATRate(basisPoints: 850))
    #expect(throws: TypedNumberError.negative) { try VATRate.typed("-20") }
    #expect(throws: TypedNumberError.tooLarge(maximum: "99,99")) { try VATRate.typed("200") }
  }

  @Test func `a computed number says so`() throws {
    #expect(try TypedNumber.parse("3*45,5+12").isComputed)
    #expect(try !TypedNumber.parse("-45,5").isComputed)
  }

  @Test(arguments: Seeds.from(1, few: 3)) func `what French shows, typing reads`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let money = Money(cents: .random(in: -999_999_999_999_999...999_999_999_999_999, using: &random))
      #expect(try Money.typed(money.french) == money)
      #expect(try Money.typed(money.decimal) == money)
      let price = UnitPrice(millionths: .random(in: 0...99_999_999_999_999, using: &random))
      #expect(try UnitPrice.typed(price.french).price == price)
      let quantity = Quantity(tenThousandths: .random(in: -999_999...999_999, using: &random))
      #expect(try Quantity.typed(quantity.french) == quantity)
    }
  }

  @Test(arguments: Seeds.from(1, few: 3)) func `no text makes typing crash`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("0123456789999.,,..+-*/%t €a\u{A0}")
    for _ in 0..<2_000 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "0"
        })
      _ = try? Money.typed(text)
      _ = try? UnitPrice.typed(text, catalogue: UnitPrice(millionths: 1))
      _ = try? Day.typed(text, today: .first)
    }
  }
}
