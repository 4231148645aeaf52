import Kernel
import Store

/// The columns of parties that hold codes.
enum PartiesCodes {
  static let all = [
    StoredCode("party", "terms", values: PaymentTerms.self)
  ]
}
