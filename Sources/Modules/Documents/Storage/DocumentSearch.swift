import GRDB
import Kernel
import PartiesFacts

/// The words by which documents are found, folded, drafts included.
package struct DocumentSearch: Sendable {
  let table: String
  /// The column of the party's words.
  let party: String

  package init(_ table: String, party: String) {
    self.table = table
    self.party = party
  }

  package func index(
    _ document: Int64, number: String, party: PartyFacts, subject: String, reference: String, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO \(table) (rowid, number, \(self.party), subject, reference)
        VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      document, Fold.key(number), Self.words(of: party), Fold.key(subject), Fold.key(reference),
    ])
  }

  package func forget(_ document: Int64, in db: Database) throws {
    try db.execute(sql: "DELETE FROM \(table) WHERE rowid = ?", arguments: [document])
  }

  func rename(_ document: Int64, to party: PartyFacts, in db: Database) throws {
    try db.execute(
      sql: "UPDATE \(table) SET \(self.party) = ? WHERE rowid = ?",
      arguments: [Self.words(of: party), document])
  }

  private static func words(of party: PartyFacts) -> String { Fold.key("\(party.code) \(party.name)") }
}
