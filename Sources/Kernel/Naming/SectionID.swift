/// A section of the menu by its name in the program, such as `sales`.
package struct SectionID: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }
}
