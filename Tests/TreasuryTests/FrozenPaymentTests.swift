import GRDB
import Kernel
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Treasury

struct FrozenPaymentTests {
  @Test(arguments: [
    "UPDATE payment SET amount = 1 WHERE id = 1",
    "DELETE FROM payment WHERE id = 1",
    "INSERT OR REPLACE INTO payment SELECT * FROM payment WHERE id = 1",
    """
    INSERT OR REPLACE INTO payment
    SELECT 4, party_id, kind, day, amount, method, reference, note, reverses, fees, NULL, 1 FROM payment
      WHERE id = 2
    """,
    "UPDATE OR REPLACE payment SET id = 1 WHERE id = 2",
    "DELETE FROM cash_adjustment",
    "UPDATE cash_adjustment SET amount = 1",
    "INSERT OR REPLACE INTO cash_adjustment SELECT * FROM cash_adjustment",
    "UPDATE payable_allocation SET amount = 1",
    "DELETE FROM payable_allocation",
    """
    INSERT OR REPLACE INTO payable_allocation
    SELECT event, position, debit_item, credit_item, day, 1 FROM payable_allocation
    """,
  ])
  func `a recorded movement refuses to be changed by whatever program`(attack: String) throws {
    let company = try TestCompany()
    let number = try company.purchase(euros("100.00"))
    let payment = try company.pay(euros("99.00"), for: [number])
    _ = try company.perform(ReversePayment(payment: .code(payment.number), reason: "rejeté"))
    _ = try company.perform(AdjustCash(amount: euros("5.00"), method: .cash, reason: "écart"))
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let file = try DatabaseQueue(path: company.store.path, configuration: configuration)
    #expect(throws: DatabaseError.self) { try file.write { try $0.execute(sql: attack) } }
  }
}
