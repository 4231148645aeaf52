import Kernel

/// The VAT of a document for one category and rate, with whatever else its side counts of it.
package protocol RatedBase: Hashable, Sendable {
  var category: VATCategory { get }
  var rate: VATRate { get }
  var net: Money { get }
  var tax: Money { get }
  /// What is left of it without another of the same rate.
  func less(_ taken: Self) -> Self
}

extension RatedBase {
  /// Whether both are of one category and rate.
  package func isOfRate(of other: Self) -> Bool { category == other.category && rate == other.rate }
}

extension VATBase: RatedBase {
  package func less(_ taken: VATBase) -> VATBase {
    VATBase(category: category, rate: rate, net: net - taken.net, tax: tax - taken.tax)
  }
}

/// What a document comes to, by VAT rate.
package protocol AmountsByRate: Hashable, Sendable {
  associatedtype Base: RatedBase
  /// By rate downwards, then category.
  var bases: [Base] { get }
}

extension AmountsByRate {
  package var net: Money { bases.map(\.net).sum() }
  /// Charged by who sells.
  package var tax: Money { bases.map(\.tax).sum() }
  package var gross: Money { net + tax }
}
