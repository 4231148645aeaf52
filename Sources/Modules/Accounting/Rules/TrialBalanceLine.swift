import Kernel

/// An account's line of the trial balance: what it held before a period, what moved it, what it holds at the end.
package struct TrialBalanceLine: Hashable, Sendable {
  /// The account, or its first digits where the balance is asked by level.
  package let account: String
  package let label: String
  /// Empty for a whole account.
  package let auxiliary: String
  package let auxiliaryLabel: String
  /// Before the period, a debit when positive; opening entries of the period's first day are in its movements.
  package var opening: Money
  package var debit: Money
  package var credit: Money

  /// At the end of the period, a debit when positive.
  package var balance: Money { opening + debit - credit }
}
