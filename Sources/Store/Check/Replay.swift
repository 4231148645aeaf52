import GRDB
import Kernel

/// Rebuilds every derived table from the log in an empty database, applying things in the order they really were.
///
/// A passive consumer hears every fact up to its cursor, whenever its module was switched on: that is what its catch-up
/// did. A deferred fact is passed over and applied where the log says it was resumed.
struct Replay {
  let composition: Composition

  /// Replays the whole log of `live` and names each derived table whose rows differ.
  func differences(from live: Database) throws -> [String] {
    // An unnamed file that SQLite spills to and removes: ten years of rows need not fit in memory.
    let scratch = try DatabaseQueue(path: "", configuration: Self.configuration())
    try Store.migrator(composition).migrate(scratch)
    try scratch.write { db in
      try replay(live, into: db)
    }
    return try scratch.read { db in
      try composition.listeners.flatMap(\.tables).compactMap { table in
        try Self.agree(on: table, live, db)
          ? nil : "La table \(table.name) ne correspond pas au journal rejoué."
      }
    }
  }

  private func replay(_ live: Database, into db: Database) throws {
    let deferred = try deferrals(in: live)
    let cursors = try cursors(in: live)
    let events = try Row.fetchCursor(live, sql: "SELECT \(Recorded.columns) FROM event ORDER BY seq")
    while let row = try events.next() {
      let event = Recorded(row: row)
      let tx = transaction(at: event, in: db)
      for listener in composition.listeners {
        if case .passive = listener.manner {
          guard event.seq <= cursors[listener.name, default: 0], !event.isAboutDelivery,
            !deferred.contains(Deferral(consumer: listener.name, event: event.seq))
          else { continue }
        }
        try listener.receive(event, in: tx)
      }
      if let resumed: ConsumerResumed = try event.decoded() { try resume(resumed, from: live, in: tx) }
    }
  }

  private func resume(_ resumed: ConsumerResumed, from live: Database, in tx: borrowing Transaction) throws {
    guard let consumer = composition.listeners.first(where: { $0.name == resumed.consumer }) else { return }
    let rows = try Row.fetchAll(
      live, sql: "SELECT \(Recorded.columns) FROM event WHERE seq = ?", arguments: [resumed.event])
    for row in rows { try consumer.receive(Recorded(row: row), in: tx) }
  }

  private func transaction(at event: Recorded, in db: Database) -> Transaction {
    Transaction(
      reading: Reading(db: db, viewer: Self.nobody, today: event.day, composition: composition), now: event.at
    )
  }

  /// Every fact ever deferred; those that later succeeded come back at their resumption.
  private func deferrals(in live: Database) throws -> Set<Deferral> {
    let rows = try Row.fetchAll(
      live, sql: "SELECT \(Recorded.columns) FROM event WHERE name = ?", arguments: [ConsumerDeferred.name])
    return try Set(
      rows.compactMap { row in
        let deferred: ConsumerDeferred? = try Recorded(row: row).decoded()
        return deferred.map { Deferral(consumer: $0.consumer, event: $0.event) }
      })
  }

  private func cursors(in live: Database) throws -> [String: Int64] {
    let rows = try Row.fetchAll(live, sql: "SELECT name, cursor FROM consumer")
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether both databases hold the same rows, read side by side.
  private static func agree(on table: DerivedTable, _ live: Database, _ db: Database) throws -> Bool {
    let sql = "SELECT * FROM \(table.name) ORDER BY \(table.key)"
    let (ours, theirs) = (try Row.fetchCursor(live, sql: sql), try Row.fetchCursor(db, sql: sql))
    while let row = try ours.next() {
      guard let other = try theirs.next(), row.databaseValues.elementsEqual(other.databaseValues) else {
        return false
      }
    }
    return try theirs.next() == nil
  }

  private static let nobody = Viewer(id: 0, login: "", name: "", permissions: [], ownPartiesOnly: false)

  /// Derived tables may point at records the log does not hold; only their own rows are compared.
  private static func configuration() -> Configuration {
    var configuration = Store.configuration()
    configuration.foreignKeysEnabled = false
    return configuration
  }
}

/// A fact that a consumer could not take when it came.
private struct Deferral: Hashable {
  let consumer: String
  let event: Int64
}
