import GRDB
import Kernel
import Store
import TestSupport
import Testing

@testable import HumanResources

struct ExpenseFrozenTests {
  /// NF-1 paid, NF-2 allowed, NF-3 refused, NF-4 waiting.
  private func office() throws -> TestCompany {
    let office = try TestCompany.expenses()
    for _ in 1...4 { try office.lunch() }
    for number in ["NF-1", "NF-2"] {
      try office.perform(ApproveExpense(expense: .code(number)), as: "nadia")
    }
    try office.perform(ReimburseExpense(expense: .code("NF-1")))
    try office.perform(RefuseExpense(expense: .code("NF-3"), reason: "sans ticket"), as: "nadia")
    return office
  }

  private func file(_ office: TestCompany) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    return try DatabaseQueue(path: office.store.path, configuration: configuration)
  }

  @Test(arguments: [
    "UPDATE expense_claim SET total = 1, deductible = 0 WHERE id = 1",
    "UPDATE expense_claim SET label = 'x' WHERE id = 3",
    "DELETE FROM expense_claim WHERE id = 2",
    "INSERT OR REPLACE INTO expense_claim SELECT * FROM expense_claim WHERE id = 2",
    "UPDATE OR REPLACE expense_claim SET id = 1 WHERE id = 4",
    "UPDATE expense_line SET gross = 1, deductible = 0 WHERE claim_id = 1",
    "UPDATE OR REPLACE expense_line SET claim_id = 1 WHERE claim_id = 4",
    "UPDATE expense_line SET claim_id = 4, position = 9 WHERE claim_id = 2",
    "DELETE FROM expense_line WHERE claim_id = 3",
    "INSERT OR REPLACE INTO expense_line SELECT * FROM expense_line WHERE claim_id = 1",
    """
    INSERT INTO expense_line SELECT 2, 1, day, category, label, gross, rate, deductible, km, power, electric
      FROM expense_line WHERE claim_id = 4
    """,
    "UPDATE expense_decision SET verdict = 'refusee', reason = 'x' WHERE claim_id = 2",
    "DELETE FROM expense_decision WHERE claim_id = 2",
    "INSERT OR REPLACE INTO expense_decision SELECT * FROM expense_decision WHERE claim_id = 2",
    """
    INSERT OR REPLACE INTO expense_decision SELECT 4, verdict, day, decided_by, reason, event
      FROM expense_decision WHERE claim_id = 2
    """,
    "UPDATE expense_payment SET day = '2020-01-01'", "DELETE FROM expense_payment",
    "INSERT OR REPLACE INTO expense_payment SELECT * FROM expense_payment",
    "INSERT OR REPLACE INTO expense_payment SELECT 2, day, method, event FROM expense_payment",
    "INSERT INTO expense_payment VALUES (3, '2026-06-30', 'virement', 1)",
    "INSERT INTO expense_payment VALUES (4, '2026-06-30', 'virement', 1)",
    "INSERT INTO expense_claim VALUES (9, 1, '2026-06-30', 'x', 'paul', 0, 0)",
    "INSERT INTO expense_line VALUES (4, 7, '2026-06-30', 'repas', 'x', 100, 0, 101, NULL, NULL, NULL)",
    "INSERT INTO expense_line VALUES (4, 7, '2026-06-30', 'repas', 'x', 100, 0, 0, 10000, 5, 0)",
    "INSERT INTO expense_line VALUES (4, 7, '2026-06-30', 'kilometres', 'x', 100, 0, 0, NULL, NULL, NULL)",
  ])
  func `a claim decided on refuses to be changed by whatever program`(attack: String) throws {
    let office = try office()
    #expect(throws: DatabaseError.self) { try file(office).write { try $0.execute(sql: attack) } }
    #expect(try office.differences() == [])
  }

  @Test(arguments: [
    (
      "UPDATE expense_claim SET total = 12000 WHERE id = 4",
      "La note de frais NF-4 n’est pas la somme de ses lignes."
    ),
    (
      "DELETE FROM expense_line WHERE claim_id = 4", "La note de frais NF-4 n’est pas la somme de ses lignes."
    ),
    (
      """
      INSERT INTO expense_decision SELECT 4, 'approuvee', '2026-06-30', 'x', '', seq FROM event
        WHERE seq NOT IN (SELECT event FROM expense_decision) LIMIT 1
      """, "La note de frais NF-4 diffère de ce que dit le journal."
    ),
  ])
  func `a check tells what does not agree`(attack: String, difference: String) throws {
    let office = try office()
    try file(office).write { try $0.execute(sql: attack) }
    #expect(try office.differences() == [difference])
  }
}
