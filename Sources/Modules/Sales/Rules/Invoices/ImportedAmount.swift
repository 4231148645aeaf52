import Kernel

/// The base and tax of a document another program computed; positive, whatever its sign.
struct ImportedAmount {
  let base: VATBase

  /// The rates a difference between gross and net is recognised as.
  private static let usualRates = [2_000, 1_000, 550, 210, 0].map(VATRate.init(basisPoints:))

  /// - Parameters:
  ///   - net: `nil` to take the rate out of the gross.
  ///   - rate: `nil` to recognise it from the net, or for the company's usual one where there is no net.
  /// - Throws: `invalid-value` when net and gross cannot go together.
  init(gross: Money, net: Money?, rate: VATRate?, usual: VATRate) throws(CommonRefusal) {
    guard gross != .zero else { throw .invalidValue(field: "gross", reason: "le montant est nul") }
    let gross = gross.magnitude
    let net = net?.magnitude ?? (rate ?? usual).net(ofGross: gross)
    guard net <= gross, net > .zero else {
      throw .invalidValue(field: "net", reason: "le HT dépasse le TTC")
    }
    let rate = rate ?? Self.rate(of: gross - net, on: net)
    base = VATBase(category: rate == .zero ? .zeroRated : .standard, rate: rate, net: net, tax: gross - net)
  }

  /// The usual rate that gives this tax to two cents near, else the one computed, in basis points.
  private static func rate(of tax: Money, on net: Money) -> VATRate {
    let tolerance = Money(cents: 2)
    if let usual = usualRates.first(where: { ($0.tax(on: net) - tax).magnitude <= tolerance }) {
      return usual
    }
    return VATRate(
      basisPoints: Int(Money.rounding(Int128(tax.cents) * 10_000, dividedBy: Int128(net.cents)).cents))
  }
}
