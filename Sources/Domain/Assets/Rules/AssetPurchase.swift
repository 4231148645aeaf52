import Kernel

/// The fixed assets of a supplier's invoice, and how much of them was entered.
package struct AssetPurchase: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<AssetPurchase>

  /// A line marked *immobilisation*.
  package struct Line: Hashable, Sendable {
    package let label: String
    /// HT.
    package let net: Money
    /// What it cost: HT, with the VAT that may not be deducted.
    package let cost: Money
    /// Whether its VAT may be deducted.
    package let deductible: Bool
    /// The account a person chose for it, or empty.
    package let account: String
  }

  /// The document's.
  package let id: ID
  /// Ours: `ACH-2026-00001`.
  package let number: String
  package let day: Day
  package let lines: [Line]
  /// The value of the assets entered from it.
  package let used: Money

  package var cost: Money { lines.map(\.cost).sum() }
  /// What may still be entered.
  package var left: Money { cost - used }

  /// The first line that is not wholly entered, and what is left of it.
  package var next: (line: Line, left: Money)? {
    var used = used
    for line in lines where line.cost > .zero {
      if used < line.cost { return (line, min(line.cost - used, left)) }
      used -= line.cost
    }
    return nil
  }

  /// Why an asset of that value cannot be entered from it, or `nil` when it can.
  func refusal(of value: Money) -> AssetsRefusal? {
    guard left > .zero else { return .purchaseEntered(number) }
    return value <= left ? nil : .exceedsPurchase(number: number, left: left)
  }
}
