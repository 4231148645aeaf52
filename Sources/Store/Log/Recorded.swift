import Foundation
import GRDB
import Kernel
import Synchronization

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
  private let fact = DecodedFact()

  /// The payload as an event of that type, or `nil` when the fact is of another; decoded once, whoever asks.
  package func decoded<E: Event>(as type: E.Type = E.self) throws -> E? {
    guard name == E.name else { return nil }
    return try fact.value { try CanonicalJSON.decode(E.self, from: payload) }
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

/// A fact once it has been decoded, for all who hear it.
private final class DecodedFact: Sendable {
  private let known = Mutex<(any Event)?>(nil)

  func value<E: Event>(decode: () throws -> E) throws -> E {
    if let known = known.withLock({ $0 }) as? E { return known }
    let fact = try decode()
    known.withLock { $0 = fact }
    return fact
  }
}
