import Documents
import Kernel
import PurchasingFacts

/// What came in of an order's line.
struct ReceivedLine: Hashable, Sendable {
  let line: Int
  let quantity: Quantity
  /// HT, at the order's price.
  let cost: Money
  /// What of it no invoice brought in stock before, and its cost.
  let counted: Quantity
  let countedCost: Money
}

extension PurchaseOrder {
  /// What a receipt brings in, line by line.
  ///
  /// - Parameter over: whether more than ordered is accepted.
  /// - Throws: `unknownLine`, `overReceived`, `nothingToReceive`.
  func receiving(_ wanted: [LineQuantity]?, over: Bool) throws(PurchasingRefusal) -> [ReceivedLine] {
    let wishes = wanted ?? match.filter { $0.toReceive != .zero }.map { LineQuantity(line: $0.line) }
    var after = Dictionary(uniqueKeysWithValues: match.map { ($0.line, $0) })
    var lines: [ReceivedLine] = []
    for wish in wishes {
      guard let match = after[wish.line] else { throw .unknownLine(wish.line) }
      let quantity = wish.quantity ?? match.toReceive
      guard quantity > .zero, over || quantity <= match.toReceive else {
        throw .overReceived(line: wish.line, remaining: match.toReceive)
      }
      let line = match.receiving(quantity)
      after[wish.line] = match.after(line)
      lines.append(line)
    }
    guard !lines.isEmpty else { throw .nothingToReceive(number) }
    return lines
  }

  /// The lines of the log's fact: goods an invoice already brought in stock are not counted again.
  func arrivals(of received: [ReceivedLine]) -> [GoodsReceived.Line] {
    received.flatMap { part -> [GoodsReceived.Line] in
      let line = content.lines[part.line - 1]
      let rest = (part.quantity - part.counted, part.cost - part.countedCost)
      return [(part.counted, part.countedCost, line.stockable), (rest.0, rest.1, false)]
        .filter { $0.0 != .zero }
        .map {
          GoodsReceived.Line(
            product: line.product, label: line.label, quantity: $0.0, cost: $0.1, stockable: $0.2)
        }
    }
  }
}

extension OrderMatch {
  fileprivate func receiving(_ quantity: Quantity) -> ReceivedLine {
    let cost = cost(ofReceiving: quantity)
    let counted = counted(ofReceiving: quantity)
    let countedCost = cost.share(of: counted, in: quantity)
    return ReceivedLine(
      line: line, quantity: quantity, cost: cost, counted: counted, countedCost: countedCost)
  }

  fileprivate func after(_ received: ReceivedLine) -> OrderMatch {
    var match = self
    match.delivered += received.quantity
    match.counted += received.counted
    match.countedCost += received.countedCost
    return match
  }
}
