import Events
import GRDB
import Kernel

/// The one loop that hands facts to listeners, live and when a module catches up.
struct Delivery: Sendable {
  let listeners: [any Listener]

  /// Hands every fact after `seq` to the core reactions, then to the active consumers, in the composition's order.
  ///
  /// A consumer still catching up is left alone: it will come to these facts in its turn.
  func deliver(after seq: Int64, in tx: borrowing Transaction) throws {
    let active = try activeModules(in: tx.db)
    try refuseUnknownConsumers(in: tx.db)
    var next = seq
    while let event = try fetch(after: next, limit: 1, in: tx.db).first {
      next = event.seq
      for listener in listeners {
        switch listener.manner {
        case .core: try listener.receive(event, in: tx)
        case .passive(let module):
          guard active.contains(module), try cursor(of: listener, in: tx.db) == event.seq - 1 else {
            continue
          }
          try hand(event, to: listener, in: tx)
        }
      }
    }
  }

  /// Hands one consumer its next facts, at most `limit`; answers how many there were.
  func catchUp(_ listener: any Listener, limit: Int, in tx: borrowing Transaction) throws -> Int {
    let events = try fetch(after: try cursor(of: listener, in: tx.db), limit: limit, in: tx.db)
    for event in events { try hand(event, to: listener, in: tx) }
    return events.count
  }

  /// Tries a deferred fact again; whatever still fails stays in the backlog, which the refusal says.
  func retry(_ event: Recorded, with listener: any Listener, in tx: borrowing Transaction) throws {
    try tx.db.inSavepoint {
      try listener.receive(event, in: tx)
      return .commit
    }
    try tx.db.execute(
      sql: "DELETE FROM backlog WHERE consumer = ? AND event = ?", arguments: [listener.name, event.seq])
    try tx.emit(ConsumerResumed(consumer: listener.name, event: event.seq))
  }

  func fetch(after seq: Int64, limit: Int, in db: Database) throws -> [Recorded] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Recorded.columns) FROM event WHERE seq > ? ORDER BY seq LIMIT ?")
    return try Row.fetchAll(statement, arguments: [seq, limit]).map(Recorded.init(row:))
  }

  func activeModules(in db: Database) throws -> Set<String> {
    try String.fetchSet(try db.cachedStatement(sql: "SELECT name FROM module WHERE active"))
  }

  private func hand(_ event: Recorded, to listener: any Listener, in tx: borrowing Transaction) throws {
    guard !isStoreEvent(event) else { return try advance(listener, to: event.seq, in: tx.db) }
    if let earlier = try heldBack(event, from: listener, in: tx.db) {
      try postpone(event, for: listener, reason: "Attend l'événement \(earlier).", in: tx)
    } else {
      try attempt(event, with: listener, in: tx)
    }
    try advance(listener, to: event.seq, in: tx.db)
  }

  private func attempt(_ event: Recorded, with listener: any Listener, in tx: borrowing Transaction) throws {
    do {
      try tx.db.inSavepoint {
        try listener.receive(event, in: tx)
        return .commit
      }
    } catch let error as DatabaseError where error.isDiskFault {
      throw error
    } catch {
      try postpone(event, for: listener, reason: reason(of: error), in: tx)
    }
  }

  private func postpone(
    _ event: Recorded, for listener: any Listener, reason: String, in tx: borrowing Transaction
  ) throws {
    try tx.db.execute(
      sql: "INSERT INTO backlog (consumer, event, reason, kind, record) VALUES (?, ?, ?, ?, ?)",
      arguments: [listener.name, event.seq, reason, event.kind, event.record])
    try tx.emit(ConsumerDeferred(consumer: listener.name, event: event.seq, reason: reason))
  }

  /// The deferred fact about the same record that must be mended first, if any.
  private func heldBack(_ event: Recorded, from listener: any Listener, in db: Database) throws -> Int64? {
    let statement = try db.cachedStatement(
      sql: "SELECT min(event) FROM backlog WHERE consumer = ? AND kind = ? AND record = ?")
    return try Int64.fetchOne(statement, arguments: [listener.name, event.kind, event.record])
  }

  func cursor(of listener: any Listener, in db: Database) throws -> Int64 {
    let statement = try db.cachedStatement(sql: "SELECT cursor FROM consumer WHERE name = ?")
    return try Int64.fetchOne(statement, arguments: [listener.name]) ?? 0
  }

  private func advance(_ listener: any Listener, to seq: Int64, in db: Database) throws {
    guard case .passive(let module) = listener.manner else { return }
    try db.cachedStatement(
      sql: """
        INSERT INTO consumer (name, module, cursor) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET cursor = excluded.cursor
        """
    ).execute(arguments: [listener.name, module, seq])
  }

  /// A program that lacks an active consumer must not write: its part of the file would fall behind unseen.
  private func refuseUnknownConsumers(in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT consumer.name FROM consumer JOIN module ON module.name = consumer.module WHERE active")
    let known = Set(listeners.map(\.name))
    if let missing = try String.fetchSet(statement).subtracting(known).min() {
      throw StoreRefusal.missingConsumer(missing)
    }
  }

  /// Facts about the delivery itself concern no consumer.
  private func isStoreEvent(_ event: Recorded) -> Bool { event.kind == "backlog" }

  private func reason(of error: any Error) -> String {
    (error as? any Refusal)?.message ?? (error as? DatabaseError)?.message ?? String(describing: error)
  }
}

extension DatabaseError {
  /// Whether the disk or the memory failed rather than a rule: no backlog can mend that.
  package var isDiskFault: Bool {
    [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_NOMEM, .SQLITE_BUSY, .SQLITE_READONLY].contains(
      resultCode)
  }
}
