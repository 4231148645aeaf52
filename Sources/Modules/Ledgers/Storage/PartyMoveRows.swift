import GRDB
import Kernel

/// The rows that sum to a party's balance: one per fact, and additive sums for ever, per year and per month.
///
/// A backdated fact touches three sums, never the later periods.
enum PartyMoveRows {
  static func insert(
    event: Int64, party: Int64, day: Day, amount: Money, of ledger: Ledger, in db: Database
  ) throws {
    guard amount != .zero else { return }
    try db.cachedStatement(
      sql: "INSERT INTO \(ledger.moves) (event, position, party_id, day, amount) VALUES (?, 0, ?, ?, ?)"
    ).execute(arguments: [event, party, day, amount])
    let iso = day.iso
    let add = try db.cachedStatement(
      sql: """
        INSERT INTO \(ledger.periods) (period, party_id, amount) VALUES (?, ?, ?)
        ON CONFLICT (period, party_id) DO UPDATE SET amount = amount + excluded.amount
        """)
    for period in ["", String(iso.prefix(4)), String(iso.prefix(7))] {
      try add.execute(arguments: [period, party, amount])
    }
  }

  /// Remembers that what `merged` holds is now `kept`'s; nothing moves.
  static func merge(_ merged: Int64, into kept: Int64, in db: Database) throws {
    let root = try Int64.fetchOne(
      db, sql: "SELECT root_id FROM merged_party WHERE party_id = ?", arguments: [kept])
    try db.execute(
      sql: "UPDATE merged_party SET root_id = ? WHERE root_id = ?", arguments: [root ?? kept, merged])
    try db.execute(
      sql: """
        INSERT INTO merged_party (party_id, root_id) VALUES (?, ?)
        ON CONFLICT (party_id) DO UPDATE SET root_id = excluded.root_id
        """,
      arguments: [merged, root ?? kept])
  }
}
