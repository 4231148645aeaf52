import GRDB
import Kernel
import Store

/// The table of accounts by purpose, as people read and change it.
package enum MappedAccounts {
  /// One row: what a purpose goes to, for all or for what narrows it.
  package struct Row: Hashable, Sendable {
    package let purpose: Purpose
    package let key: String
    package let account: String
    /// Whether a person chose it.
    package let isChosen: Bool
  }

  /// Every purpose with its account, then what narrows it.
  package static func all(in reading: Reading) throws -> [Row] {
    let chosen = try rows(in: reading.db)
    return Purpose.allCases.flatMap { purpose in
      let own = chosen.filter { $0.purpose == purpose }
      let usual = Row(purpose: purpose, key: "", account: purpose.usualAccount, isChosen: false)
      return (own.contains { $0.key.isEmpty } ? [] : [usual]) + own
    }
  }

  private static func rows(in db: Database) throws -> [Row] {
    try GRDB.Row.fetchAll(db, sql: "SELECT purpose, key, account FROM account_map ORDER BY purpose, key")
      .map { Row(purpose: try $0.code(0), key: $0[1], account: $0[2], isChosen: true) }
  }

  /// What goes to an account, if anything does.
  static func purpose(of account: String, in db: Database) throws -> Purpose? {
    let chosen = try rows(in: db)
    if let row = chosen.first(where: { $0.account == account }) { return row.purpose }
    return Purpose.allCases.first { purpose in
      purpose.usualAccount == account && !chosen.contains { $0.purpose == purpose && $0.key.isEmpty }
    }
  }

  static func isFamily(_ key: String, in db: Database) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM booked_family WHERE family_id = ?)", arguments: [Int64(key)])
      ?? false
  }
}
