import Documents
import Kernel

/// What earlier credit notes took off a supplier's invoice.
struct PurchaseCredited: Hashable, Sendable {
  /// By the line's position on the invoice.
  var quantities: [Int: Quantity] = [:]
  var bases: [PurchaseBase] = []
  /// The gross of what was credited by amount, without naming lines.
  var byAmount = Money.zero

  var gross: Money { bases.map(\.gross).sum() }
  var net: Money { bases.map(\.net).sum() }

  /// What is left to credit of `base`.
  func remainder(of base: PurchaseBase) -> PurchaseBase {
    bases.filter { $0.key == base.key }.reduce(base) { left, taken in
      PurchaseBase(
        category: left.category, rate: left.rate, net: left.net - taken.net, tax: left.tax - taken.tax,
        selfAssessed: left.selfAssessed - taken.selfAssessed, deductible: left.deductible - taken.deductible)
    }
  }
}

/// What a supplier's credit note says: its lines and their amounts.
struct PurchaseCredit: Hashable, Sendable {
  let lines: [PurchaseLine]
  let amounts: PurchaseAmounts
}

extension PurchaseCredit {
  /// The credit with the VAT the supplier printed in the place of the computed one.
  ///
  /// - Throws: `roundingTooLarge`, `rateNotPrinted`.
  func printed(_ printed: PrintedVAT?) throws(PurchasingRefusal) -> PurchaseCredit {
    guard let printed else { return self }
    if let refusal = printed.refusal(over: amounts.bases) { throw refusal }
    var bases = amounts.bases
    printed.set(on: &bases)
    for index in bases.indices where bases[index].tax != amounts.bases[index].tax {
      bases[index].deduct(over: members(of: bases[index].key))
    }
    return PurchaseCredit(lines: lines, amounts: PurchaseAmounts(nets: amounts.nets, bases: bases))
  }

  private func members(of key: PurchaseBase.Key) -> [(net: Money, deductible: Bool)] {
    lines.indices.filter { lines[$0].kind == .item && PurchaseBase.Key(lines[$0]) == key }
      .map { (amounts.nets[$0], lines[$0].deductible) }
  }
}
