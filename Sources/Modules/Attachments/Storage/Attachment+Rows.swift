import GRDB
import Kernel
import Store

extension Attachment {
  /// The attachment of that id.
  ///
  /// - Throws: `CommonRefusal.notFound` when there is none or the viewer may not see its record.
  package static func find(_ id: ID, in reading: Reading) throws -> Attachment {
    let found = try rows("a.id = ?", [id], in: reading).first
    guard let found, let kind = reading.composition.attachable(of: found.kind),
      reading.viewer.may(kind.right),
      reading.viewer.may(kind.rightToOthers) || found.addedBy == reading.viewer.login
    else {
      throw CommonRefusal.notFound(what: "la pièce jointe", key: "#\(id)")
    }
    return found
  }

  /// What is attached to a record, the oldest first; nothing to a viewer who may not read such records.
  ///
  /// A party's includes what was attached to those merged into it. A draft that took the id of a deleted one has none of
  /// the other's.
  /// - Parameter includingDetached: also what was taken off since.
  package static func all(
    of name: AttachableKind, record: Int64, includingDetached: Bool = false, in reading: Reading
  ) throws -> [Attachment] {
    let kind = try reading.composition.attachable(name)
    guard reading.viewer.may(kind.right) else { return [] }
    let records = try kind.members(of: record, in: reading).map(String.init).joined(separator: ", ")
    let state = includingDetached ? "1" : "a.detached_on IS NULL"
    let condition = """
      a.kind = ? AND a.record IN (\(records)) AND \(state) AND a.added_at >= coalesce((
        SELECT max(c.at) FROM change AS c
        WHERE c.kind = a.kind AND c.record = a.record AND c.action = 'création'), '')
      """
    let all = try rows(condition, [kind.kind.rawValue], in: reading)
    return reading.viewer.may(kind.rightToOthers) ? all : all.filter { $0.addedBy == reading.viewer.login }
  }

  static func nextID(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM attachment") ?? 1
  }

  private static func rows(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> [Attachment] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT a.id, a.kind, a.record, a.label, a.party_id, a.name, a.digest, a.size, a.added_on, a.added_at,
          a.added_by, a.detached_on, a.reason
        FROM attachment AS a WHERE \(condition) ORDER BY a.id
        """)
    return try Row.fetchAll(statement, arguments: arguments).map(Attachment.init(row:)).filter {
      try $0.party.map(reading.sees(party:)) ?? true
    }
  }

  private init(row: Row) {
    let day: Day? = row[11]
    self.init(
      id: row[0], kind: row[1], record: row[2], label: row[3], party: row[4], name: row[5], digest: row[6],
      size: row[7], addedOn: row[8], addedAt: row[9], addedBy: row[10],
      detachment: day.map { Detachment(day: $0, reason: row[12]) })
  }
}
