import Kernel
import Ledgers
import Store
import TreasuryFacts

/// A movement of cash about to be written: with a client, or with a supplier.
struct NewMovement {
  enum Kind { case settlement, refund, reversal }

  let ledger: Ledger
  let id: Int64
  let party: Int64
  let kind: Kind
  let day: Day
  /// Positive.
  let amount: Money
  let method: PaymentMethod
  var reference = ""
  var note = ""
  var reverses: Int64?
  var fees = Money.zero
  /// The file of credit transfers that made it; never with a client.
  var transfer: Int64?

  /// As stored: what a client paid or a supplier was paid is positive, what takes it back negative.
  var signed: Money {
    switch kind {
    case .settlement: amount
    case .refund, .reversal: -amount
    }
  }

  /// Tells the fact and writes the movement and the journal of actions.
  func save<E: Event>(
    _ event: E, action: String, allocations: [DocumentAllocation] = [], in tx: borrowing Transaction
  ) throws {
    try MovementRows(ledger: ledger, db: tx.db).insert(self, event: try tx.emit(event))
    try tx.record(change(action, about: event.subject, allocations: allocations))
  }
}

extension NewMovement.Kind {
  /// The word of the `kind` column.
  func stored(in ledger: Ledger) -> String {
    switch (self, ledger) {
    case (.settlement, .client): Receipt.Kind.receipt.rawValue
    case (.settlement, .supplier): Payment.Kind.payment.rawValue
    case (.refund, .client): Receipt.Kind.refund.rawValue
    case (.refund, .supplier): Payment.Kind.refund.rawValue
    case (.reversal, .client): Receipt.Kind.reversal.rawValue
    case (.reversal, .supplier): Payment.Kind.reversal.rawValue
    }
  }
}
