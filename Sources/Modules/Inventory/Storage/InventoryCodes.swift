import GRDB
import InventoryFacts
import Store

/// The columns of stock that hold codes.
enum InventoryCodes {
  static let all = [
    StoredCode("stock_move", "kind", MoveKind.self),
    StoredCode("stock_move", "source_kind", MoveSource.Kind.self),
    StoredCode("stock_move", "returns_kind", MoveSource.Kind.self),
    StoredCode("stock_adjustment", "reason", AdjustmentReason.self),
  ]
}
