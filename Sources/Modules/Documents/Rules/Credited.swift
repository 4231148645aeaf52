import Kernel

/// What earlier credit notes took off an invoice.
package struct Credited<Base: RatedBase>: Hashable, Sendable {
  /// By the line's position on the invoice.
  package let quantities: [Int: Quantity]
  package let bases: [Base]
  /// The gross of what was credited by amount, without naming lines.
  package let byAmount: Money

  package var gross: Money { bases.map { $0.net + $0.tax }.sum() }

  /// What is left to credit of `base`.
  package func remainder(of base: Base) -> Base {
    bases.filter { $0.isOfRate(of: base) }.reduce(base) { left, taken in left.less(taken) }
  }
}
