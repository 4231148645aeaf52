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

  /// Hands one consumer its next facts, at most `limit`.
  func catchUp(_ listener: any Listener, limit: Int, in tx: borrowing Transaction) throws -> CatchUpStep {
    let events = try fetch(after: try cursor(of: listener, in: tx.db), limit: limit, in: tx.db)
    var failed = 0
    for event in events where try hand(event, to: listener, in: tx) == .failed { failed += 1 }
    return CatchUpStep(read: events.count, failed: failed)
  }

  /// Tries a deferred fact again; answers whether it went through. What fails stays in the backlog with its new reason.
  func retry(_ event: Recorded, with listener: any Listener, in tx: borrowing Transaction) throws -> Bool {
    if let failure = try failure(of: listener, on: event, in: tx) {
      try tx.db.execute(
        sql: "UPDATE backlog SET reason = ? WHERE consumer = ? AND event = ?",
        arguments: [failure, listener.name, event.seq])
      return false
    }
    try tx.db.execute(
      sql: "DELETE FROM backlog WHERE consumer = ? AND event = ?", arguments: [listener.name, event.seq])
    try tx.emit(ConsumerResumed(consumer: listener.name, event: event.seq))
    return true
  }

  func fetch(after seq: Int64, limit: Int, in db: Database) throws -> [Recorded] {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Recorded.columns) FROM event WHERE seq > ? ORDER BY seq LIMIT ?")
    return try Row.fetchAll(statement, arguments: [seq, limit]).map(Recorded.init(row:))
  }

  func activeModules(in db: Database) throws -> Set<String> {
    try String.fetchSet(try db.cachedStatement(sql: "SELECT name FROM module WHERE active"))
  }

  @discardableResult
  private func hand(_ event: Recorded, to listener: any Listener, in tx: borrowing Transaction) throws
    -> Handing
  {
    let handing = try handing(of: event, to: listener, in: tx)
    try advance(listener, to: event.seq, in: tx.db)
    return handing
  }

  private func handing(of event: Recorded, to listener: any Listener, in tx: borrowing Transaction) throws
    -> Handing
  {
    guard !event.isAboutDelivery else { return .taken }
    if let earlier = try heldBack(event, from: listener, in: tx.db) {
      try postpone(event, for: listener, reason: "Attend l'événement \(earlier).", in: tx)
      return .heldBack
    }
    guard let failure = try failure(of: listener, on: event, in: tx) else { return .taken }
    try postpone(event, for: listener, reason: failure, in: tx)
    return .failed
  }

  /// Hands a fact over in a savepoint; answers why the consumer refused it, its rows being undone, or `nil`.
  ///
  /// - Throws: what no backlog can mend: a full disk, a broken file.
  private func failure(of listener: any Listener, on event: Recorded, in tx: borrowing Transaction) throws
    -> String?
  {
    do {
      try tx.db.inSavepoint {
        try listener.receive(event, in: tx)
        return .commit
      }
      return nil
    } catch let error as DatabaseError where error.isDiskFault {
      throw error
    } catch {
      return reason(of: error)
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

  private func reason(of error: any Error) -> String {
    (error as? any Refusal)?.message ?? (error as? DatabaseError)?.message ?? String(describing: error)
  }
}

/// What one transaction of a catch-up did.
struct CatchUpStep {
  let read: Int
  /// Facts the consumer refused, besides those held back behind them.
  let failed: Int
}

/// What became of a fact handed to a consumer.
private enum Handing {
  case taken, heldBack, failed
}

extension Recorded {
  /// Facts about the delivery itself concern no consumer.
  var isAboutDelivery: Bool { name == ConsumerDeferred.name || name == ConsumerResumed.name }
}

extension DatabaseError {
  /// Whether the disk or the memory failed rather than a rule: no backlog can mend that.
  package var isDiskFault: Bool {
    [
      .SQLITE_FULL, .SQLITE_ABORT, .SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_NOMEM, .SQLITE_BUSY,
      .SQLITE_READONLY,
    ].contains(
      resultCode)
  }
}
