import GRDB
import HumanResources
import Kernel
import Lists
import Store

/// What pay and claims leave owed at the end of a day, debits positive, as the books must show it.
struct StaffDebts {
  /// To employees: nets and claims not paid, less advances not given back.
  let people: Money
  /// To social bodies and the tax office.
  let bodies: Money

  init(asOf day: Day, in reading: Reading) throws {
    people = try Self.people(asOf: day, in: reading)
    bodies = try Self.bodies(asOf: day, in: reading)
  }

  private static func people(asOf day: Day, in reading: Reading) throws -> Money {
    try amount(
      """
      SELECT coalesce((SELECT sum(amount) FROM payslip_payment WHERE day <= :day), 0)
        - coalesce((SELECT sum(net) FROM payslip WHERE status = 'validated' AND day <= :day), 0)
        + coalesce((SELECT sum(amount - (\(Advance.givenBack(until: ":day")))) FROM advance WHERE day <= :day), 0)
        - coalesce((SELECT sum(total) FROM expense_claim JOIN expense_decision AS decision
            ON decision.claim_id = expense_claim.id
          WHERE verdict = \(ExpenseState.approved.sql) AND decision.day <= :day
            AND NOT EXISTS (SELECT 1 FROM expense_payment AS paid
              WHERE paid.claim_id = expense_claim.id AND paid.day <= :day)), 0)
      """, day, reading)
  }

  private static func bodies(asOf day: Day, in reading: Reading) throws -> Money {
    try amount(
      """
      SELECT coalesce((SELECT sum(amount) FROM contribution_payment WHERE day <= :day), 0)
        - coalesce((SELECT sum(line.employee + line.employer) FROM payslip_line AS line
            JOIN payslip ON payslip.id = line.payslip_id
          WHERE line.body IS NOT NULL AND payslip.status = 'validated' AND payslip.day <= :day), 0)
      """, day, reading)
  }

  private static func amount(_ sql: String, _ day: Day, _ reading: Reading) throws -> Money {
    try Money.fetchOne(reading.db, sql: sql, arguments: ["day": day]) ?? .zero
  }
}
