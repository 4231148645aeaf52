import Events
import Foundation
import GRDB
import Kernel

/// Which optional modules the company uses.
package enum Modules {
  package static func active(in db: Database) throws -> Set<String> {
    try String.fetchSet(try db.cachedStatement(sql: "SELECT name FROM module WHERE active"))
  }

  /// Makes exactly these modules active and says so to the log; their consumers then catch up.
  package static func activate(_ names: Set<String>, plan: Int, in tx: borrowing Transaction) throws {
    try apply(names, in: tx.db)
    try tx.emit(ModulesSwitched(plan: plan, active: Array(names)))
  }

  static func apply(_ names: Set<String>, in db: Database) throws {
    try db.execute(sql: "UPDATE module SET active = 0")
    for name in names.sorted() {
      try db.execute(
        sql: "INSERT INTO module (name, active) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET active = 1",
        arguments: [name])
    }
  }
}

extension Store {
  /// Hands active consumers everything they have not read, in short transactions that leave room for others.
  ///
  /// - Parameter progress: told how many facts were read so far.
  /// - Throws: `CatchUpHalted` when a consumer fails on many facts in a row, rather than fill its backlog.
  package func catchUp(as login: String, on today: Day, progress: (Int) -> Void = { _ in }) throws {
    var total = 0
    for listener in try activeConsumers() {
      while true {
        let read = try write { db in try self.catchUpStep(listener, as: login, on: today, in: db) }
        total += read
        progress(total)
        if read < Self.catchUpStep { break }
        pause()
      }
    }
  }

  /// Facts handed in one transaction of a catch-up.
  static let catchUpStep = 200
  /// Deferrals in one step after which a catch-up stops.
  static let catchUpPatience = 20

  private func catchUpStep(_ listener: any Listener, as login: String, on today: Day, in db: Database) throws
    -> Int
  {
    let head = try EventLog.head(in: db).seq
    let tx = Transaction(
      reading: Reading(db: db, viewer: try Viewer.load(login, in: db), today: today),
      now: instant(on: today, after: head))
    let before = try backlogSize(of: listener, in: db)
    let read = try delivery.catchUp(listener, limit: Self.catchUpStep, in: tx)
    guard try backlogSize(of: listener, in: db) - before < Self.catchUpPatience else {
      throw CatchUpHalted(consumer: listener.name)
    }
    return read
  }

  private func activeConsumers() throws -> [any Listener] {
    let active = try pool.read { try delivery.activeModules(in: $0) }
    return composition.listeners.filter { listener in
      if case .passive(let module) = listener.manner { active.contains(module) } else { false }
    }
  }

  private func backlogSize(of listener: any Listener, in db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM backlog WHERE consumer = ?", arguments: [listener.name])
      ?? 0
  }

  /// Lets people's own writes pass between two steps of a bulk job.
  package func pause() { usleep(3_000) }
}

/// A module fails on most of what it reads: something must be mended before it goes on.
struct CatchUpHalted: Refusal {
  let consumer: String
  let code = "catch-up-halted"
  var message: String { "La reprise du module \(consumer) échoue sur de nombreux événements à la suite." }
  let remedy = "Consultez les contrôles, corrigez la cause, puis relancez la reprise."
}
