import Events
import GRDB
import Kernel
import Store

/// The documents that still follow their party: draft invoices, quotes not yet decided.
enum OpenDocuments {
  private static let quotes = "quote WHERE party_id = ? AND status IN ('draft', 'sent')"
  private static let drafts = "invoice WHERE party_id = ? AND status = 'draft'"

  static func move(from merged: Int64, to kept: PartyFacts, in db: Database) throws {
    let moved = (try ids(drafts, merged, in: db), try ids(quotes, merged, in: db))
    for id in moved.0 {
      try db.execute(sql: "UPDATE invoice SET party_id = ? WHERE id = ?", arguments: [kept.party, id])
    }
    for id in moved.1 {
      try db.execute(sql: "UPDATE quote SET party_id = ? WHERE id = ?", arguments: [kept.party, id])
    }
    try rename(kept, in: db)
  }

  /// Sorts and finds a party's open documents under its present name.
  static func rename(_ party: PartyFacts, in db: Database) throws {
    let sort = Fold.key(party.name)
    let words = Fold.key("\(party.code) \(party.name)")
    for id in try ids(drafts, party.party, in: db) {
      try db.execute(sql: "UPDATE invoice SET sort_client = ? WHERE id = ?", arguments: [sort, id])
      try db.execute(sql: "UPDATE document_search SET client = ? WHERE rowid = ?", arguments: [words, id])
    }
    for id in try ids(quotes, party.party, in: db) {
      try db.execute(sql: "UPDATE quote SET sort_client = ? WHERE id = ?", arguments: [sort, id])
      try db.execute(sql: "UPDATE quote_search SET client = ? WHERE rowid = ?", arguments: [words, id])
    }
  }

  private static func ids(_ source: String, _ party: Int64, in db: Database) throws -> [Int64] {
    try Int64.fetchAll(try db.cachedStatement(sql: "SELECT id FROM \(source)"), arguments: [party])
  }
}

extension Invoice {
  /// Whether a document of that number was ever issued or taken over, whoever may see it.
  static func exists(_ number: String, in db: Database) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM invoice WHERE number = ? AND number <> ''")
    return try Int.fetchOne(statement, arguments: [number]) != nil
  }
}
