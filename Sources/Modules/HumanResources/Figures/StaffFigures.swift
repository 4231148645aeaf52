import GRDB
import HumanResources
import Kernel
import Lists
import Store

/// What the people of the company cost, and what they wait for, each for whom may see it.
package struct StaffFigures: Sendable {
  /// What pay cost the employer in each of the last twelve months, oldest first; `nil` for who may not see it.
  package let costs: [Money]?
  /// The last of these months that has pay, on its first day, and what that cost; the present one is paid at its end.
  package let lastPay: MonthOfPay?
  /// What remains of advances.
  package let advances: Pile?
  /// Validated slips that are not paid.
  package let toPay: Pile?
  /// Claims that wait for a decision, for whoever may decide.
  package let claims: Pile?
  /// Claims allowed and not yet paid back, for whoever may.
  package let toReimburse: Pile?

  package struct MonthOfPay: Sendable {
    package let month: Day
    package let cost: Money
  }

  package static func read(_ day: Day, in reading: Reading) throws -> StaffFigures {
    let viewer = reading.viewer
    let mayRead = viewer.may(.readSalaries)
    func pile(_ isShown: Bool, _ sql: String) throws -> Pile? {
      guard isShown else { return nil }
      let row = try Row.fetchOne(reading.db, sql: sql, arguments: ["day": day])
      return Pile(count: row?[0] ?? 0, amount: row?[1] ?? .zero)
    }
    let costs = mayRead ? try costs(day, in: reading) : nil
    return StaffFigures(
      costs: costs, lastPay: costs.flatMap { lastPay(of: $0, until: day) },
      advances: try pile(mayRead, advancesSQL),
      toPay: try pile(mayRead, toPaySQL), claims: try pile(viewer.may(.approveExpenses), claimsSQL),
      toReimburse: try pile(viewer.may(.reimburseExpenses), toReimburseSQL))
  }

  private static func lastPay(of costs: [Money], until day: Day) -> MonthOfPay? {
    costs.lastIndex { $0 != .zero }.map { index in
      MonthOfPay(
        month: day.startOfMonth.adding(months: index + 1 - costs.count), cost: costs[index])
    }
  }

  private static func costs(_ day: Day, in reading: Reading) throws -> [Money] {
    try Months.sums(
      Months.shown, until: day, of: "employer_cost", from: "payslip", where: "status = 'validated'",
      day: "period", in: reading)
  }

  private static let advancesSQL = """
    SELECT count(*), coalesce(sum(rest), 0) FROM (
      SELECT advance.amount - (\(Advance.givenBack(until: ":day"))) AS rest FROM advance WHERE day <= :day)
    WHERE rest > 0
    """

  /// Less what slips undone since had paid the same people, as a payment takes it off.
  private static let toPaySQL = """
    WITH waiting AS (
      SELECT employee_id, net FROM payslip
      WHERE status = 'validated' AND kind = 'slip' AND day <= :day
        AND NOT EXISTS (SELECT 1 FROM payslip_payment AS paid WHERE paid.payslip_id = payslip.id AND paid.day <= :day)
        AND NOT EXISTS (SELECT 1 FROM payslip AS undoing WHERE undoing.reverses = payslip.id AND undoing.day <= :day)),
    carried AS (
      SELECT undone.net FROM payslip AS reversal JOIN payslip AS undone ON undone.id = reversal.reverses
        JOIN payslip_payment AS paid ON paid.payslip_id = undone.id
      WHERE reversal.employee_id IN (SELECT employee_id FROM waiting) AND reversal.day <= :day AND paid.day <= :day
        AND NOT EXISTS (SELECT 1 FROM payslip_carry AS used JOIN payslip_payment AS later
          ON later.payslip_id = used.payslip_id WHERE used.reversal_id = reversal.id AND later.day <= :day))
    SELECT (SELECT count(*) FROM waiting),
      coalesce((SELECT sum(net) FROM waiting), 0) - coalesce((SELECT sum(net) FROM carried), 0)
    """

  private static let claimsSQL = """
    SELECT count(*), coalesce(sum(total), 0) FROM expense_claim
    WHERE day <= :day AND NOT EXISTS (
      SELECT 1 FROM expense_decision AS decision WHERE decision.claim_id = expense_claim.id AND decision.day <= :day)
    """

  private static let toReimburseSQL = """
    SELECT count(*), coalesce(sum(total), 0) FROM expense_claim
      JOIN expense_decision AS decision ON decision.claim_id = expense_claim.id
    WHERE verdict = \(ExpenseState.approved.sql) AND decision.day <= :day AND NOT EXISTS (
      SELECT 1 FROM expense_payment AS paid WHERE paid.claim_id = expense_claim.id AND paid.day <= :day)
    """
}
