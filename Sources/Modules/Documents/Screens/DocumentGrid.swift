import Articles
import CatalogFacts
import Desk
import Documents
import Kernel
import Store

/// The grid of a document, sold or bought: from its lines to the cells of the screen, and back to arguments.
package enum DocumentGrid {
  /// The regime of the whole document: that of all its lines, unless it is only what their articles are.
  ///
  /// - Parameter isSpecial: whether a line has another category than its rate alone would give it.
  package static func regime<Line: PricedLine>(
    of lines: [Line], in reading: Reading, where isSpecial: (Line) -> Bool
  ) throws -> VATCategory? {
    let items = lines.filter { $0.kind == .item }
    guard let category = items.first?.category,
      items.allSatisfy({ $0.category == category && isSpecial($0) })
    else { return nil }
    let areTheirOwn = try items.allSatisfy { line in
      guard let product = line.product else { return false }
      return try Articles.find(product, in: reading)?.category == category
    }
    return areTheirOwn ? nil : category
  }

  /// The lines as the grid holds them, each with the code of its article where the company has any.
  ///
  /// - Parameters:
  ///   - regime: that of the whole document; a special line tells its own where there is none.
  ///   - own: what a line of this side holds besides, or otherwise.
  package static func lines<Line: PricedLine>(
    of lines: [Line], regime: VATCategory?, in reading: Reading, where isSpecial: (Line) -> Bool,
    own: (Line) -> FormValues
  ) throws -> [DocumentFormLine] {
    let hasArticles = try Articles.isOn(in: reading)
    return try lines.map { line in
      let kind = DocumentFormLine.Kind(rawValue: line.kind.rawValue) ?? .item
      guard kind == .item else { return DocumentFormLine(kind: kind, cells: [.label: line.label]) }
      var cells = cells(of: line).merging(own(line)) { _, own in own }
      if hasArticles, let product = line.product {
        cells[.product] = try Articles.find(product, in: reading)?.code
      }
      if regime == nil, isSpecial(line) { cells[.category] = line.category.rawValue }
      return DocumentFormLine(kind: .item, cells: cells.filter { !$0.value.isEmpty })
    }
  }

  private static func cells(of line: some PricedLine) -> FormValues {
    [
      .label: line.label, .quantity: line.quantity.decimal, .price: line.price.decimal,
      .vat: line.rate.decimal, .nature: line.nature.rawValue,
      .discount: line.discount == .zero ? "" : line.discount.decimal,
    ]
  }

  /// The lines worth keeping, as arguments.
  ///
  /// - Parameter take: what a line of this side says besides, its price among it.
  package static func arguments(
    of form: DocumentForm, taking take: (DocumentFormLine, inout FormArguments) -> Void
  ) -> [FormArguments] {
    let regime = form.header.text(.category)
    return form.lines.filter { !$0.isEmpty(by: .trade) }.map { line in
      var arguments = FormArguments()
      arguments[.kind] = line.kind.rawValue
      arguments[.label] = line.cells.text(.label)
      guard line.kind == .item else { return arguments }
      for id in [FieldID.product, .quantity, .discount, .vat, .nature] {
        if let value = line.cells[id], !value.isEmpty { arguments[id] = value }
      }
      if let category = regime.isEmpty ? line.cells[.category] : regime { arguments[.category] = category }
      take(line, &arguments)
      return arguments
    }
  }
}
