import Kernel

/// Why a line of an invoice cannot be credited so.
package enum CreditedLineFault: Error, Hashable {
  /// There is none, or it carries no amount.
  case unknown(Int)
  /// More than earlier credit notes left of it.
  case over(Int, remaining: Quantity)
}

extension Array where Element: PricedLine {
  /// The lines of an invoice of which credit notes left something, given what these took, by position from 1.
  package func uncredited(after taken: [Int: Quantity]) -> [CreditedLine] {
    indices.filter { self[$0].kind == .item && self[$0].quantity != taken[$0 + 1] ?? .zero }
      .map { CreditedLine(line: $0 + 1) }
  }

  /// The line asked, and how much of it is credited after what credit notes took.
  package func credited(
    _ wish: CreditedLine, after taken: [Int: Quantity]
  ) throws(CreditedLineFault) -> (line: Element, quantity: Quantity) {
    guard indices.contains(wish.line - 1), self[wish.line - 1].kind == .item else {
      throw .unknown(wish.line)
    }
    let line = self[wish.line - 1]
    let before = taken[wish.line] ?? .zero
    guard let quantity = wish.quantity(of: line.quantity, after: before) else {
      throw .over(wish.line, remaining: line.quantity - before)
    }
    return (line, quantity)
  }
}
