import Kernel
import Ledgers
import TreasuryFacts

/// A movement of money with a client: a receipt, a refund, or the reversal of a receipt; never changed once
/// recorded.
package struct Receipt: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<Receipt>

  package enum Kind: String, Codable, CaseIterable, Sendable { case receipt, refund, reversal }

  package let id: ID
  package let kind: Kind
  /// The party that stands for it now.
  package let party: Int64
  package let day: Day
  /// Signed: money in is positive.
  package let amount: Money
  package let method: PaymentMethod
  package let reference: String
  package let note: String
  /// The receipt a reversal undoes.
  package let reverses: ID?
  /// The reversal that undid it.
  package let reversedBy: ID?

  package var number: String {
    switch kind {
    case .receipt: CashNumber.receipt(id.rawValue)
    case .refund: CashNumber.refund(id.rawValue)
    case .reversal: CashNumber.reversal(id.rawValue)
    }
  }

  /// Why it cannot be reversed on `day`, or `nil` when it can.
  package func refusalToReverse(on day: Day, today: Day) -> TreasuryRefusal? {
    ReversalRule(
      ledger: .client, number: number, recorded: self.day, isSettlement: kind == .receipt,
      isReversed: reversedBy != nil
    ).refusal(on: day, today: today)
  }
}
