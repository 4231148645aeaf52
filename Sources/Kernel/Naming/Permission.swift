/// A right that a role may hold, by its stable name: "factures.valider".
package struct Permission: RawRepresentable, Hashable, Codable, Sendable, Comparable, CustomStringConvertible
{
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }
  package init(_ rawValue: String) { self.init(rawValue: rawValue) }

  package var description: String { rawValue }

  package static func < (lhs: Permission, rhs: Permission) -> Bool { lhs.rawValue < rhs.rawValue }
}
