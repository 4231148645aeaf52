import GRDB
import HumanResourcesFacts
import Kernel
import Store

extension NewExpense {
  func insert(in tx: borrowing Transaction) throws -> ExpenseClaim.ID {
    try tx.db.execute(
      sql: """
        INSERT INTO expense_claim (employee_id, day, label, author, total, deductible)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [employee.id, day, label, tx.viewer.login, total, deductible])
    let id = ExpenseClaim.ID(tx.db.lastInsertedRowID)
    try insertLines(of: id, in: tx.db)
    return id
  }

  func save(_ id: ExpenseClaim.ID, in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE expense_claim SET employee_id = ?, day = ?, label = ?, total = ?, deductible = ? WHERE id = ?
        """,
      arguments: [employee.id, day, label, total, deductible, id])
    try ExpenseClaim.deleteLines(of: id, in: db)
    try insertLines(of: id, in: db)
  }

  private func insertLines(of id: ExpenseClaim.ID, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO expense_line (claim_id, position, day, category, label, gross, rate, deductible, km, power,
          electric) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, line) in lines.enumerated() {
      try statement.execute(arguments: [
        id, position, line.day, line.category.rawValue, line.label, line.gross, line.rate, line.deductible,
        line.trip?.km, line.trip?.power, line.trip?.isElectric,
      ])
    }
  }
}

extension ExpenseClaim {
  fileprivate static func deleteLines(of id: ID, in db: Database) throws {
    try db.execute(sql: "DELETE FROM expense_line WHERE claim_id = ?", arguments: [id])
  }

  func delete(in db: Database) throws {
    try Self.deleteLines(of: id, in: db)
    try db.execute(sql: "DELETE FROM expense_claim WHERE id = ?", arguments: [id])
  }

  func insertApproval(_ fact: ExpenseApproved, by login: String, event: Int64, in db: Database) throws {
    try insertDecision("approuvee", Decision(day: fact.day, by: login, reason: ""), event: event, in: db)
  }

  func insertRefusal(_ fact: ExpenseRefused, by login: String, event: Int64, in db: Database) throws {
    try insertDecision(
      "refusee", Decision(day: fact.day, by: login, reason: fact.reason), event: event, in: db)
  }

  private func insertDecision(_ verdict: String, _ decision: Decision, event: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO expense_decision (claim_id, verdict, day, decided_by, reason, event)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [id, verdict, decision.day, decision.by, decision.reason, event])
  }

  func insertPayment(_ fact: ExpenseReimbursed, event: Int64, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO expense_payment (claim_id, day, method, event) VALUES (?, ?, ?, ?)",
      arguments: [id, fact.day, fact.method.rawValue, event])
  }
}
