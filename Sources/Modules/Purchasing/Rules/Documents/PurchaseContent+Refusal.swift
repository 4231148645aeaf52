import Documents
import Kernel

extension PurchaseContent {
  /// Why the content cannot even be kept as a draft, or `nil` when it can.
  ///
  /// Checked before any total is computed, so that no sum overflows.
  package var refusalToKeep: (any Refusal)? {
    if let line = lines.discountOutOfRange { return PurchasingRefusal.discountOutOfRange(line: line) }
    if let refusal = Self.refusalToAdd(lines) { return refusal }
    return printed?.refusal(over: PurchaseAmounts(lines: lines).bases)
  }

  /// Why the amounts of such lines could not be added up, or `nil` when they can.
  static func refusalToAdd(_ lines: [PurchaseLine]) -> TotalsRefusal? {
    .adding(lines.compactMap(\.total))
  }

  /// Why the content cannot be entered in the books, or `nil` when it can.
  package func refusalToEnter(today: Day) -> (any Refusal)? {
    if let refusal = refusalToPlace(today: today) { return refusal }
    guard !numberKey.isEmpty else { return PurchasingRefusal.numberMissing }
    guard due >= day else { return PurchasingRefusal.dueBeforeDate(due: due, day: day) }
    let gross = amounts.gross
    guard !gross.isNegative else { return PurchasingRefusal.negativeTotal(gross) }
    let sum = schedule.map(\.amount).sum()
    return schedule.isEmpty || sum == gross
      ? nil : PurchasingRefusal.instalmentsDisagree(sum: sum, toPay: gross)
  }

  /// Why the content cannot be ordered, or `nil` when it can.
  func refusalToPlace(today: Day) -> (any Refusal)? {
    if let refusal = refusalToKeep { return refusal }
    guard lines.hasItems else { return PurchasingRefusal.noLines }
    if let line = lines.withoutLabel { return PurchasingRefusal.lineWithoutLabel(line) }
    return day <= today ? nil : PurchasingRefusal.futureDate(day, today: today)
  }
}
