import Foundation
import GRDB
import Kernel

/// A fact as the log holds it, read back from the stored bytes.
package struct Recorded: Sendable {
  package let seq: Int64
  /// The instant it was written, UTC, ISO 8601.
  package let at: String
  /// The working day it was written on.
  package let day: Day
  package let actor: String
  package let name: String
  package let kind: String
  package let record: Int64
  /// Canonical JSON, hashed as stored.
  package let payload: String

  /// The payload as an event of that type, or `nil` when the fact is of another.
  package func decoded<E: Event>(as type: E.Type = E.self) throws -> E? {
    guard name == E.name else { return nil }
    return try CanonicalJSON.decode(E.self, from: payload)
  }

  init(row: Row) {
    seq = row[0]
    at = row[1]
    day = row[2]
    actor = row[3]
    name = row[4]
    kind = row[5]
    record = row[6]
    payload = row[7]
  }

  static let columns = "seq, at, day, actor, name, kind, record, payload"
}
