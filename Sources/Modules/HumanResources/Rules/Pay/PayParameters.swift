import HumanResourcesFacts
import Kernel

/// The values of every pay parameter on a day.
package struct PayParameters: Sendable {
  package let day: Day
  private let settings: [PayParameter: PaySetting]

  /// - Parameter settings: the one in force on `day` of each parameter that has one.
  package init(_ settings: [PaySetting], on day: Day) {
    self.day = day
    self.settings = Dictionary(settings.map { ($0.parameter, $0) }) { first, _ in first }
  }

  /// - Throws: `rate-unknown` when nothing was in force yet.
  package func setting(_ parameter: PayParameter) throws(PayRefusal) -> PaySetting {
    guard let setting = settings[parameter] else { throw .rateUnknown(parameter, day) }
    return setting
  }

  package func value(_ parameter: PayParameter) throws(PayRefusal) -> UnitPrice {
    guard let value = try setting(parameter).value else { throw .rateUnknown(parameter, day) }
    return value
  }

  /// Its value in euros, to the cent.
  package func amount(_ parameter: PayParameter) throws(PayRefusal) -> Money {
    .rounding(Int128(try value(parameter).millionths), dividedBy: 10_000)
  }

  /// People the company employs, as thresholds count them (CSS art. L130-1).
  func headcount() throws(PayRefusal) -> Int { Int(try value(.headcount).millionths / 1_000_000) }

  /// The rate of income tax of a month's taxable pay without a rate of one's own, in percent.
  ///
  /// A limit belongs to the slice above it (CGI art. 204 H, III: « supérieure ou égale à »).
  func neutralTax(on taxable: Money) throws(PayRefusal) -> UnitPrice {
    let brackets = try setting(.neutralTax).brackets
    let found = brackets.first { bracket in bracket.upTo.map { UnitPrice(taxable) < $0 } ?? true }
    return found?.rate ?? .zero
  }
}

extension Money {
  /// That percentage of the amount, rounded half away from zero to the cent.
  func share(percent rate: UnitPrice) -> Money { share(Int128(rate.millionths), of: 100_000_000) }
}
