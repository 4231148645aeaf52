import Kernel
import Ledgers
import TreasuryFacts

/// A movement of money with a client or a supplier, never changed once recorded: a client's receipt or a payment to a
/// supplier, credit paid back, or the reversal of a receipt or a payment.
package struct CashMovement: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<CashMovement>

  package enum Kind: CaseIterable, Sendable {
    /// Money that settles what is owed: a receipt, or a payment.
    case settlement
    case refund, reversal
  }

  /// Its rank among the movements of its ledger.
  package let id: ID
  package let ledger: Ledger
  package let kind: Kind
  /// The party that stands for it now.
  package let party: Int64
  package let day: Day
  /// Signed: what a client paid, or a supplier was paid, is positive.
  package let amount: Money
  package let method: PaymentMethod
  package let reference: String
  package let note: String
  /// The settlement a reversal undoes.
  package let reverses: ID?
  /// The reversal that undid it.
  package let reversedBy: ID?
  /// The bank's fees for a reversal, positive or zero.
  package let fees: Money
  /// The file of credit transfers that made it; never with a client.
  package let transfer: Int64?

  package var number: String { kind.number(id.rawValue, in: ledger) }

  /// Why it cannot be reversed on `day`, or `nil` when it can.
  package func refusalToReverse(on day: Day, today: Day) -> TreasuryRefusal? {
    guard kind == .settlement else { return .notReversible(number, ledger) }
    guard reversedBy == nil else { return .alreadyReversed(number, ledger) }
    guard day <= today else { return .futureDate(day, today: today) }
    return day < self.day ? .beforeSettlement(number: number, day: self.day, ledger) : nil
  }
}

extension CashMovement.Kind {
  /// What people call the movement of that id: `E-12`, or `D-12`.
  package func number(_ id: Int64, in ledger: Ledger) -> String {
    switch self {
    case .settlement: ledger.settlementNumber(id)
    case .refund: ledger.refundNumber(id)
    case .reversal: ledger.reversalNumber(id)
    }
  }

  /// The word of the `kind` column.
  func stored(in ledger: Ledger) -> String {
    switch self {
    case .settlement: ledger.settlement.rawValue
    case .refund: OpenItem.Kind.refund.rawValue
    case .reversal: OpenItem.Kind.reversal.rawValue
    }
  }

  /// The kind that a word of the `kind` column says.
  init?(stored word: String, in ledger: Ledger) {
    guard let kind = Self.allCases.first(where: { $0.stored(in: ledger) == word }) else { return nil }
    self = kind
  }
}
