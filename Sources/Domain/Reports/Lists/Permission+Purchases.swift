import Kernel

extension Permission {
  /// The right to read purchases, as the module Purchasing declares it.
  static let purchases = Permission("purchasing.read")
}
