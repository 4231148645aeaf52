/// A kind of record that files may be attached to, by its name in commands, such as `purchase-order`.
///
/// Each module's facts declare the constants of its own.
package struct AttachableKind: RawRepresentable, Hashable, Codable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }

  package var description: String { rawValue }
}
