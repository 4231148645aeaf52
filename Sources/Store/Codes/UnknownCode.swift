import Kernel

/// A stored word that is none of those the program knows: no other value may stand for it.
package struct UnknownCode: Refusal, Equatable {
  /// The column it was read from, or the fact's field.
  package let column: String
  /// What is there, `nil` for nothing.
  package let found: String?
  /// What tells the row from others, such as `id 12`; `nil` when the reading did not say.
  package let record: String?

  package init(column: String, found: String?, record: String? = nil) {
    self.column = column
    self.found = found
    self.record = record
  }

  package var code: String { "unknown-code" }
  package var message: String {
    let place = record.map { "\(column) (\($0))" } ?? column
    return "Le fichier contient un code que Comptoir ne connaît pas : \(place) vaut « \(found ?? "") »."
  }
  package var remedy: String {
    "Lancez « comptoir check », puis restaurez la dernière sauvegarde saine avec « comptoir restore »."
  }

  package static let samples = [UnknownCode(column: "journal", found: "ZZ", record: "id 12")]
}

extension RawRepresentable where RawValue == String {
  /// The value that a stored word says.
  ///
  /// - Parameter column: where the word was read.
  /// - Throws: `UnknownCode` when it says none.
  package init(stored word: String, in column: String) throws(UnknownCode) {
    guard let known = Self(rawValue: word) else { throw UnknownCode(column: column, found: word) }
    self = known
  }
}
