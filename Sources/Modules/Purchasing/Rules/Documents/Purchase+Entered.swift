import Documents
import Kernel
import PurchasingFacts
import SalesFacts

extension Purchase {
  /// The document as its listeners need it, once numbered.
  func entered(as entry: Entry) -> PurchasedDocument {
    PurchasedDocument(
      document: id.rawValue, kind: kind, number: entry.number, supplierNumber: content.supplierNumber,
      party: content.supplier, day: content.day, entered: entry.day, lines: enteredLines,
      bases: amounts.bases.map {
        PurchasedDocument.Base(
          category: $0.category, rate: $0.rate, net: $0.net, tax: $0.tax, selfAssessed: $0.selfAssessed,
          deductible: $0.deductible)
      },
      net: amounts.net, tax: amounts.tax, gross: amounts.gross,
      instalments: instalments.map { IssuedDocument.Instalment(due: $0.due, amount: $0.amount) },
      needsApproval: entry.approval != .unneeded, corrects: corrects?.id.rawValue)
  }

  private var enteredLines: [PurchasedDocument.Line] {
    zip(content.lines, amounts.nets).filter { $0.0.kind == .item }.map { line, net in
      PurchasedDocument.Line(
        label: line.label, product: line.product, nature: line.nature, quantity: line.quantity,
        category: line.category, rate: PurchaseBase.Key(line).rate, net: net, deductible: line.deductible,
        asset: line.asset, account: line.account.isEmpty ? nil : line.account, stockable: line.stockable,
        received: line.received, goodsBack: line.goodsBack)
    }
  }
}
