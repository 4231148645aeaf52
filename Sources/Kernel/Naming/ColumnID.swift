/// A column of a list, by the name scripts use, where a screen reads it of a row.
///
/// Desks declare the constants of the columns they read.
package struct ColumnID: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }
}
