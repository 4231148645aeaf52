import GRDB
import Kernel
import Ledgers
import Store

/// The columns of cash that hold codes.
enum TreasuryCodes {
  static let all = [
    kind(in: .client),
    StoredCode("receipt", "method", PaymentMethod.self),
    kind(in: .supplier),
    StoredCode("payment", "method", PaymentMethod.self),
    StoredCode("cash_adjustment", "method", PaymentMethod.self),
    StoredCode("cash_move", "method", PaymentMethod.self),
    StoredCode("cash_move", "source_kind", CashSource.self),
    StoredCode("transfer", "state", Transfer.State.self),
  ]

  private static func kind(in ledger: Ledger) -> StoredCode {
    StoredCode(ledger.settlement.rawValue, "kind") { stored in
      String.fromDatabaseValue(stored).flatMap { CashMovement.Kind(stored: $0, in: ledger) } != nil
    }
  }
}
