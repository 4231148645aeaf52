/// A history by its name in the program, such as `client`: what happened with a record, told by several modules.
package struct FeedID: RawRepresentable, Hashable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }
}
