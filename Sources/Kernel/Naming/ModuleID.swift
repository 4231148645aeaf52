/// A module by the name the file, the scripts and its consumers know it by, such as `stocks`.
package struct ModuleID: RawRepresentable, Hashable, Codable, Sendable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ name: String) { rawValue = name }
}
