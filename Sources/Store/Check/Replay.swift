import Events
import GRDB
import Kernel

/// Rebuilds every derived table from the log in an empty database, applying things in the order they really were.
struct Replay {
  let composition: Composition

  /// Replays the whole log of `live` and names each derived table whose rows differ.
  func differences(from live: Database) throws -> [String] {
    let scratch = try DatabaseQueue(configuration: Self.configuration())
    try Store.migrator(composition).migrate(scratch)
    try scratch.write { db in
      try replay(live, into: db)
    }
    return try scratch.read { db in
      try tables().compactMap { table in
        try Self.rows(of: table, in: live) == Self.rows(of: table, in: db)
          ? nil : "La table \(table.name) ne correspond pas au journal rejoué."
      }
    }
  }

  private func tables() -> [DerivedTable] { composition.listeners.flatMap(\.tables) }

  private func replay(_ live: Database, into db: Database) throws {
    let consumers = composition.listeners
    let deferred = try deferrals(in: live)
    var active: Set<String> = []
    let events = try Row.fetchCursor(live, sql: "SELECT \(Recorded.columns) FROM event ORDER BY seq")
    while let row = try events.next() {
      let event = Recorded(row: row)
      let tx = Transaction(reading: Reading(db: db, viewer: Self.nobody, today: event.day), now: event.at)
      if let switched: ModulesSwitched = try event.decoded() { active = Set(switched.active) }
      if let resumed: ConsumerResumed = try event.decoded() {
        try resume(resumed, from: live, in: tx)
        continue
      }
      for consumer in consumers {
        guard case .passive(let module) = consumer.manner else {
          try consumer.receive(event, in: tx)
          continue
        }
        guard active.contains(module), !deferred.contains("\(consumer.name):\(event.seq)") else { continue }
        try consumer.receive(event, in: tx)
      }
    }
  }

  private func resume(_ resumed: ConsumerResumed, from live: Database, in tx: borrowing Transaction) throws {
    guard let consumer = composition.listeners.first(where: { $0.name == resumed.consumer }) else { return }
    let rows = try Row.fetchAll(
      live, sql: "SELECT \(Recorded.columns) FROM event WHERE seq = ?", arguments: [resumed.event])
    for row in rows { try consumer.receive(Recorded(row: row), in: tx) }
  }

  /// Every fact ever deferred, by consumer; those that later succeeded come back at their resumption.
  private func deferrals(in live: Database) throws -> Set<String> {
    let rows = try Row.fetchAll(
      live, sql: "SELECT \(Recorded.columns) FROM event WHERE name = ?", arguments: [ConsumerDeferred.name])
    return try Set(
      rows.compactMap { row in
        let deferred: ConsumerDeferred? = try Recorded(row: row).decoded()
        return deferred.map { "\($0.consumer):\($0.event)" }
      })
  }

  private static func rows(of table: DerivedTable, in db: Database) throws -> [[DatabaseValue]] {
    try Row.fetchAll(db, sql: "SELECT * FROM \(table.name) ORDER BY \(table.key)").map {
      Array($0.databaseValues)
    }
  }

  private static let nobody = Viewer(id: 0, login: "", name: "", permissions: [], ownPartiesOnly: false)

  /// Derived tables may point at records the log does not hold; only their own rows are compared.
  private static func configuration() -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    return configuration
  }
}
