import Desk
import Kernel
import Purchasing

/// What the foot of a supplier's document shows while it is typed, by the function the draft is computed with.
struct PurchaseSums {
  let lines: [PurchaseLine]
  /// As computed, before the printed VAT stands.
  let computed: PurchaseAmounts
  /// As typed from the paper.
  let printed: Money?

  init(of form: DocumentForm) {
    let regime = form.header["category"] ?? ""
    lines = form.lines.map { PurchaseFields.previewLine($0, regime: regime) }
    computed = PurchaseAmounts(lines: lines)
    printed = form.header["printed_tax"].flatMap { $0.isEmpty ? nil : Money(decimal: $0) }
  }

  /// How far the printed VAT is from the computed one.
  var gap: Money { printed.map { $0 - computed.tax } ?? .zero }
  /// Whether the printed VAT may stand in the books.
  var isAccepted: Bool { gap.magnitude <= PrintedVAT.tolerance }

  var amounts: PurchaseAmounts {
    guard let printed, isAccepted else { return computed }
    return PurchaseAmounts(lines: lines, printed: .total(printed))
  }

  /// The amount of each line, subtotals summed, and the lines of the foot.
  var shown: DocumentSums {
    let amounts = amounts
    var foot = [("Total HT", amounts.net)] + computed.bases.compactMap(vat)
    if let printed { foot.append((printedLabel, printed)) }
    foot.append(("TOTAL TTC", amounts.gross))
    let lost = amounts.tax + amounts.selfAssessed - amounts.deductible
    if lost != .zero { foot.append(("dont TVA non déductible", lost)) }
    return DocumentSums(lines: lineAmounts(amounts.nets), foot: foot, gross: amounts.gross)
  }

  private var printedLabel: String {
    if gap == .zero { return "TVA imprimée" }
    return "TVA imprimée, écart \(gap.french)\(isAccepted ? "" : " !")"
  }

  private func vat(_ base: PurchaseBase) -> (String, Money) {
    base.selfAssessed == .zero
      ? (base.category.isTaxed ? "TVA \(base.rate.french)" : base.category.label, base.tax)
      : ("TVA autoliquidée \(base.rate.french)", base.selfAssessed)
  }

  private func lineAmounts(_ nets: [Money]) -> [Money?] {
    var running = Money.zero
    return zip(lines, nets).map { line, net in
      switch line.kind {
      case .text: return nil
      case .item:
        running += net
        return net
      case .subtotal:
        defer { running = .zero }
        return running
      }
    }
  }
}
