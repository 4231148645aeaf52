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
}

extension Store {
  /// Hands each consumer its deferred facts again, oldest first; answers how many still wait.
  ///
  /// A fact that fails again holds back the later ones about the same record only.
  package func retryBacklog(as login: String, on today: Day) throws -> Int {
    try write { db in
      let head = try EventLog.head(in: db).seq
      let tx = Transaction(
        reading: Reading(db: db, viewer: try Viewer.load(login, in: db), today: today),
        now: instant(on: today, after: head))
      for listener in delivery.listeners { try retryAll(of: listener, in: tx) }
      return try Int.fetchOne(db, sql: "SELECT count(*) FROM backlog") ?? 0
    }
  }

  private func retryAll(of listener: any Listener, in tx: borrowing Transaction) throws {
    let events = try Row.fetchAll(
      tx.db,
      sql: """
        SELECT \(Recorded.columns) FROM event WHERE seq IN (SELECT event FROM backlog WHERE consumer = ?)
        ORDER BY seq
        """,
      arguments: [listener.name]
    ).map(Recorded.init(row:))
    var stuck: Set<String> = []
    for event in events where !stuck.contains("\(event.kind):\(event.record)") {
      do {
        try delivery.retry(event, with: listener, in: tx)
      } catch let error as DatabaseError where error.isDiskFault {
        throw error
      } catch {
        stuck.insert("\(event.kind):\(event.record)")
      }
    }
  }
}
