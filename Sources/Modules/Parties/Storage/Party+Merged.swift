import GRDB
import Kernel
import Store

/// What was merged into what, and who may see it.
extension Party {
  /// The party that stands for that one now; `nil` when there is none.
  static func root(of party: Int64, in reading: Reading) throws -> Int64? {
    try Int64.fetchOne(reading.db, sql: "SELECT root_id FROM party WHERE id = ?", arguments: [party])
  }

  /// That party and those merged into it.
  static func members(of party: Int64, in reading: Reading) throws -> [Int64] {
    try Int64.fetchAll(
      reading.db, sql: "SELECT id FROM party WHERE root_id = ? ORDER BY id", arguments: [party])
  }

  /// Whether the viewer may see that party: a merged one is seen by whom its root is.
  static func isSeen(_ party: Int64, in reading: Reading) throws -> Bool {
    try Bool.fetchOne(
      reading.db, sql: "SELECT 1 FROM party WHERE id = ? AND \(reading.isOwn())", arguments: [party]) ?? false
  }
}
