import GRDB
import HumanResourcesFacts
import Kernel
import Store

/// What `check` proves of expense claims: they are the sum of their lines, and were decided on and paid as the log says.
enum ExpenseAudit {
  static let audits = [Audit("hr.expense-sums", sums), Audit("hr.expense-decisions", decisions)]

  private static func sums(_ db: Database) throws -> [String] {
    try Int64.fetchAll(
      db,
      sql: """
        SELECT claim.id FROM expense_claim AS claim LEFT JOIN expense_line AS line ON line.claim_id = claim.id
        GROUP BY claim.id HAVING claim.total <> coalesce(sum(line.gross), 0)
          OR claim.deductible <> coalesce(sum(line.deductible), 0)
        ORDER BY claim.id LIMIT 20
        """
    ).map { "La note de frais NF-\($0) n’est pas la somme de ses lignes." }
  }

  private static func decisions(_ db: Database) throws -> [String] {
    try Int64.fetchAll(db, sql: "SELECT claim FROM (\(unlike) UNION \(unwritten)) ORDER BY claim LIMIT 20")
      .map { "La note de frais NF-\($0) diffère de ce que dit le journal." }
  }

  /// An amount as facts write it.
  private static let total = "printf('%d.%02d', claim.total / 100, claim.total % 100)"

  /// Claims whose decision or payment is not what its fact says.
  private static let unlike = """
    SELECT claim.id AS claim FROM expense_claim AS claim
    JOIN expense_decision AS decision ON decision.claim_id = claim.id
    LEFT JOIN event ON event.seq = decision.event AND event.kind = 'expense' AND event.record = claim.id
      AND event.name = CASE decision.verdict WHEN 'approuvee' THEN '\(ExpenseApproved.name)'
        ELSE '\(ExpenseRefused.name)' END
    WHERE event.seq IS NULL OR event.payload ->> '$.day' IS NOT decision.day
      OR event.payload ->> '$.employee.employee' IS NOT claim.employee_id
      OR decision.verdict = 'approuvee' AND event.payload ->> '$.total' IS NOT \(total)
      OR decision.verdict = 'refusee' AND event.payload ->> '$.reason' IS NOT decision.reason
    UNION
    SELECT claim.id FROM expense_claim AS claim
    JOIN expense_payment AS payment ON payment.claim_id = claim.id
    LEFT JOIN event ON event.seq = payment.event AND event.kind = 'expense' AND event.record = claim.id
      AND event.name = '\(ExpenseReimbursed.name)'
    WHERE event.seq IS NULL OR event.payload ->> '$.day' IS NOT payment.day
      OR event.payload ->> '$.amount' IS NOT \(total) OR event.payload ->> '$.method' IS NOT payment.method
    """

  /// Claims of which the log tells a fact that no row keeps.
  private static let unwritten = """
    SELECT event.record FROM event WHERE event.kind = 'expense' AND (
      event.name IN ('\(ExpenseApproved.name)', '\(ExpenseRefused.name)')
        AND event.seq NOT IN (SELECT event FROM expense_decision)
      OR event.name = '\(ExpenseReimbursed.name)' AND event.seq NOT IN (SELECT event FROM expense_payment))
    """
}
