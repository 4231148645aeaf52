import GRDB
import Kernel
import PartiesFacts
import Store
import TreasuryFacts

/// The rows of `write_off`, written once.
enum WriteOffRows {
  static func nextID(in db: Database) throws -> Int64 {
    try Int64.fetchOne(try db.cachedStatement(sql: "SELECT coalesce(max(id), 0) + 1 FROM write_off")) ?? 1
  }

  static func insert(_ fact: BalanceWrittenOff, event: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO write_off (id, party_id, document_id, number, day, amount, reason, event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        fact.writeOff, fact.party.party, fact.document, fact.number, fact.day, fact.amount, fact.reason,
        event,
      ])
  }
}
