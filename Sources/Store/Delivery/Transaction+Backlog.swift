import GRDB
import Kernel

extension Transaction {
  /// Hands each consumer its deferred facts again, oldest first, within this write; answers how many still wait.
  ///
  /// A fact that fails again holds back the later ones about the same record only.
  package func retryBacklog(limit: Int = 1_000) throws -> Int {
    let delivery = Delivery(listeners: composition.listeners)
    let head = try EventLog.head(in: db).seq
    for listener in delivery.listeners where try delivery.cursor(of: listener, in: db) == head {
      var stuck: Set<String> = []
      for event in try waiting(for: listener, limit: limit) {
        let record = "\(event.kind):\(event.record)"
        guard !stuck.contains(record) else { continue }
        if try !delivery.retry(event, with: listener, in: self) { stuck.insert(record) }
      }
    }
    return try Int.fetchOne(db, sql: "SELECT count(*) FROM backlog") ?? 0
  }

  private func waiting(for listener: any Listener, limit: Int) throws -> [Recorded] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT \(Recorded.columns) FROM event
        WHERE seq IN (SELECT event FROM backlog WHERE consumer = ?) ORDER BY seq LIMIT ?
        """,
      arguments: [listener.name, limit]
    ).map(Recorded.init(row:))
  }
}
