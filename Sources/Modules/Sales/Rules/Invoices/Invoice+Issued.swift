import Documents
import Kernel
import SalesFacts

extension Invoice {
  /// The document as its listeners need it, once numbered.
  func issued(as issue: Issue) -> IssuedDocument {
    IssuedDocument(
      document: id.rawValue, kind: kind, number: issue.number, party: content.client, day: content.day,
      lines: issuedLines,
      bases: amounts.bases.map {
        IssuedDocument.Base(category: $0.category, rate: $0.rate, net: $0.net, tax: $0.tax)
      },
      net: amounts.net, tax: amounts.tax, gross: amounts.gross, toPay: toPay,
      instalments: issue.instalments.map(\.issued), deductions: deductions.map(\.issued),
      taxOnDebits: issue.taxOnDebits, corrects: corrects?.id.rawValue, importedFrom: importedFrom)
  }

  private var issuedLines: [IssuedDocument.Line] {
    zip(content.lines, amounts.nets).filter { $0.0.kind == .item }.map { line, net in
      IssuedDocument.Line(
        label: line.label, product: line.product, nature: line.nature, quantity: line.quantity,
        category: line.category, rate: line.appliedRate, net: net, goodsBack: line.goodsBack,
        stockable: line.product == nil ? nil : line.stockable, order: line.orderThatMovedGoods)
    }
  }
}

extension DocumentLine {
  /// The order whose confirmation already moved the line's goods.
  fileprivate var orderThatMovedGoods: Int64? {
    guard let order, order.movedGoods else { return nil }
    return order.order.rawValue
  }
}
