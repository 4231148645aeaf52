import Kernel
import PartiesFacts
import SalesFacts

extension InvoiceValidated {
  /// Counted goods leave, but for those an order already took; a line that takes back brings them in.
  var movements: [Movement] {
    document.countedLines.filter { $0.line.order == nil }.map { product, line in
      Movement(
        product: product, name: line.label, day: document.day, kind: .sale, quantity: -line.quantity,
        costing: .average, source: MoveSource(.invoice, document.document), number: document.number,
        party: document.party.party)
    }
  }
}

extension CreditNoteValidated {
  /// Goods that come back do so at what they went out for, with the invoice or with its order; a price
  /// correction moves nothing.
  var movements: [Movement] {
    document.countedLines.filter { $0.line.goodsBack == true }.map { product, line in
      Movement(
        product: product, name: line.label, day: document.day, kind: .saleReturn, quantity: line.quantity,
        costing: line.exit(from: document.corrects).map(Costing.returned) ?? .average,
        source: MoveSource(.invoice, document.document), number: document.number,
        party: document.party.party)
    }
  }
}

extension OrderConfirmed {
  var movements: [Movement] { order.movements(.order) }
}

extension OrderCancelled {
  /// Goods come back, on the day told, at what they went out for.
  var movements: [Movement] { order.movements(.orderReturn) }
}

extension OrderedGoods {
  fileprivate func movements(_ kind: MoveKind) -> [Movement] {
    let source = MoveSource(.order, order)
    return lines.compactMap { line in
      guard let product = line.product, line.stockable, line.quantity != .zero else { return nil }
      return Movement(
        product: product, name: line.label, day: day, kind: kind,
        quantity: kind == .order ? -line.quantity : line.quantity,
        costing: kind == .order ? .average : .returned(source), source: source, number: number,
        party: party.party)
    }
  }
}

extension IssuedDocument {
  /// The lines whose goods are counted.
  fileprivate var countedLines: [(product: ProductID, line: Line)] {
    lines.compactMap { line in
      guard let product = line.product, line.stockable == true, line.quantity != .zero else { return nil }
      return (product, line)
    }
  }
}

extension IssuedDocument.Line {
  fileprivate func exit(from invoice: Int64?) -> MoveSource? {
    order.map { MoveSource(.order, $0) } ?? invoice.map { MoveSource(.invoice, $0) }
  }
}
