import Kernel
import Ledgers
import TreasuryFacts

/// A movement of money with a supplier: a payment, a refund received, or the reversal of a payment; never
/// changed once recorded.
package struct Payment: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<Payment>

  package enum Kind: String, Codable, CaseIterable, Sendable { case payment, refund, reversal }

  package let id: ID
  package let kind: Kind
  /// The party that stands for it now.
  package let party: Int64
  package let day: Day
  /// Signed: money out is positive.
  package let amount: Money
  package let method: PaymentMethod
  package let reference: String
  package let note: String
  /// The payment a reversal undoes.
  package let reverses: ID?
  /// The reversal that undid it.
  package let reversedBy: ID?
  /// The bank's fees for a reversal, positive or zero.
  package let fees: Money
  /// The file of credit transfers that made it.
  package let transfer: Int64?

  package var number: String {
    switch kind {
    case .payment: CashNumber.payment(id.rawValue)
    case .refund: CashNumber.supplierRefund(id.rawValue)
    case .reversal: CashNumber.paymentReversal(id.rawValue)
    }
  }

  /// Why it cannot be reversed on `day`, or `nil` when it can.
  package func refusalToReverse(on day: Day, today: Day) -> TreasuryRefusal? {
    ReversalRule(
      ledger: .supplier, number: number, recorded: self.day, isSettlement: kind == .payment,
      isReversed: reversedBy != nil
    ).refusal(on: day, today: today)
  }
}
