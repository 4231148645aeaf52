import Kernel
import Parties
import Receivables
import Sales
import Store
import Treasury

/// A kind of record as the journal names it, and the right to read its entries.
struct RecordKind: Sendable {
  /// As events and changes say it: `invoice`.
  let code: String
  let french: String
  /// `nil` when whoever reads the journal may read them.
  let permission: Permission?

  static let all = [
    RecordKind(code: "party", french: "tiers", permission: .readParties),
    RecordKind(code: "contact", french: "contact", permission: .readParties),
    RecordKind(code: "quote", french: "devis", permission: .readSales),
    RecordKind(code: "invoice", french: "facture", permission: .readSales),
    RecordKind(code: "receipt", french: "encaissement", permission: .readTreasury),
    RecordKind(code: "dispute", french: "litige", permission: .readReceivables),
    RecordKind(code: "company", french: "société", permission: nil),
    RecordKind(code: "user", french: "utilisateur", permission: .administer),
    RecordKind(code: "role", french: "rôle", permission: .administer),
    RecordKind(code: "backlog", french: "file d’attente", permission: .administer),
  ]

  /// The kinds the viewer may read, as the inside of an SQL `IN`; a kind this list does not know stays hidden.
  static func readable(by viewer: Viewer) -> String {
    all.filter { $0.permission.map(viewer.may) ?? true }.map { "'\($0.code)'" }.joined(separator: ", ")
  }
}
