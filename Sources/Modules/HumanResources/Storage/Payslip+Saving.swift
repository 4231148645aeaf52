import GRDB
import HumanResourcesFacts
import Kernel
import Store

/// A payslip about to be written, as a draft.
struct NewPayslip {
  let employee: Employee.ID
  let period: Day
  let day: Day
  let elements: PayElements
  let printed: PrintedEmployee
  let content: PayslipContent
  /// The slip it undoes, and why.
  var reverses: Payslip.ID?
  var reason = ""

  /// - Parameter id: that of the draft it takes the place of.
  /// - Returns: the slip's id.
  @discardableResult
  func insert(as id: Payslip.ID? = nil, in tx: borrowing Transaction) throws -> Int64 {
    try tx.db.execute(
      sql: """
        INSERT INTO payslip (id, employee_id, period, day, kind, status, reverses, reason, version, author, elements,
          printed, code, sort_name, gross, ceiling, tranche1, tranche2, capped, technical, minimum, relief,
          exempt_overtime, taxable, income_tax, meal_employee, meal_employer, net_before_tax, net, employer_cost)
        VALUES (?, ?, ?, ?, ?, 'draft', ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, employee, period, day, reverses == nil ? "slip" : "reversal", reverses, reason, tx.viewer.login,
        try CanonicalJSON.encode(elements), try CanonicalJSON.encode(printed), printed.code,
        Fold.key(printed.name),
      ] + StatementArguments(PayToDate.parts.map { content.month[keyPath: $0] }) + [
        content.mealEmployee, content.mealEmployer, content.netBeforeTax, content.net, content.employerCost,
      ])
    let slip = id?.rawValue ?? tx.db.lastInsertedRowID
    try insertParts(of: slip, in: tx.db)
    return slip
  }

  private func insertParts(of id: Int64, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO payslip_line (payslip_id, position, section, code, label, base, employee_rate, employee,
          employer_rate, employer, body, charge) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, line) in content.lines.enumerated() {
      try statement.execute(arguments: [
        id, position, line.section.rawValue, line.code, line.label, line.base, line.employeeRate,
        line.employee, line.employerRate, line.employer, line.body?.rawValue, line.charge?.rawValue,
      ])
    }
    for recovery in content.recoveries {
      try db.execute(
        sql: "INSERT INTO payslip_recovery (payslip_id, advance_id, amount) VALUES (?, ?, ?)",
        arguments: [id, recovery.advance, recovery.amount])
    }
  }
}

extension Payslip {
  static func freeze(_ id: Int64, in db: Database) throws {
    try db.execute(sql: "UPDATE payslip SET status = 'validated' WHERE id = ?", arguments: [id])
  }

  static func deleteDraft(_ id: ID, in db: Database) throws {
    for table in ["payslip_line", "payslip_recovery"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE payslip_id = ?", arguments: [id])
    }
    try db.execute(sql: "DELETE FROM payslip WHERE id = ?", arguments: [id])
  }

  func insertPayment(_ fact: PayslipPaid, event: Int64, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO payslip_payment (payslip_id, day, amount, method, event) VALUES (?, ?, ?, ?, ?)",
      arguments: [id, fact.day, fact.amount, fact.method.rawValue, event])
    for carried in fact.carried {
      try db.execute(
        sql: "INSERT INTO payslip_carry (reversal_id, payslip_id, amount) VALUES (?, ?, ?)",
        arguments: [carried.reversal, id, carried.amount])
    }
  }
}
