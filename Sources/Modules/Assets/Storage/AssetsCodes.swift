import AssetsFacts
import Kernel
import Store

/// The columns of assets that hold codes.
enum AssetsCodes {
  static let all = [
    StoredCode("asset", "kind", AssetKind.self),
    StoredCode("asset", "method", DepreciationMethod.self),
    StoredCode("asset", "origin", AssetAcquired.Origin.self),
    StoredCode("asset", "payment", PaymentMethod.self),
    StoredCode("asset_disposal", "outcome", AssetDisposed.Outcome.self),
    StoredCode("asset_disposal", "collected_by", PaymentMethod.self),
    StoredCode("asset_reminder", "kind", AssetReminder.Kind.self),
  ]
}
