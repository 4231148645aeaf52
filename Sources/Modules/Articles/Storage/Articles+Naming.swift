import CatalogFacts
import Kernel
import Store

extension Articles {
  /// The article of that code or barcode, or `nil` when it names none.
  package static func named(_ code: String, in reading: Reading) throws -> ProductFacts? {
    try find(code: code, in: reading) ?? find(barcode: code, in: reading)
  }
}
