import Kernel
import Store

/// The columns of cash that hold codes.
enum TreasuryCodes {
  static let all = [
    StoredCode("receipt", "kind", Receipt.Kind.self),
    StoredCode("receipt", "method", PaymentMethod.self),
    StoredCode("payment", "kind", Payment.Kind.self),
    StoredCode("payment", "method", PaymentMethod.self),
    StoredCode("cash_adjustment", "method", PaymentMethod.self),
    StoredCode("cash_move", "method", PaymentMethod.self),
    StoredCode("cash_move", "source_kind", CashSource.self),
    StoredCode("transfer", "state", Transfer.State.self),
  ]
}
