/// The fields of a record by their keys: what commands, forms, columns and files to import call them.
///
/// The record names them in an enum, `Record.Key`, so that a misspelt one does not compile.
package protocol FieldKey: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

extension FieldKey {
  /// The field as forms know it.
  package var id: FieldID { FieldID(rawValue) }
}
