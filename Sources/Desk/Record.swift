import Kernel
import Store

/// A kind of record as the whole program knows it: what the journal calls it, who reads it there, where it is shown.
package struct Record: Sendable {
  package let kind: RecordKind
  /// « facture fournisseur »; `nil` for a kind that the log never names, only screens.
  package let title: String?
  /// The right to read its entries in the journal; `nil` when whoever reads the journal may.
  package let permission: Permission?
  /// Whether it tells the money of several parties or of none, hidden from a viewer kept to some parties.
  package let isOfManyParties: Bool
  /// The record of that code; `nil` for a kind that people do not name, or when there is none.
  package let find: @Sendable (Reading, String) throws -> Int64?
  /// The screen that shows it; `nil` when none does.
  package let open: @Sendable (Reading, Int64) throws -> Route?

  package init(
    _ kind: RecordKind, _ title: String?, permission: Permission? = nil, ofManyParties: Bool = false,
    find: @escaping @Sendable (Reading, String) throws -> Int64? = { _, _ in nil },
    open: @escaping @Sendable (Reading, Int64) throws -> Route? = { _, _ in nil }
  ) {
    self.kind = kind
    self.title = title
    self.permission = permission
    isOfManyParties = ofManyParties
    self.find = find
    self.open = open
  }
}
