import Kernel

/// A line of a document, sold or bought, as the rules of both read it.
package protocol PricedLine: Hashable, Sendable {
  var kind: LineKind { get }
  var product: ProductID? { get }
  var label: String { get }
  var quantity: Quantity { get }
  var price: UnitPrice { get }
  var discount: Percentage { get }
  var rate: VATRate { get }
  var category: VATCategory { get }
  var nature: LineNature { get }
  var stockable: Bool { get }
}

extension PricedLine {
  /// Whether goods go back with a credit note on it, unless it says otherwise.
  package var givesGoodsBack: Bool { stockable || nature == .goods }
}

extension Array where Element: PricedLine {
  /// Whether something is sold or bought, besides texts.
  package var hasItems: Bool { contains { $0.kind == .item } }

  /// The position, from 1, of the first line whose discount is not between 0 and 100 %.
  package var discountOutOfRange: Int? {
    position { !Percentage.ofDiscounts.contains($0.discount.basisPoints) }
  }

  /// The position, from 1, of the first line that does not say what it is about.
  package var withoutLabel: Int? { position(where: \.label.isEmpty) }

  private func position(where isWrong: (Element) -> Bool) -> Int? {
    firstIndex { $0.kind == .item && isWrong($0) }.map { $0 + 1 }
  }
}

extension Percentage {
  /// What a discount may be, in basis points.
  package static let ofDiscounts = 0...10_000
}
