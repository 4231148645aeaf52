import Documents
import Kernel

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
