/// What accounts of the books are for, by the name the file knows it by, such as `client.advance`.
///
/// Which accounts serve it is for the module that keeps the books to say.
package struct PurposeID: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }

  package var description: String { rawValue }
}
