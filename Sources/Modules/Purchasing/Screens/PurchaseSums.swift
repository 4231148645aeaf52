import Desk
import Documents
import DocumentsDesk
import Kernel
import Purchasing
import Store

/// What the foot of a supplier's document or order shows, as it is typed or as it is kept.
enum PurchaseSums {
  /// The amounts of a document, or what saving it as it is typed would give.
  static func of(_ form: DocumentForm, in reading: Reading) throws -> DocumentSums {
    if let frozen = form.frozen { return frozen }
    return of(try PurchaseFields.typed(form, in: reading), on: form)
  }

  /// The amount of each line, subtotals summed, and the lines of the foot.
  static func of(_ document: TypedPurchase, on form: DocumentForm) -> DocumentSums {
    let amounts = document.amounts
    var foot = [("Total HT", amounts.net)] + document.computed.bases.map(vat)
    if let printed = document.printed { foot.append((label(ofPrinted: printed, on: document), printed)) }
    foot.append(("TOTAL TTC", amounts.gross))
    let lost = amounts.tax + amounts.selfAssessed - amounts.deductible
    if lost != .zero { foot.append(("dont TVA non déductible", lost)) }
    return DocumentSums(
      lines: form.amounts(amounts.nets, by: .trade), foot: foot, gross: amounts.gross,
      refusal: document.refusal)
  }

  private static func label(ofPrinted printed: Money, on document: TypedPurchase) -> String {
    let gap = printed - document.computed.tax
    if gap == .zero { return "TVA imprimée" }
    return "TVA imprimée, écart \(gap.french)\(document.refusal == nil ? "" : " !")"
  }

  private static func vat(_ base: PurchaseBase) -> (String, Money) {
    base.selfAssessed == .zero
      ? (base.category.isTaxed ? "TVA \(base.rate.french)" : base.category.label, base.tax)
      : ("TVA autoliquidée \(base.rate.french)", base.selfAssessed)
  }
}
