import Documents
import Kernel

/// What a document comes to, line by line and by VAT rate; lines without amount count zero.
package struct DocumentAmounts: AmountsByRate {
  /// HT of each line as printed: after its own discount, before the document's.
  package let shown: [Money]
  /// HT of each line after the document's discount; they sum to `net`.
  package let nets: [Money]
  /// By rate downwards, then category.
  package let bases: [VATBase]

  /// What the document's discount takes off, before VAT.
  package var discount: Money { shown.sum() - net }

  /// The amounts of lines under a discount on the whole (`DocumentTotals`).
  ///
  /// Each base's discount is spread over its lines in proportion, the remainder on the greatest.
  package init(lines: [DocumentLine], discount: DocumentDiscount) {
    let priced = lines.indices.filter { lines[$0].kind == .item }
    let totals = DocumentTotals(lines: priced.compactMap { lines[$0].total }, discount: discount)
    var shown = [Money](repeating: .zero, count: lines.count)
    for (index, amount) in zip(priced, totals.lines) { shown[index] = amount }
    self.init(lines: lines, shown: shown, bases: totals.bases)
  }

  /// The amounts of lines whose bases are already known: each line takes its share of what its base leaves
  /// out.
  init(lines: [DocumentLine], shown: [Money], bases: [VATBase]) {
    var nets = shown
    for base in bases {
      let members = lines.indices.filter { lines[$0].isTaxed(like: base) }
      let weights = members.map { shown[$0] }
      for (index, part) in zip(members, (weights.sum() - base.net).spread(over: weights)) {
        nets[index] -= part
      }
    }
    self.init(shown: shown, nets: nets, bases: bases)
  }

  /// The amounts as a frozen document holds them.
  init(shown: [Money], nets: [Money], bases: [VATBase]) {
    self.shown = shown
    self.nets = nets
    self.bases = bases
  }
}
