import GRDB
import Kernel

extension Subject {
  /// What the fact of that number is about, or `nil` when the log has none.
  package static func find(ofEvent seq: Int64, in reading: Reading) throws -> Subject? {
    let row = try Row.fetchOne(
      try reading.db.cachedStatement(sql: "SELECT kind, record, label, party_id FROM event WHERE seq = ?"),
      arguments: [seq])
    return row.map { Subject(kind: RecordKind($0[0]), record: $0[1], label: $0[2], party: $0[3]) }
  }
}
