import Kernel
import Lists
import Store

/// What is owed, as a picture of a day sees it.
extension Picture {
  /// A picture of what stands in a ledger.
  package init(_ day: Day, of ledger: Ledger, in reading: Reading) throws {
    try self.init(day, of: ledger.moves, in: reading)
  }

  /// A picture of what clients owe.
  package init(_ day: Day, in reading: Reading) throws {
    try self.init(day, of: Ledger.client, in: reading)
  }

  package func ageing() throws -> [PartyAgeing] { try OpenItems.ageing(asOf: asOf, in: reading) }

  package func totalAgeing() throws -> Ageing { try ageing().map(\.ageing).reduce(.zero, +) }

  package func ageing(of party: Int64) throws -> Ageing {
    try OpenItems.ageing(of: party, asOf: asOf, in: reading)
  }
}
