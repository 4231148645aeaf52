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
    for listener in delivery.listeners {
      while true {
        let read = try write(isLong: true) { db in
          try self.catchUpStep(listener, as: login, on: today, in: db)
        }
        total += read
        if read > 0 { progress(total) }
        if read < Self.catchUpStep { break }
        pause()
      }
    }
  }

  /// Facts handed in one transaction of a catch-up.
  static let catchUpStep = 200
  /// Failures in one step after which a catch-up stops.
  static let catchUpPatience = 20

  /// One short transaction; answers how many facts were read, none when the module has just been switched off.
  private func catchUpStep(_ listener: any Listener, as login: String, on today: Day, in db: Database) throws
    -> Int
  {
    guard case .passive(let module) = listener.manner, try delivery.activeModules(in: db).contains(module)
    else { return 0 }
    let head = try EventLog.head(in: db).seq
    let tx = transaction(for: try Viewer.load(login, in: db), on: today, after: head, in: db)
    let step = try delivery.catchUp(listener, limit: Self.catchUpStep, in: tx)
    guard step.failed < Self.catchUpPatience else { throw CatchUpHalted(consumer: listener.name) }
    // The deferrals it has just written are news for those that had read everything.
    try delivery.deliver(after: head, in: tx)
    return step.read
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
