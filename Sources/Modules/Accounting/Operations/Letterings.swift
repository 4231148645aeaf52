import AccountingFacts
import GRDB
import Kernel
import Store

/// Keeps lines together that stand for one thing owed, or for things set against one another.
///
/// Lines of one bucket go together; links bind buckets. Each bound group that has debits and credits is a lettering,
/// complete once it balances. A line carried into another year leaves its place to the line that opens that year.
struct Letterings {
  let event: Recorded
  let db: Database
  private var position = 0

  init(event: Recorded, db: Database) {
    self.event = event
    self.db = db
  }

  /// Binds two buckets; bound already, they stay so.
  mutating func link(_ one: String, _ other: String, on day: Day, ground: LinesLettered.Ground) throws {
    guard one != other else { return }
    let (low, high) = one < other ? (one, other) : (other, one)
    try db.cachedStatement(
      sql: "INSERT INTO bucket_link (low, high, ground) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
    ).execute(arguments: [low, high, ground.rawValue])
    try touch(low, on: day, ground: ground)
  }

  /// Takes off a bucket what binds it to others.
  mutating func unlink(_ bucket: String, on day: Day) throws {
    let neighbours = try neighbours(of: bucket)
    try db.cachedStatement(sql: "DELETE FROM bucket_link WHERE low = ?1 OR high = ?1")
      .execute(arguments: [bucket])
    try part(bucket, on: day, ground: .manual)
    for other in [bucket] + neighbours { try touch(other, on: day, ground: .manual) }
  }

  /// Brings the lettering of a bucket's group up to date.
  mutating func touch(_ bucket: String, on day: Day, ground: LinesLettered.Ground) throws {
    let lines = try lines(of: try group(of: bucket))
    guard let first = lines.first, lines.contains(where: { $0.amount > .zero }),
      lines.contains(where: \.amount.isNegative)
    else { return try leave(lines, on: day, ground: ground) }
    let sum = lines.map(\.amount).sum()
    let known = lines.compactMap(\.lettering).min()
    let lettering = try known ?? make(like: first, on: day)
    for line in lines where line.lettering != lettering { try join(line, lettering, on: day, ground: ground) }
    try db.cachedStatement(
      sql:
        "UPDATE lettering SET complete = ?1, day = max(day, ?2) WHERE id = ?3 AND (complete <> ?1 OR ?2 > day)"
    ).execute(arguments: [sum == .zero, day, lettering])
  }

  // MARK: Groups

  private struct Line {
    let id: Int64
    let amount: Money
    let account: String
    let auxiliary: String
    let lettering: Int64?
  }

  private func neighbours(of bucket: String) throws -> [String] {
    try String.fetchAll(
      try db.cachedStatement(
        sql: """
          SELECT high FROM bucket_link WHERE low = ?1 UNION SELECT low FROM bucket_link WHERE high = ?1
          ORDER BY 1
          """),
      arguments: [bucket])
  }

  private func group(of bucket: String) throws -> [String] {
    var (seen, waiting) = (Set([bucket]), [bucket])
    while let next = waiting.popLast() {
      for other in try neighbours(of: next) where seen.insert(other).inserted { waiting.append(other) }
    }
    return seen.sorted()
  }

  private func lines(of buckets: [String], carriedBy carrier: Int64? = nil) throws -> [Line] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, debit - credit, account, auxiliary, lettering_id FROM entry_line
        LEFT JOIN lettering_line ON line_id = id
        WHERE bucket = ? AND carried_by IS ? ORDER BY id
        """)
    return try buckets.flatMap { bucket in
      try Row.fetchAll(statement, arguments: [bucket, carrier]).map {
        Line(id: $0[0], amount: $0[1], account: $0[2], auxiliary: $0[3], lettering: $0[4])
      }
    }
    .sorted { $0.id < $1.id }
  }

  // MARK: Membership

  private func make(like line: Line, on day: Day) throws -> Int64 {
    let count = try Int.fetchOne(
      try db.cachedStatement(
        sql: "SELECT counted FROM \(BookSums.letterings.name) WHERE account = ? AND auxiliary = ?"),
      arguments: [line.account, line.auxiliary])
    try db.cachedStatement(
      sql: "INSERT INTO lettering (account, auxiliary, code, complete, day) VALUES (?, ?, ?, 0, ?)"
    ).execute(arguments: [line.account, line.auxiliary, LetteringCode.code(count ?? 0), day])
    return db.lastInsertedRowID
  }

  private mutating func join(
    _ line: Line, _ lettering: Int64, on day: Day, ground: LinesLettered.Ground
  ) throws {
    if let old = line.lettering {
      try move(line.id, of: old, joined: false, on: day, ground: ground)
      try setIncomplete(old)
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO lettering_line (line_id, lettering_id) VALUES (?, ?)
        ON CONFLICT (line_id) DO UPDATE SET lettering_id = excluded.lettering_id
        """
    ).execute(arguments: [line.id, lettering])
    try move(line.id, of: lettering, joined: true, on: day, ground: ground)
  }

  private mutating func leave(_ lines: [Line], on day: Day, ground: LinesLettered.Ground) throws {
    for line in lines {
      guard let lettering = line.lettering else { continue }
      let delete = try db.cachedStatement(sql: "DELETE FROM lettering_line WHERE line_id = ?")
      try delete.execute(arguments: [line.id])
      try move(line.id, of: lettering, joined: false, on: day, ground: ground)
      try setIncomplete(lettering)
    }
  }

  private func setIncomplete(_ lettering: Int64) throws {
    try db.cachedStatement(sql: "UPDATE lettering SET complete = 0 WHERE id = ?")
      .execute(arguments: [lettering])
  }

  /// Takes lines out of their letterings that another line stands for from another year on.
  mutating func leave(_ bucket: String, carriedBy line: Int64, on day: Day) throws {
    try leave(try lines(of: [bucket], carriedBy: line), on: day, ground: .allocation)
  }

  /// Takes a bucket's lines out of their lettering, before its group is made anew without what bound it.
  mutating func part(_ bucket: String, on day: Day, ground: LinesLettered.Ground) throws {
    try leave(try lines(of: [bucket]), on: day, ground: ground)
  }

  private mutating func move(
    _ line: Int64, of lettering: Int64, joined: Bool, on day: Day, ground: LinesLettered.Ground
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO lettering_move (event, position, lettering_id, line_id, joined, day, ground)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [event.seq, position, lettering, line, joined, day, ground.rawValue])
    position += 1
  }
}
