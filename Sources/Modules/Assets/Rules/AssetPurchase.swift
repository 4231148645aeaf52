import AssetsFacts
import Kernel

/// The fixed assets of a supplier's invoice, and how much of them was entered.
package struct AssetPurchase: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<AssetPurchase>

  /// A line marked *immobilisation*.
  package struct Line: Hashable, Sendable {
    /// Its place among those of the invoice, from 0.
    let position: Int
    package let label: String
    /// HT.
    package let net: Money
    /// What it cost: HT, with the VAT that may not be deducted.
    package let cost: Money
    /// The account a person chose for it, or empty.
    package let account: String
    /// What of it credit notes took back.
    package let credited: Money
    /// The value of what was entered from it.
    package let used: Money

    /// Its number on the invoice, from 1.
    package var number: Int { position + 1 }
    fileprivate var left: Money { cost - credited - used }
  }

  /// The document's.
  package let id: ID
  /// Ours: `ACH-2026-00001`.
  package let number: String
  package let day: Day
  package let lines: [Line]

  package var cost: Money { lines.map(\.cost).sum() }
  /// What may still be entered; lines below zero are discounts on the others.
  package var left: Money { max(.zero, lines.map(\.left).sum()) }

  /// The lines of which something may still be entered, and how much.
  package var open: [(line: Line, left: Money)] {
    lines.map { (line: $0, left: min($0.left, left)) }.filter { $0.left > .zero }
  }

  /// The line of that number, or the first that is open when `nil`, and what is left of it.
  ///
  /// - Throws: a refusal when there is none.
  package func next(_ number: Int? = nil) throws(AssetsRefusal) -> (line: Line, left: Money) {
    if let refusal { throw refusal }
    let found = number.map { number in open.first { $0.line.number == number } } ?? open.first
    guard let found else { throw .lineEntered(number: self.number, line: number ?? 0) }
    return found
  }

  /// What an asset of `value` takes of the lines: of `line` first, then of the others in their order.
  func parts(of value: Money, from line: Line) -> [AssetAcquired.Purchase.Line] {
    var rest = value
    let order = open.filter { $0.line == line } + open.filter { $0.line != line }
    return order.compactMap { line, left in
      let part = min(rest, left)
      rest -= part
      guard part > .zero else { return nil }
      return AssetAcquired.Purchase.Line(
        position: line.position, account: line.account.isEmpty ? nil : line.account, value: part)
    }
  }

  /// Why an asset of that value cannot be entered from it, or `nil` when it can.
  func refusal(of value: Money) -> AssetsRefusal? {
    refusal ?? (value <= left ? nil : .exceedsPurchase(number: number, left: left))
  }

  /// Why nothing can be entered from it, or `nil` when something can.
  private var refusal: AssetsRefusal? {
    guard left == .zero else { return nil }
    return lines.allSatisfy { $0.used == .zero } ? .purchaseCredited(number) : .purchaseEntered(number)
  }
}
