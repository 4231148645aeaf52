/// The number by which the program names a record, tagged so that an invoice's is never taken for a client's.
///
/// A module writes `package typealias ID = Kernel.ID<Invoice>` in its type. Written as a plain integer by
/// machines.
package struct ID<Tag: ~Copyable>: RawRepresentable, Hashable, Codable, Sendable, Comparable,
  CustomStringConvertible
{
  package let rawValue: Int64

  package init(rawValue: Int64) { self.rawValue = rawValue }
  package init(_ rawValue: Int64) { self.init(rawValue: rawValue) }

  package var description: String { String(rawValue) }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}
