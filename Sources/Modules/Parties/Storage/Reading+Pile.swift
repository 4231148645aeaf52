import GRDB
import Kernel
import Lists
import Store

extension Reading {
  /// How many rows of a table a condition keeps, and the sum of an amount over them, within what the viewer may see of
  /// its `party_id`.
  ///
  /// - Parameter condition: may name `:as_of`, the day, and `:login`, the viewer's.
  package func pile(
    of table: String, amount: String, where condition: String, join: String = "", on day: Day
  ) throws -> Pile {
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*), coalesce(sum(\(amount)), 0) FROM \(table) \(join)
        WHERE \(condition) AND \(own("\(table).party_id"))
        """,
      arguments: ["login": viewer.login, "as_of": day])
    return row.map { Pile(count: $0[0], amount: $0[1]) } ?? .none
  }
}
