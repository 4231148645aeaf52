import Articles
import Kernel

/// The code of something new, or of something that changes it.
enum CatalogCode {
  /// The code a person gave, or one proposed from the label when they gave none.
  static func chosen(
    _ code: String?, for label: String, isTaken: (String) throws -> Bool
  ) throws -> String {
    guard let code = try given(code) else { return try ProductCode.proposal(for: label, isTaken: isTaken) }
    return code
  }

  /// The code a person gave; `nil` when they gave none, or a blank one. Throws `invalid-code`.
  static func given(_ code: String?) throws -> String? {
    guard let code, !(try FieldText.line(code)).isEmpty else { return nil }
    return try ProductCode.written(code)
  }
}
