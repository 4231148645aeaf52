import Foundation
import GRDB
import Kernel

/// What `comptoir check` found of a whole file.
package struct CheckReport: Codable, Sendable {
  package let ok: Bool
  package let events: Int64
  /// The first fact whose digest does not follow, `nil` when the chain is sound.
  package let firstBroken: Int64?
  /// One French sentence for each thing that does not agree.
  package let differences: [String]
  /// SQLite's version, since some have known faults.
  package let sqlite: String
  package let head: String

  enum CodingKeys: String, CodingKey {
    case ok, events, differences, sqlite, head
    case firstBroken = "first_broken"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(ok, forKey: .ok)
    try container.encode(events, forKey: .events)
    try container.encode(firstBroken, forKey: .firstBroken)
    try container.encode(differences, forKey: .differences)
    try container.encode(sqlite, forKey: .sqlite)
    try container.encode(head, forKey: .head)
  }
}

extension Store {
  /// Proves the file sound: SQLite's own check, the chain, the triggers, the anchors, the kept contents, the
  /// stored codes, the modules' audits and the replay.
  package func check() throws -> CheckReport {
    var report: CheckReport?
    do {
      try pool.read { report = try examine($0) }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      // Over a damaged file even the end of a reading fails; the report is made by then.
    }
    guard let report else { throw StoreRefusal.damaged(path) }
    return report
  }

  private func examine(_ db: Database) throws -> CheckReport {
    var findings = Findings()
    try findings.add { try integrity(of: db) }
    let broken = try findings.value { try EventLog.firstBroken(in: db) }
    try findings.add { try schemaDifferences(in: db) }
    try findings.add { try anchorDifferences(in: db) }
    try findings.add { try backlogDifferences(in: db) }
    try findings.add { try contentDifferences(in: db) }
    for code in try composition.modules.flatMap(\.codes) + StoredCode.days(in: db) {
      try findings.add { try code.differences(in: db, of: composition) }
    }
    for sums in composition.modules.flatMap(\.sums) { try findings.add { try sums.differences(in: db) } }
    for audit in composition.modules.flatMap(\.audits) { try findings.add { try audit.body(db) } }
    if broken == nil, !findings.damaged { try findings.add { try replayDifferences(in: db) } }
    let head = try findings.value { try EventLog.head(in: db) }
    return CheckReport(
      ok: broken == nil && findings.differences.isEmpty, events: head?.seq ?? 0, firstBroken: broken,
      differences: findings.differences,
      sqlite: try String.fetchOne(db, sql: "SELECT sqlite_version()") ?? "", head: head?.digest ?? "")
  }

  private func integrity(of db: Database) throws -> [String] {
    let complaints = try String.fetchAll(db, sql: "PRAGMA quick_check(20)").filter { $0 != "ok" }
    let orphans = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count
    return complaints.map { "SQLite : \($0)" }
      + (orphans == 0 ? [] : ["\(orphans) lignes renvoient à un enregistrement qui n'existe plus."])
  }

  /// Tables, indexes and triggers that differ from those the program makes: a dropped trigger shows here.
  private func schemaDifferences(in db: Database) throws -> [String] {
    let shipped = try DatabaseQueue(configuration: Store.configuration())
    try Store.migrator(composition).migrate(shipped)
    let expected = try shipped.read { try Self.schema(of: $0) }
    let found = try Self.schema(of: db)
    let names = Set(expected.keys).union(found.keys).sorted()
    return names.compactMap { name in
      expected[name] == found[name] ? nil : "Le schéma diffère de celui du programme : \(name)."
    }
  }

  /// What was made by SQL, by name; SQLite's and the migrator's own tables apart.
  private static func schema(of db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT name, sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND name <> 'grdb_migrations'
        """)
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  private func anchorDifferences(in db: Database) throws -> [String] {
    try Anchor.all(beside: path).compactMap { anchor in
      try anchor.seq == 0 || EventLog.digest(at: anchor.seq, in: db) == anchor.digest
        ? nil
        : "L'ancre du \(anchor.french) ne correspond plus à l'événement \(anchor.seq) : la fin du journal a changé."
    }
  }

  private func backlogDifferences(in db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: "SELECT consumer, count(*) FROM backlog GROUP BY consumer ORDER BY consumer")
      .map {
        let (consumer, count): (String, Int) = ($0[0], $0[1])
        return "\(count) événements attendent dans le module \(consumer)."
      }
  }

  private func replayDifferences(in db: Database) throws -> [String] {
    do {
      return try Replay(composition: composition).differences(from: db)
    } catch let error as DatabaseError where error.isDiskFault {
      throw error
    } catch {
      return [
        "Le journal ne se rejoue pas : \((error as? any Refusal)?.message ?? String(describing: error))"
      ]
    }
  }
}

/// What a check gathers, going on over a damaged file as far as SQLite can read it.
private struct Findings {
  private(set) var differences: [String] = []
  private(set) var damaged = false

  mutating func add(_ control: () throws -> [String]) throws {
    differences += try value { try control() } ?? []
  }

  mutating func value<T>(_ control: () throws -> T?) throws -> T? {
    do { return try control() } catch let error as DatabaseError
      where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
    {
      if !damaged { differences.append("Le fichier est abîmé : SQLite ne peut pas le lire en entier.") }
      damaged = true
      return nil
    } catch is UnknownCode {
      // The row is named among the stored codes.
      return nil
    }
  }
}
