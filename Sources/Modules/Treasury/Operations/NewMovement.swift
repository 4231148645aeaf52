import Kernel
import Ledgers
import Store
import TreasuryFacts

/// A movement of cash about to be written: with a client, or with a supplier.
struct NewMovement {
  /// What it is for, and what only such a movement has.
  enum Use {
    /// Settles documents at once.
    ///
    /// - Parameter transfer: the file of credit transfers that made it; never with a client.
    case settlement([DocumentAllocation], transfer: Int64?)
    case refund
    /// Undoes the settlement of that id; the note says why.
    case reversal(of: Int64, fees: Money)
  }

  let ledger: Ledger
  let party: PartyFacts
  let use: Use
  let day: Day
  /// Positive.
  let amount: Money
  let method: PaymentMethod
  var reference = ""
  var note = ""

  /// As stored: what a client paid or a supplier was paid is positive, what takes it back negative.
  var signed: Money {
    switch use {
    case .settlement: amount
    case .refund, .reversal: -amount
    }
  }

  /// Tells the fact and writes the movement and the journal of actions; answers its id.
  func save(in tx: borrowing Transaction) throws -> Int64 {
    let rows = MovementRows(ledger: ledger, db: tx.db)
    let id = try rows.nextID()
    let fact = fact(of: id)
    try rows.insert(self, id: id, event: try tx.emit(fact))
    try tx.record(change(about: fact.subject))
    return id
  }
}

extension NewMovement.Use {
  var kind: CashMovement.Kind {
    switch self {
    case .settlement: .settlement
    case .refund: .refund
    case .reversal: .reversal
    }
  }

  var allocations: [DocumentAllocation] {
    switch self {
    case .settlement(let allocations, _): allocations
    case .refund, .reversal: []
    }
  }

  var transfer: Int64? {
    switch self {
    case .settlement(_, let transfer): transfer
    case .refund, .reversal: nil
    }
  }

  var reverses: Int64? {
    switch self {
    case .reversal(let settlement, _): settlement
    case .settlement, .refund: nil
    }
  }

  var fees: Money {
    switch self {
    case .reversal(_, let fees): fees
    case .settlement, .refund: .zero
    }
  }
}
