/// A kind of record as the log and the screens name it, such as `invoice`.
///
/// Each module's facts declare the constants of its own kinds: by them desks lead to one another's records without
/// importing one another.
package struct RecordKind: RawRepresentable, Hashable, Codable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }
}
