import GRDB
import Kernel
import Testing

@testable import Store

/// Sums kept of small ledgers, worked by hand.
@Suite struct KeptSumsTests {
  private static let days = KeptSums(
    "sale_day", of: "sale", by: [.text("month", "substr(row.day, 1, 7)"), .text("till", "row.till")],
    [.number("cents", "row.cents")], where: "row.done = 1", watching: ["done", "cents"])
  private static let goods = KeptSums(
    "goods_month", of: "sale",
    by: [.text("month", "substr(row.day, 1, 7)"), .text("goods", "part.goods")],
    [.number("quantity", "part.quantity")], where: "row.done = 1", watching: ["done"],
    parts: ("sale_line", "part.sale_id = row.id"))

  private static let rows = """
    CREATE TABLE sale (id INTEGER PRIMARY KEY, day TEXT, till TEXT, cents INTEGER, done INTEGER);
    CREATE TABLE sale_line (sale_id INTEGER, goods TEXT, quantity INTEGER);
    INSERT INTO sale VALUES (1, '2026-03-30', 'A', 100, 1), (2, '2026-03-31', 'A', 40, 0);
    INSERT INTO sale_line VALUES (1, 'vis', 3), (1, 'clou', 5), (2, 'vis', 4);
    """

  private func file() throws -> DatabaseQueue {
    let file = try DatabaseQueue()
    try file.write { db in
      try db.execute(sql: Self.rows)
      for sums in [Self.days, Self.goods] { try sums.create(in: db) }
    }
    return file
  }

  private func kept(_ sums: KeptSums, in file: DatabaseQueue) throws -> [String] {
    try file.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM \(sums.name) WHERE counted <> 0").map { row in
        row.databaseValues.map {
          String.fromDatabaseValue($0) ?? Int64.fromDatabaseValue($0).map { "\($0)" } ?? ""
        }
        .joined(separator: " ")
      }
    }
  }

  @Test func `the rows that are there when the table is made are summed`() throws {
    let file = try file()
    #expect(try kept(Self.days, in: file) == ["2026-03 A 1 100"])
    #expect(try kept(Self.goods, in: file) == ["2026-03 clou 1 5", "2026-03 vis 1 3"])
  }

  @Test func `a row that begins to count, changes or leaves moves its sums, and those of its parts`() throws {
    let file = try file()
    try file.write { try $0.execute(sql: "UPDATE sale SET done = 1 WHERE id = 2") }
    #expect(try kept(Self.days, in: file) == ["2026-03 A 2 140"])
    #expect(try kept(Self.goods, in: file) == ["2026-03 clou 1 5", "2026-03 vis 2 7"])
    try file.write { try $0.execute(sql: "UPDATE sale SET cents = 60 WHERE id = 2") }
    #expect(try kept(Self.days, in: file) == ["2026-03 A 2 160"])
    try file.write { try $0.execute(sql: "DELETE FROM sale WHERE id = 1") }
    #expect(try kept(Self.days, in: file) == ["2026-03 A 1 60"])
    #expect(try kept(Self.goods, in: file) == ["2026-03 vis 1 4"])
    try file.write { try $0.execute(sql: "INSERT INTO sale VALUES (3, '2026-04-01', 'B', 7, 1)") }
    #expect(try kept(Self.days, in: file) == ["2026-03 A 1 60", "2026-04 B 1 7"])
  }

  @Test(arguments: [
    "UPDATE sale_day SET cents = cents + 1", "DELETE FROM sale_day",
    "INSERT INTO sale_day VALUES ('2026-05', 'Z', 1, 0)",
    "INSERT INTO sale_day VALUES ('2026-05', 'Z', 0, 500)",
  ])
  func `sums that are not those of the rows are told`(spoiling: String) throws {
    let file = try file()
    #expect(try file.read { try Self.days.differences(in: $0) } == [])
    try file.write { try $0.execute(sql: spoiling) }
    #expect(
      try file.read { try Self.days.differences(in: $0) }
        == ["Les sommes de la table sale_day ne sont plus celles de ses lignes."])
  }

  @Test func `a row kept among others is not summed again for who may see it alone`() throws {
    let file = try file()
    try file.write { try $0.execute(sql: "INSERT INTO sale VALUES (3, '2026-03-02', 'B', 9, 1)") }
    let own = Self.days.source(where: "row.till = 'B'")
    let sums = try file.read { try Int64.fetchAll($0, sql: "SELECT cents FROM \(own)") }
    #expect(sums == [9])
    #expect(Self.days.source() == "sale_day")
  }

  /// March holds 10, 20 and 40 cents on its 1st, 10th and 31st; April 80 on its 2nd.
  @Test(arguments: [
    ("2026-03-01", "2026-03-31", 70), ("2026-03-02", "2026-03-31", 60), ("2026-03-01", "2026-03-30", 30),
    ("2026-03-02", "2026-04-01", 60), ("2026-02-01", "2026-04-30", 150), ("2026-03-05", "2026-03-12", 20),
    ("2026-02-10", "2026-03-10", 30), ("2026-03-01", "2026-04-02", 150), ("2026-02-10", "2026-03-28", 30),
    ("2026-02-10", "2026-03-02", 10),
  ])
  func `days around whole months are added up, or taken from their month`(
    first: String, last: String, cents: Int64
  ) throws {
    let (file, newest) = (try DatabaseQueue(), try #require(Day(iso: "2026-04-02")))
    let (first, last) = (try #require(Day(iso: first)), try #require(Day(iso: last)))
    let sum = try file.write { db in
      try db.execute(
        sql: """
          CREATE TABLE sale (id INTEGER PRIMARY KEY, day TEXT, till TEXT, cents INTEGER, done INTEGER);
          INSERT INTO sale (day, till, cents, done) VALUES ('2026-03-01', 'A', 10, 1), ('2026-03-10', 'A', 20, 1),
            ('2026-03-31', 'A', 40, 1), ('2026-04-02', 'A', 80, 1);
          """)
      try Self.days.create(in: db)
      let rows = Self.days.between(first, last, latest: newest)
      return try Int64.fetchOne(db, sql: "SELECT sum(cents) FROM (\(rows))")
    }
    #expect(sum == cents)
  }
}
