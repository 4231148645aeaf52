import GRDB
import Kernel
import Store

/// An account of the chart.
package struct ChartAccount: Hashable, Sendable {
  package let number: String
  package let label: String
  /// Of the regulation, as opposed to one a person added.
  package let isOfRegulation: Bool
  package let isActive: Bool

  /// The account of that number.
  static func find(_ number: String, in db: Database) throws -> ChartAccount? {
    let statement = try db.cachedStatement(
      sql: "SELECT number, label, kind, active FROM account WHERE number = ?")
    return try Row.fetchOne(statement, arguments: [number]).map {
      ChartAccount(number: $0[0], label: $0[1], isOfRegulation: $0[2] != "own", isActive: $0[3])
    }
  }

  /// The account of that number, or the longest above it of two digits at least: 6061001 stands under 6061.
  static func nearest(_ number: String, in db: Database) throws -> ChartAccount? {
    guard !number.isEmpty, number.utf8.count <= 12, number.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    var prefix = number[...]
    while prefix.count > 1 {
      if let account = try find(String(prefix), in: db) { return account }
      prefix = prefix.dropLast()
    }
    return nil
  }
}
