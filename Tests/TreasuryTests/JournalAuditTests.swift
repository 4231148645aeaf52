import GRDB
import Kernel
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Treasury

struct JournalAuditTests {
  @Test(arguments: [
    "UPDATE cash_move SET amount = amount + 1 WHERE source_kind = 'payment'",
    "UPDATE cash_move SET day = '2026-03-01' WHERE source_kind = 'payment-reversal'",
    "DELETE FROM cash_move WHERE source_kind = 'payment-fees'",
    "UPDATE cash_move SET method = 'cb' WHERE source_kind = 'adjustment'",
    """
    INSERT INTO cash_move SELECT event, 1, day, -100, method, party_id, label, 'payment-fees', source_id
    FROM cash_move WHERE source_kind = 'payment'
    """,
  ])
  func `check tells a line of the journal that is not what was recorded`(attack: String) throws {
    let company = try TestCompany()
    try company.pay(euros("99.00"), on: day("2026-02-01"))
    _ = try company.perform(
      ReversePayment(
        payment: .code("D-1"), date: day("2026-02-06"), reason: "rejeté", fees: euros("12.00")))
    _ = try company.perform(AdjustCash(amount: euros("5.00"), method: .cash, reason: "écart"))
    try #expect(company.store.check().differences == [])
    let file = try DatabaseQueue(path: company.store.path)
    try file.write { try $0.execute(sql: attack) }
    let found = try company.store.check().differences
    #expect(found.contains { $0.hasPrefix("Le mouvement de trésorerie ") })
  }
}
