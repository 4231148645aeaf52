import Kernel
import PartiesFacts
import PurchasingFacts

extension SupplierInvoiceValidated {
  /// Counted goods come in at what the line cost; of those a receipt already brought, only the difference of
  /// cost arrives.
  var movements: [Movement] {
    document.countedLines.flatMap { product, line -> [Movement] in
      let already = line.receivedQuantity
      let share = already == .zero ? .zero : line.share(of: already)
      let gap = share - (line.received?.cost ?? .zero)
      let (rest, restCost) = (line.quantity - already, line.stockCost - share)
      return (already == .zero || gap == .zero ? [] : [document.cost(of: line, product, gap)])
        + (rest == .zero ? [] : [document.goods(of: line, product, .purchase, rest, .given(restCost))])
    }
  }
}

extension SupplierCreditValidated {
  /// Goods sent back leave at the average cost; a price given back lowers the value of what is there.
  var movements: [Movement] {
    document.countedLines.map { product, line in
      line.goodsBack == true
        ? document.goods(of: line, product, .purchaseReturn, -line.quantity, .average)
        : document.cost(of: line, product, -line.stockCost)
    }
  }
}

extension GoodsReceived {
  /// Goods come in at the order's price, before their invoice.
  var movements: [Movement] {
    lines.compactMap { line in
      guard let product = line.product, line.stockable, line.quantity != .zero else { return nil }
      return Movement(
        product: product, name: line.label, day: day, kind: .receipt, quantity: line.quantity,
        costing: line.quantity > .zero ? .given(line.cost) : .average,
        source: MoveSource(.purchaseOrder, order), number: number, party: party.party)
    }
  }
}

extension PurchasedDocument {
  /// The lines whose goods are counted; a fixed asset is none.
  fileprivate var countedLines: [(product: ProductID, line: Line)] {
    lines.compactMap { line in
      guard let product = line.product, line.stockable, !line.asset, line.quantity != .zero else {
        return nil
      }
      return (product, line)
    }
  }

  fileprivate func goods(
    of line: Line, _ product: ProductID, _ kind: MoveKind, _ quantity: Quantity, _ costing: Costing
  ) -> Movement {
    Movement(
      product: product, name: line.label, day: day, kind: kind, quantity: quantity,
      costing: quantity > .zero ? costing : .average, source: MoveSource(.purchase, document),
      number: number, party: party.party)
  }

  fileprivate func cost(of line: Line, _ product: ProductID, _ amount: Money) -> Movement {
    Movement(
      product: product, name: line.label, day: day, kind: .value, quantity: .zero, costing: .given(amount),
      source: MoveSource(.purchase, document), number: number, party: party.party)
  }
}

extension PurchasedDocument.Line {
  /// What the line's goods cost: its net, and the VAT on it where that cannot be deducted (PCG art. 213-31),
  /// rounded half away from zero to the cent for the line.
  fileprivate var stockCost: Money { deductible ? net : net + rate.tax(on: net) }

  /// What of it a receipt already brought in, never more than the line.
  fileprivate var receivedQuantity: Quantity {
    quantity > .zero ? min(max(.zero, received?.quantity ?? .zero), quantity) : .zero
  }

  /// The cost of part of its goods, rounded half away from zero to the cent.
  fileprivate func share(of part: Quantity) -> Money {
    stockCost.share(Int128(part.tenThousandths), of: Int128(quantity.tenThousandths))
  }
}
