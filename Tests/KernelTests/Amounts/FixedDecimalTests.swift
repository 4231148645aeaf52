import Kernel
import Testing

@Suite struct FixedDecimalTests {
  @Test func `every number is written as a decimal string, in its shortest form but for money`() throws {
    #expect(try json(Money(cents: 123_450)) == #""1234.50""#)
    #expect(try json(UnitPrice(millionths: 45_500_000)) == #""45.5""#)
    #expect(try json(Quantity(tenThousandths: 30_000)) == #""3""#)
    #expect(try json(Percentage(basisPoints: 550)) == #""5.5""#)
    #expect(try json(VATRate(basisPoints: 2_000)) == #""20""#)
  }

  @Test func `a JSON number is read exactly`() throws {
    #expect(try decoded(Money.self, "0.1") == Money(cents: 10))
    #expect(try decoded(Money.self, "1234.50") == Money(cents: 123_450))
    #expect(try decoded(Money.self, "-7") == Money(cents: -700))
    #expect(try decoded(UnitPrice.self, "0.000001") == UnitPrice(millionths: 1))
    #expect(try decoded(Money.self, "9999999999999.99") == Money(cents: 999_999_999_999_999))
    #expect(
      try decoded([Quantity].self, #"[2, "2.5", 0.0001]"#).map(\.tenThousandths) == [20_000, 25_000, 1])
  }

  @Test func `what is no number is refused with a French sentence`() {
    #expect(
      decodingSentence(Money.self, #""12,50""#)
        == "Le montant « 12,50 » ne se lit pas : au plus 13 chiffres et 2 décimales après un point.")
    #expect(
      decodingSentence(Quantity.self, "1.23456")
        == "La quantité « 1.23456 » ne se lit pas : au plus 8 chiffres et 4 décimales après un point.")
    #expect(
      decodingSentence(VATRate.self, "true")
        == #"Le taux de TVA s’écrit comme un texte ("12.50") ou un nombre."#)
    #expect(
      decodingSentence(VATRate.self, #""-20""#)?.hasPrefix("Le taux de TVA « -20 » ne se lit pas") == true)
  }

  @Test func `numbers survive a round trip`() throws {
    for units in [Int64(0), 1, -1, 99, 100, 12_345, 1_000_000, -99_999_999] {
      #expect(try decoded(Money.self, json(Money(units: units))).units == units)
      #expect(try decoded(UnitPrice.self, json(UnitPrice(units: units))).units == units)
      #expect(try decoded(Quantity.self, json(Quantity(units: units))).units == units)
      #expect(try decoded(Percentage.self, json(Percentage(units: units / 1_000))).units == units / 1_000)
    }
  }

  @Test func `the French forms`() {
    #expect(UnitPrice(millionths: 45_500_000).french == "45,50")
    #expect(UnitPrice(millionths: 12_500).french == "0,0125")
    #expect(UnitPrice(millionths: 1_234_000_000).french == "1 234,00")
    #expect(Quantity(tenThousandths: 30_000).french == "3")
    #expect(Quantity(tenThousandths: 30_000).french(minimumDecimals: 2) == "3,00")
    #expect(Quantity(tenThousandths: 12_345_678).french(minimumDecimals: 2) == "1 234,5678")
    #expect(Percentage(basisPoints: 550).french == "5,5 %")
    #expect(VATRate(basisPoints: 2_000).french == "20 %")
    #expect(VATRate(basisPoints: 210).french == "2,1 %")
  }

  @Test func `the tax of a rate and the net of a gross amount`() throws {
    #expect(try rate("20").tax(on: money("99.99")) == money("20.00"))
    #expect(try rate("20").net(ofGross: money("29.97")) == money("24.98"))
    #expect(try rate("5.5").tax(on: money("-10.00")) == money("-0.55"))
    #expect(try rate("2.1").net(ofGross: money("102.10")) == money("100.00"))
    #expect(VATRate.zero.net(ofGross: Money(cents: 7)) == Money(cents: 7))
  }

  @Test func `a percentage of an amount and a price reduced by it`() throws {
    #expect(try Percentage(basisPoints: 3_000).of(money("1000.00")) == money("300.00"))
    #expect(Percentage(basisPoints: 5_000).of(Money(cents: 5)) == Money(cents: 3))
    #expect(UnitPrice(millionths: 45_500_000).reduced(by: Percentage(basisPoints: 1_000)).decimal == "40.95")
    #expect(UnitPrice(millionths: 1).reduced(by: Percentage(basisPoints: 5_000)).millionths == 1)
    #expect(UnitPrice(Money(cents: 4_550)).decimal == "45.5")
  }

  @Test func `quantities add and negate`() {
    var quantity = Quantity(whole: 2)
    quantity += .one
    quantity -= Quantity(tenThousandths: 5_000)
    #expect(quantity.decimal == "2.5")
    #expect((-quantity).isNegative)
    #expect((-quantity).magnitude == quantity)
  }

  @Test func `VAT categories carry the codes of EN 16931 and the law's sentences`() {
    #expect(VATCategory.allCases.map(\.rawValue) == ["S", "Z", "E", "AE", "K", "G", "O"])
    #expect(VATCategory.allCases.filter(\.isTaxed) == [.standard])
    #expect(VATCategory.exempt.mention == "TVA non applicable, art. 293 B du CGI")
    #expect(VATCategory.reverseCharge.mention == "Autoliquidation, art. 283-2 du CGI")
    #expect(VATCategory.intraCommunity.mention == "Exonération de TVA, art. 262 ter I du CGI")
    #expect(VATCategory.export.mention == "Exonération de TVA, art. 262 I du CGI")
    #expect(VATCategory.standard.mention == nil)
    #expect(Set(VATCategory.allCases.map(\.label)).count == 7)
  }
}
