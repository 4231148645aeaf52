import GRDB
import Kernel
import Store

/// What was booked of an asset's depreciation, once.
package struct PostedDepreciation: Hashable, Sendable {
  package let from: Day
  package let to: Day
  package let amount: Money
  package let accumulated: Money
  /// The fact's place in the log.
  package let event: Int64
}

extension Asset {
  /// What was booked of its depreciation, the oldest first.
  package func depreciations(in reading: Reading) throws -> [PostedDepreciation] {
    try Row.fetchAll(
      reading.db,
      sql: """
        SELECT from_day, to_day, amount, accumulated, event FROM depreciation WHERE asset_id = ? ORDER BY id
        """, arguments: [id]
    ).map {
      PostedDepreciation(from: $0[0], to: $0[1], amount: $0[2], accumulated: $0[3], event: $0[4])
    }
  }

  func insert(_ span: DepreciationSpan, event: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO depreciation (id, asset_id, from_day, to_day, amount, accumulated, event)
        VALUES ((SELECT coalesce(max(id), 0) + 1 FROM depreciation), ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [id, span.from, span.to, span.amount, span.accumulated, event])
  }
}
