import Kernel
import Ledgers

/// What a receipt or a payment must satisfy to be reversed.
struct ReversalRule {
  let ledger: Ledger
  let number: String
  /// The day of the movement itself.
  let recorded: Day
  /// Whether it is a receipt or a payment, rather than a refund or a reversal.
  let isSettlement: Bool
  let isReversed: Bool

  /// Why it cannot be reversed on `day`, or `nil` when it can.
  func refusal(on day: Day, today: Day) -> TreasuryRefusal? {
    guard isSettlement else { return .notReversible(number, ledger) }
    guard !isReversed else { return .alreadyReversed(number, ledger) }
    guard day <= today else { return .futureDate(day, today: today) }
    return day < recorded ? .beforeSettlement(number: number, day: recorded, ledger) : nil
  }
}
