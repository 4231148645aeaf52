import GRDB
import Kernel
import PartiesFacts

/// The documents of a table that still follow their party: its drafts, and the quotes nobody decided.
package struct FollowingDocuments: Sendable {
  private let table: String
  /// The column they are sorted by under their party's name.
  private let sort: String
  private let condition: String
  private let search: DocumentSearch?

  package init(_ table: String, sort: String, while condition: String, search: DocumentSearch?) {
    self.table = table
    self.sort = sort
    self.condition = condition
    self.search = search
  }

  /// Gives them to the party that stands for theirs, and its name.
  package func move(from merged: Int64, to kept: PartyFacts, in db: Database) throws {
    for id in try ids(of: merged, in: db) {
      try db.execute(sql: "UPDATE \(table) SET party_id = ? WHERE id = ?", arguments: [kept.party, id])
    }
    try rename(kept, in: db)
  }

  /// Sorts and finds a party's documents under its present name.
  package func rename(_ party: PartyFacts, in db: Database) throws {
    for id in try ids(of: party.party, in: db) {
      try db.execute(
        sql: "UPDATE \(table) SET \(sort) = ? WHERE id = ?", arguments: [Fold.key(party.name), id])
      try search?.rename(id, to: party, in: db)
    }
  }

  private func ids(of party: Int64, in db: Database) throws -> [Int64] {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM \(table) WHERE party_id = ? AND \(condition)")
    return try Int64.fetchAll(statement, arguments: [party])
  }
}
