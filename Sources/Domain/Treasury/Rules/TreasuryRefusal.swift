import Kernel

/// Why money cannot be recorded, allocated, reversed, refunded or given up that way.
package enum TreasuryRefusal: Refusal, Equatable {
  /// The amount is zero or negative.
  case notPositive
  case negativeFees
  case futureDate(Day, today: Day)
  /// The invoice or credit is another client's.
  case otherClient(String)
  case exceedsRemaining(number: String, remaining: Money)
  /// The allocations sum to more than the receipt.
  case exceedsReceipt(left: Money)
  case exceedsCredit(available: Money)
  /// Nothing remains due on it.
  case nothingDue(String)
  /// Nothing of that kind is allocated to it.
  case nothingAllocated(String)
  /// Less than the amount asked is allocated to it.
  case allocatedLess(number: String, allocated: Money)
  /// A cancelled invoice and its credit note stay matched.
  case cancelled(String)
  case writtenOff(String)
  case alreadyReversed(String)
  /// A refund or a reversal is no receipt.
  case notReversible(String)
  case beforeReceipt(number: String, day: Day)
  case reasonMissing
  case aboveTolerance(amount: Money, tolerance: Money)

  package var code: String {
    switch self {
    case .notPositive: "not-positive"
    case .negativeFees: "negative-fees"
    case .futureDate: "future-date"
    case .otherClient: "other-client"
    case .exceedsRemaining: "exceeds-remaining"
    case .exceedsReceipt: "exceeds-receipt"
    case .exceedsCredit: "exceeds-credit"
    case .nothingDue: "nothing-due"
    case .nothingAllocated: "nothing-allocated"
    case .allocatedLess: "allocated-less"
    case .cancelled: "cancelled"
    case .writtenOff: "written-off"
    case .alreadyReversed: "already-reversed"
    case .notReversible: "not-reversible"
    case .beforeReceipt: "before-receipt"
    case .reasonMissing: "reason-missing"
    case .aboveTolerance: "above-tolerance"
    }
  }

  package var field: String? {
    switch self {
    case .notPositive, .aboveTolerance, .exceedsCredit, .allocatedLess: "amount"
    case .negativeFees: "fees"
    case .futureDate, .beforeReceipt: "date"
    case .otherClient, .exceedsRemaining, .exceedsReceipt: "allocations"
    case .nothingDue, .nothingAllocated, .cancelled, .writtenOff: "invoice"
    case .alreadyReversed, .notReversible: "receipt"
    case .reasonMissing: "reason"
    }
  }

  package static let samples: [TreasuryRefusal] = [
    .notPositive, .negativeFees, .otherClient("FA-2026-00001"),
    .exceedsRemaining(number: "FA-2026-00001", remaining: Money(cents: 4_000)),
    .exceedsRemaining(number: "FA-2026-00001", remaining: .zero),
    .exceedsReceipt(left: Money(cents: 4_000)), .exceedsReceipt(left: .zero),
    .exceedsCredit(available: Money(cents: 500)), .exceedsCredit(available: .zero),
    .nothingDue("FA-2026-00001"), .nothingAllocated("FA-2026-00001"),
    .allocatedLess(number: "FA-2026-00001", allocated: Money(cents: 500)), .cancelled("FA-2026-00001"),
    .writtenOff("FA-2026-00001"), .alreadyReversed("E-1"), .notReversible("R-2"), .reasonMissing,
    .aboveTolerance(amount: Money(cents: 900), tolerance: Money(cents: 500)),
  ]
}
