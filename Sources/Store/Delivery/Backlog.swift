import GRDB
import Kernel

/// A fact a consumer could not take, and why.
package struct BacklogItem: Hashable, Codable, Sendable {
  package let consumer: String
  package let event: Int64
  package let name: String
  package let reason: String

  /// What waits, in the order of the log.
  package static func all(in reading: Reading) throws -> [BacklogItem] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT consumer, event, event.name, reason FROM backlog JOIN event ON event.seq = backlog.event
        ORDER BY event, consumer
        """)
    return rows.map { BacklogItem(consumer: $0[0], event: $0[1], name: $0[2], reason: $0[3]) }
  }

  /// How much waits.
  package static func count(in reading: Reading) throws -> Int {
    try Int.fetchOne(reading.db, sql: "SELECT count(*) FROM backlog") ?? 0
  }
}

extension Store {
  /// Hands each consumer its deferred facts again, oldest first; answers how many still wait.
  ///
  /// A fact that fails again holds back the later ones about the same record only. Facts deferred by a consumer that is
  /// still catching up wait until it has: the log tells a replay that a fact was resumed, not how far its reader was.
  package func retryBacklog(as login: String, on today: Day) throws -> Int {
    for listener in delivery.listeners {
      var retry = Retry()
      while try write(
        isLong: true, { db in try self.step(&retry, of: listener, as: login, on: today, in: db) })
      { pause() }
    }
    return try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM backlog") ?? 0 }
  }

  /// One short transaction of a retry; answers whether there is more.
  private func step(
    _ retry: inout Retry, of listener: any Listener, as login: String, on today: Day, in db: Database
  ) throws -> Bool {
    let head = try EventLog.head(in: db).seq
    let tx = transaction(for: try Viewer.load(login, in: db), on: today, after: head, in: db)
    guard try delivery.cursor(of: listener, in: db) == head else { return false }
    let events = try waiting(for: listener, after: retry.last, in: db)
    for event in events { try attempt(event, with: listener, &retry, in: tx) }
    retry.last = events.last?.seq ?? retry.last
    try delivery.deliver(after: head, in: tx)
    return events.count == Self.catchUpStep
  }

  private func attempt(
    _ event: Recorded, with listener: any Listener, _ retry: inout Retry, in tx: borrowing Transaction
  ) throws {
    let record = "\(event.kind):\(event.record)"
    guard !retry.stuck.contains(record) else { return }
    if try !delivery.retry(event, with: listener, in: tx) { retry.stuck.insert(record) }
  }

  private func waiting(for listener: any Listener, after seq: Int64, in db: Database) throws -> [Recorded] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(Recorded.columns) FROM event
        WHERE seq IN (SELECT event FROM backlog WHERE consumer = ? AND event > ?) ORDER BY seq LIMIT ?
        """,
      arguments: [listener.name, seq, Self.catchUpStep]
    ).map(Recorded.init(row:))
  }
}

/// How far a retry has come through one consumer's backlog, and the records it must leave alone.
private struct Retry {
  var last: Int64 = 0
  var stuck: Set<String> = []
}
