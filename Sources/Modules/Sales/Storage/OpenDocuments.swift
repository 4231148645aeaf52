import GRDB
import Kernel
import PartiesFacts
import Store

/// The documents that still follow their party: draft invoices and orders, quotes not yet decided.
struct OpenDocuments {
  private let table: String
  private let condition: String
  private let search: DocumentSearch

  private static let all = [
    OpenDocuments(table: "invoice", condition: "status = 'draft'", search: .invoices),
    OpenDocuments(table: "quote", condition: "status IN ('draft', 'sent')", search: .quotes),
    OpenDocuments(table: "sales_order", condition: "status = 'draft'", search: .orders),
  ]

  static func move(from merged: Int64, to kept: PartyFacts, in db: Database) throws {
    for kind in all { try kind.move(from: merged, to: kept, in: db) }
    try rename(kept, in: db)
  }

  /// Sorts and finds a party's open documents under its present name.
  static func rename(_ party: PartyFacts, in db: Database) throws {
    for kind in all { try kind.rename(party, in: db) }
  }

  private func move(from merged: Int64, to kept: PartyFacts, in db: Database) throws {
    for id in try ids(of: merged, in: db) {
      try db.execute(sql: "UPDATE \(table) SET party_id = ? WHERE id = ?", arguments: [kept.party, id])
    }
  }

  private func rename(_ party: PartyFacts, in db: Database) throws {
    let sort = Fold.key(party.name)
    let words = Fold.key("\(party.code) \(party.name)")
    for id in try ids(of: party.party, in: db) {
      try db.execute(sql: "UPDATE \(table) SET sort_client = ? WHERE id = ?", arguments: [sort, id])
      try db.execute(
        sql: "UPDATE \(search.table) SET client = ? WHERE rowid = ?", arguments: [words, id])
    }
  }

  private func ids(of party: Int64, in db: Database) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM \(table) WHERE party_id = ? AND \(condition)")
    return try Int64.fetchAll(statement, arguments: [party])
  }
}

extension Invoice {
  /// Whether a document of that number was ever issued or taken over, whoever may see it.
  static func exists(_ number: String, in db: Database) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM invoice WHERE number = ? AND number <> ''")
    return try Int.fetchOne(statement, arguments: [number]) != nil
  }
}
