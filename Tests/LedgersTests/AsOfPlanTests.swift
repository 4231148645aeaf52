import GRDB
import Kernel
import Store
import TestSupport
import Testing

@testable import Ledgers

struct AsOfPlanTests {
  @Test func `the open items of a past day are found by index`() throws {
    let company = try TestCompany()
    let query = OpenItemsQuery.all(asOf: day("2026-06-30"))
    let plan = try company.read { reading in
      try Row.fetchAll(reading.db, sql: "EXPLAIN QUERY PLAN \(query.sql)", arguments: query.arguments)
        .map { $0["detail"] as String }
    }
    #expect(
      plan.contains { $0.hasPrefix("SEARCH open_item USING COVERING INDEX open_item_life (day>? AND day<?)") }
    )
    #expect(plan.contains { $0.hasPrefix("SEARCH open_item USING COVERING INDEX open_item_slow (day<?)") })
    #expect(!plan.contains { $0.hasPrefix("SCAN") })
  }

  @Test func `what suppliers were owed on a past day is found by index too`() throws {
    let company = try TestCompany()
    let query = OpenItemsQuery.all(ledger: .supplier, asOf: day("2026-06-30"))
    let plan = try company.read { reading in
      try Row.fetchAll(reading.db, sql: "EXPLAIN QUERY PLAN \(query.sql)", arguments: query.arguments)
        .map { $0["detail"] as String }
    }
    #expect(
      plan.contains {
        $0.hasPrefix("SEARCH payable_item USING COVERING INDEX payable_item_life (day>? AND day<?)")
      })
    #expect(!plan.contains { $0.hasPrefix("SCAN") })
  }

  @Test func `allocations refuse to be changed by whatever program`() throws {
    let company = try TestCompany()
    let id = try company.invoice(euros("100.00"), on: day("2026-01-10"))
    try company.receipt(euros("60.00"), to: [(id, euros("60.00"))], on: day("2026-01-20"))
    let file = try DatabaseQueue(path: company.store.path)
    for attack in [
      "UPDATE allocation SET amount = 1", "DELETE FROM allocation",
      """
      INSERT OR REPLACE INTO allocation
      SELECT event, position, debit_item, credit_item, day, 1 FROM allocation
      """,
    ] {
      #expect(throws: DatabaseError.self) { try file.write { try $0.execute(sql: attack) } }
    }
  }
}
