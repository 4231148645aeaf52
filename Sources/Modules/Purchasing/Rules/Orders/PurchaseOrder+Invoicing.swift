import Documents
import Kernel
import PurchasingFacts

extension PurchaseOrder {
  /// The lines of the next invoice on this order: what came in and is not invoiced, or as named.
  ///
  /// Where nothing was ever received, receipts are taken not to be kept: what was ordered is proposed. More than
  /// ordered may be invoiced; `gaps` says so.
  /// - Throws: `unknownLine`, `nothingToInvoice`.
  func invoicing(_ wanted: [LineQuantity]?) throws(PurchasingRefusal) -> [PurchaseLine] {
    let receiptsKept = match.contains { $0.delivered != .zero }
    let byLine = Dictionary(uniqueKeysWithValues: match.map { ($0.line, $0) })
    let wishes = wanted ?? match.map { LineQuantity(line: $0.line) }
    var lines: [PurchaseLine] = []
    for wish in wishes {
      guard let match = byLine[wish.line] else { throw .unknownLine(wish.line) }
      let quantity = wish.quantity ?? match.toInvoice(receiptsKept: receiptsKept)
      guard quantity > .zero else { continue }
      var line = content.lines[wish.line - 1]
      line.quantity = quantity
      line.orderLine = wish.line
      lines.append(line)
    }
    guard !lines.isEmpty else { throw .nothingToInvoice(number) }
    return lines
  }
}

extension [PurchaseLine] {
  /// The lines of an invoice with what receipts of its order already brought in.
  func arrived(on order: PurchaseOrder) -> [PurchaseLine] {
    var after = Dictionary(uniqueKeysWithValues: order.match.map { ($0.line, $0) })
    return map { line in
      guard let position = line.orderLine, var match = after[position],
        let arrived = match.arrived(ofInvoicing: line.quantity)
      else { return line }
      match.matched += arrived.quantity
      match.matchedCost += arrived.cost
      after[position] = match
      var matched = line
      matched.received = PurchasedDocument.ReceivedGoods(
        order: order.id.rawValue, quantity: arrived.quantity, cost: arrived.cost)
      return matched
    }
  }

  /// The lines of a credit note with what of the goods that go back had come in by the order's receipts.
  func sentBack(on order: PurchaseOrder) -> [PurchaseLine] {
    var after = Dictionary(uniqueKeysWithValues: order.match.map { ($0.line, $0) })
    return map { line in
      guard let position = line.orderLine, var match = after[position] else { return line }
      var back = line
      back.returned = line.goodsBack == true ? match.returned(ofSendingBack: line.quantity) : .zero
      match.credited += line.quantity
      match.returned += back.returned ?? .zero
      after[position] = match
      return back
    }
  }
}
