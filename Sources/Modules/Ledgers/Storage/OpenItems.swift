import GRDB
import Kernel
import Parties
import Store

/// Who owes what: the reads of balances, unpaid documents, credits and ageing, within the viewer's scope.
///
/// Each read is of one ledger, the clients' unless told otherwise; the suppliers' is kept by the same rules.
/// A merged party's items keep its id; every read gathers them under the kept party by `party.root_id`. A
/// `nil` day asks how things stand now; a day asks how they stood by the facts dated up to it, as known
/// today.
package enum OpenItems {
  /// The ids of a party and those merged with it, when the viewer may see it; none otherwise.
  static func group(of party: Int64, in reading: Reading) throws -> [Int64] {
    try Int64.fetchAll(
      try reading.db.cachedStatement(
        sql: """
          SELECT id FROM party
          WHERE root_id = (SELECT root_id FROM party WHERE id = ?) AND \(reading.isOwn()) ORDER BY id
          """),
      arguments: [party])
  }

  /// Ids as the inside of an SQL `IN`: numbers only, so nothing to escape.
  static func list(_ ids: [Int64]) -> String { ids.map(String.init).joined(separator: ", ") }
}
