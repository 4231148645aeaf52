import Documents
import Kernel
import SalesFacts

extension Order {
  /// The whole order as stock needs it, on the day of its confirmation.
  var goods: OrderedGoods { goods(on: content.day, lines: ordered { $0.ordered }) }

  /// What comes back when it is cancelled on `day`: all that its confirmation moved and is still out.
  func goodsBack(on day: Day) -> OrderedGoods {
    goods(on: day, lines: ordered { $0.out }.filter { $0.quantity != .zero })
  }

  private func goods(on day: Day, lines: [OrderedGoods.Line]) -> OrderedGoods {
    let amounts = content.amounts
    return OrderedGoods(
      order: id.rawValue, number: number, party: content.client, day: day, lines: lines, net: amounts.net,
      gross: amounts.gross)
  }

  private func ordered(_ quantity: (OrderProgress) -> Quantity) -> [OrderedGoods.Line] {
    let nets = content.amounts.nets
    return progress.map { part in
      let line = content.lines[part.line - 1]
      let quantity = quantity(part)
      return OrderedGoods.Line(
        product: line.product, label: line.label, quantity: quantity,
        net: nets[part.line - 1].share(of: quantity, in: line.quantity), stockable: line.stockable)
    }
  }
}
