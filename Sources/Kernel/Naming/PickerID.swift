/// A way to pick a record that one module offers to the forms of all, such as `client`.
package struct PickerID: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }
}
