import Documents
import Kernel

extension Order {
  /// The lines and the discount of the next invoice on this order.
  ///
  /// Each line names the order, so that goods its confirmation moved do not move again; goods that a credit
  /// note brought back stand on a line of their own, which moves them. A discount in euros is shared over the
  /// invoices in proportion to what they take; the last takes the remainder.
  /// - Throws: `overOrdered`, `unknownLine`, `orderInvoiced`.
  package func invoicing(
    _ wanted: [LineQuantity]?
  ) throws(SalesRefusal) -> (lines: [DocumentLine], discount: DocumentDiscount) {
    guard let wanted else { return try invoicingTheRest() }
    var after = Dictionary(uniqueKeysWithValues: progress.map { ($0.line, $0) })
    var lines: [DocumentLine] = []
    for wish in wanted {
      guard let progress = after[wish.line] else { throw .unknownLine(wish.line) }
      let quantity = wish.quantity ?? progress.remaining
      guard quantity != .zero, progress.allows(quantity) else {
        throw .overOrdered(line: wish.line, remaining: progress.remaining)
      }
      let moved = progress.moved(of: quantity)
      lines += line(at: wish.line, moved: moved, anew: quantity - moved)
      after[wish.line] = progress.after(moved: moved, anew: quantity - moved)
    }
    guard !lines.isEmpty else { throw .orderInvoiced(number) }
    return (lines, discount(after: after.mapValues(\.invoiced)))
  }

  private func invoicingTheRest() throws(SalesRefusal) -> (
    lines: [DocumentLine], discount: DocumentDiscount
  ) {
    if progress.allSatisfy({ $0.invoiced == .zero && $0.out == $0.ordered }) {
      let lines = content.lines.enumerated().map { $1.invoiced(at: $0 + 1, of: id, movedGoods: true) }
      return (lines, content.discount)
    }
    let rest = progress.filter { $0.remaining != .zero }
    return try invoicing(rest.map { LineQuantity(line: $0.line) })
  }

  private func line(at position: Int, moved: Quantity, anew: Quantity) -> [DocumentLine] {
    [(moved, true), (anew, false)].filter { $0.0 != .zero }.map { quantity, movedGoods in
      var line = content.lines[position - 1].invoiced(at: position, of: id, movedGoods: movedGoods)
      line.quantity = quantity
      return line
    }
  }

  private func discount(after: [Int: Quantity]) -> DocumentDiscount {
    let before = Dictionary(uniqueKeysWithValues: progress.map { ($0.line, $0.invoiced) })
    let shown = content.amounts.shown
    return content.discount.share(
      from: content.lines.shown(of: before, in: shown), to: content.lines.shown(of: after, in: shown),
      of: shown.sum())
  }
}

extension DocumentLine {
  fileprivate func invoiced(at position: Int, of order: Order.ID, movedGoods: Bool) -> DocumentLine {
    guard kind == .item else { return self }
    var line = self
    line.source = position
    line.order = InvoicedOrder(order: order, movedGoods: movedGoods)
    return line
  }
}

extension [DocumentLine] {
  /// Why these lines of an invoice ask more of an order than its other invoices leave, or `nil`.
  func refusal(over progress: [OrderProgress], of order: Order.ID) -> SalesRefusal? {
    for left in progress {
      let mine = indices.filter { self[$0].order?.order == order && self[$0].source == left.line }
      guard let last = mine.last else { continue }
      let all = mine.map { self[$0].quantity }.reduce(.zero, +)
      let moved = mine.filter { self[$0].order?.movedGoods == true }.map { self[$0].quantity }
        .reduce(.zero, +)
      guard all == .zero || left.allows(all), moved == left.moved(of: moved) else {
        return .overOrdered(line: last + 1, remaining: left.remaining)
      }
    }
    return nil
  }
}
