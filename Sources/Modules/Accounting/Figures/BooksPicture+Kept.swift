import Accounting
import Desk
import GRDB
import Kernel
import Store

extension BooksPicture {
  /// The books as they are kept here.
  init(asOf day: Day, in reading: Reading) throws {
    try self.init(asOf: day, booked: BookedAccounts(in: reading), in: reading)
  }

  private init(asOf day: Day, booked: BookedAccounts, in reading: Reading) throws {
    self.init(
      day: day, balances: try BooksBalances.load(asOf: day, in: reading).accounts,
      accounts: { booked.serving($0) },
      entriesByHand: { try Self.entriesByHand(on: $0, until: day, in: reading) },
      lastClosing: { try Self.lastClosing(by: day, in: reading) },
      picture: { try BooksPicture(asOf: $0, booked: booked, in: reading) })
  }

  /// The last five.
  private static func entriesByHand(
    on numbers: Set<String>, until day: Day, in reading: Reading
  ) throws -> [String] {
    let list = numbers.sorted().map { "'\($0)'" }.joined(separator: ", ")
    return try String.fetchAll(
      reading.db,
      sql: """
        SELECT DISTINCT entry.number FROM entry_line JOIN entry ON entry.id = entry_line.entry_id
        WHERE entry_line.account IN (\(list)) AND entry.day <= ? AND entry.origin IN ('manual', 'imported')
        ORDER BY entry.id DESC LIMIT 5
        """,
      arguments: [day])
  }

  private static func lastClosing(by day: Day, in reading: Reading) throws -> Day? {
    try Day.fetchOne(
      reading.db,
      sql: "SELECT max(end) FROM fiscal_year WHERE state = 'closed' AND end <= ? HAVING max(end) IS NOT NULL",
      arguments: [day])
  }
}
