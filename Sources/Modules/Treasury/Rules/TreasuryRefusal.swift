import Kernel
import Ledgers

/// Why money cannot be recorded, allocated, reversed, refunded, adjusted or given up that way.
package enum TreasuryRefusal: Refusal, Equatable {
  /// The amount is zero or negative.
  case notPositive
  /// An adjustment of nothing.
  case zeroAmount
  case negativeFees
  case futureDate(Day, today: Day)
  /// Only a supplier is paid, or whoever the company already owes.
  case notASupplier(String)
  /// The invoice or credit is another client's, or another supplier's.
  case otherParty(String, Ledger)
  /// A rule wants someone to approve the invoice before it is paid.
  case approvalMissing(String)
  /// A file of credit transfers already pays the invoice.
  case alreadyOrdered(String, transfer: Int64)
  case exceedsRemaining(number: String, remaining: Money)
  /// The allocations sum to more than the receipt or payment.
  case exceedsSettlement(left: Money, Ledger)
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
  case alreadyReversed(String, Ledger)
  /// A refund or a reversal is neither a receipt nor a payment.
  case notReversible(String, Ledger)
  case beforeSettlement(number: String, day: Day, Ledger)
  case reasonMissing
  case aboveTolerance(amount: Money, tolerance: Money)

  package var code: String {
    switch self {
    case .notPositive: "not-positive"
    case .zeroAmount: "zero-amount"
    case .negativeFees: "negative-fees"
    case .futureDate: "future-date"
    case .notASupplier: "not-a-supplier"
    case .otherParty(_, .client): "other-client"
    case .otherParty(_, .supplier): "other-supplier"
    case .approvalMissing: "approval-missing"
    case .alreadyOrdered: "already-ordered"
    case .exceedsRemaining: "exceeds-remaining"
    case .exceedsSettlement(_, .client): "exceeds-receipt"
    case .exceedsSettlement(_, .supplier): "exceeds-payment"
    case .exceedsCredit: "exceeds-credit"
    case .nothingDue: "nothing-due"
    case .nothingAllocated: "nothing-allocated"
    case .allocatedLess: "allocated-less"
    case .cancelled: "cancelled"
    case .writtenOff: "written-off"
    case .alreadyReversed: "already-reversed"
    case .notReversible: "not-reversible"
    case .beforeSettlement(_, _, .client): "before-receipt"
    case .beforeSettlement(_, _, .supplier): "before-payment"
    case .reasonMissing: "reason-missing"
    case .aboveTolerance: "above-tolerance"
    }
  }

  package var field: String? {
    switch self {
    case .notPositive, .zeroAmount, .aboveTolerance, .exceedsCredit, .allocatedLess: "amount"
    case .negativeFees: "fees"
    case .futureDate, .beforeSettlement: "date"
    case .notASupplier: "supplier"
    case .otherParty, .exceedsRemaining, .exceedsSettlement, .approvalMissing, .alreadyOrdered: "allocations"
    case .nothingDue, .nothingAllocated, .cancelled, .writtenOff: "invoice"
    case .alreadyReversed(_, .client), .notReversible(_, .client): "receipt"
    case .alreadyReversed(_, .supplier), .notReversible(_, .supplier): "payment"
    case .reasonMissing: "reason"
    }
  }

  package static let samples: [TreasuryRefusal] = [
    .notPositive, .zeroAmount, .negativeFees, .futureDate(.last, today: .first), .notASupplier("Durand"),
    .otherParty("FA-2026-00001", .client), .otherParty("ACH-2026-00001", .supplier),
    .approvalMissing("ACH-2026-00001"), .alreadyOrdered("ACH-2026-00001", transfer: 1),
    .exceedsRemaining(number: "FA-2026-00001", remaining: Money(cents: 4_000)),
    .exceedsRemaining(number: "FA-2026-00001", remaining: .zero),
    .exceedsSettlement(left: Money(cents: 4_000), .client), .exceedsSettlement(left: .zero, .client),
    .exceedsSettlement(left: Money(cents: 4_000), .supplier), .exceedsSettlement(left: .zero, .supplier),
    .exceedsCredit(available: Money(cents: 500)), .exceedsCredit(available: .zero),
    .nothingDue("FA-2026-00001"), .nothingAllocated("FA-2026-00001"),
    .allocatedLess(number: "FA-2026-00001", allocated: Money(cents: 500)), .cancelled("FA-2026-00001"),
    .writtenOff("FA-2026-00001"), .alreadyReversed("E-1", .client), .alreadyReversed("D-1", .supplier),
    .notReversible("R-2", .client), .notReversible("RF-2", .supplier),
    .beforeSettlement(number: "E-1", day: .first, .client),
    .beforeSettlement(number: "D-1", day: .first, .supplier), .reasonMissing,
    .aboveTolerance(amount: Money(cents: 900), tolerance: Money(cents: 500)),
  ]
}
