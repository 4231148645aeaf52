import Documents
import Kernel

/// How much of a quote's line is invoiced, drafts included, cancelled invoices not.
package struct LineProgress: Hashable, Sendable {
  /// The line's position on the quote, from 1.
  package let line: Int
  package let quoted: Quantity
  package let invoiced: Quantity

  package var remaining: Quantity { quoted - invoiced }
}

extension Quote {
  /// What is left to invoice of each priced line, given what is invoiced by position.
  package func progress(invoiced: [Int: Quantity]) -> [LineProgress] {
    content.lines.indices.filter { content.lines[$0].kind == .item }.map { index in
      LineProgress(
        line: index + 1, quoted: content.lines[index].quantity, invoiced: invoiced[index + 1] ?? .zero)
    }
  }

  /// The lines and the discount of the next invoice on this quote.
  ///
  /// A discount in euros is shared over the invoices in proportion to what they take; the last takes the
  /// remainder.
  /// - Parameter over: whether more than was quoted may be invoiced.
  /// - Throws: `overQuoted`, `unknownLine`, `nothingToInvoice`.
  package func invoicing(
    _ wanted: [LineQuantity]?, invoiced: [Int: Quantity], over: Bool
  ) throws(SalesRefusal) -> (lines: [DocumentLine], discount: DocumentDiscount) {
    guard let wanted else { return try invoicingTheRest(invoiced: invoiced) }
    var after = invoiced
    var lines: [DocumentLine] = []
    for wish in wanted {
      let line = try invoicedLine(wish, after: after, over: over)
      after[wish.line, default: .zero] += line.quantity
      lines.append(line)
    }
    guard !lines.isEmpty else { throw .nothingToInvoice(number) }
    return (lines, discount(from: invoiced, to: after))
  }

  private func invoicingTheRest(
    invoiced: [Int: Quantity]
  ) throws(SalesRefusal) -> (lines: [DocumentLine], discount: DocumentDiscount) {
    if invoiced.isEmpty {
      return (content.lines.enumerated().map { $1.invoiced(at: $0 + 1) }, content.discount)
    }
    let rest = progress(invoiced: invoiced).filter { $0.remaining.isNegative == $0.quoted.isNegative }
      .filter { $0.remaining != .zero }
    return try invoicing(rest.map { LineQuantity(line: $0.line) }, invoiced: invoiced, over: false)
  }

  private func invoicedLine(
    _ wish: LineQuantity, after: [Int: Quantity], over: Bool
  ) throws(SalesRefusal) -> DocumentLine {
    guard content.lines.indices.contains(wish.line - 1) else { throw .unknownLine(wish.line) }
    var line = content.lines[wish.line - 1].invoiced(at: wish.line)
    guard line.kind == .item else { throw .unknownLine(wish.line) }
    let remaining = line.quantity - (after[wish.line] ?? .zero)
    let quantity = wish.quantity ?? remaining
    let fits =
      quantity.isNegative == line.quantity.isNegative && quantity.magnitude <= remaining.magnitude
      && remaining.isNegative == line.quantity.isNegative
    guard quantity != .zero, over || fits else { throw .overQuoted(line: wish.line, remaining: remaining) }
    line.quantity = quantity
    return line
  }

  private func discount(from before: [Int: Quantity], to after: [Int: Quantity]) -> DocumentDiscount {
    let shown = content.amounts.shown
    return content.discount.share(
      from: content.lines.shown(of: before, in: shown), to: content.lines.shown(of: after, in: shown),
      of: shown.sum())
  }
}

extension DocumentLine {
  fileprivate func invoiced(at position: Int) -> DocumentLine {
    var line = self
    line.source = position
    return line
  }
}
