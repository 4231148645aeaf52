import HumanResources
import HumanResourcesFacts
import Kernel
import Lists

/// How payslips, advances and social bodies stand, in SQL.
enum PaySQL {
  /// How a slip stands.
  static let state = ListExpression(
    now: state(paid: "paid.day IS NOT NULL", undone: "1"),
    past: state(paid: "paid.day <= :as_of", undone: "undoing.day <= :as_of"))

  private static func state(paid: String, undone: String) -> String {
    """
    CASE WHEN payslip.kind = 'reversal' THEN \(Payslip.Status.reversal.sql)
      WHEN payslip.status = 'draft' THEN \(Payslip.Status.draft.sql)
      WHEN EXISTS (SELECT 1 FROM payslip AS undoing WHERE undoing.reverses = payslip.id AND \(undone))
        THEN \(Payslip.Status.reversed.sql)
      WHEN \(paid) THEN \(Payslip.Status.paid.sql) ELSE \(Payslip.Status.validated.sql) END
    """
  }

  /// What of an advance was given back.
  static let givenBack = ListExpression(
    now: Advance.givenBack(), past: Advance.givenBack(until: ":as_of"))

  // MARK: Bodies

  /// Every body, numbered.
  static let bodies =
    "body(id, code) AS (VALUES "
    + PayBody.allCases.enumerated().map { "(\($0 + 1), '\($1.rawValue)')" }.joined(separator: ", ") + ")"

  static func body(_ column: String) -> String {
    choice(column, PayBody.allCases.map { ($0.rawValue, $0.title) })
  }

  static let due = ListExpression(now: due(""), past: due(" AND slip.day <= :as_of"))
  static let paid = ListExpression(now: paid(""), past: paid(" AND p.day <= :as_of"))

  private static func due(_ bound: String) -> String {
    """
    coalesce((SELECT sum(line.employee + line.employer) FROM payslip_line AS line
      JOIN payslip AS slip ON slip.id = line.payslip_id
      WHERE line.body = body.code AND slip.status = 'validated'\(bound)), 0)
    """
  }

  private static func paid(_ bound: String) -> String {
    """
    coalesce((SELECT sum(p.amount) FROM contribution_payment AS p WHERE p.body = body.code\(bound)), 0)
    """
  }

  // MARK: Rates

  static func parameter(_ column: String) -> String {
    choice(column, PayParameter.allCases.map { ($0.rawValue, $0.label) })
  }

  private static func choice(_ column: String, _ words: [(String, String)]) -> String {
    let cases = words.map { "WHEN '\($0.0)' THEN '\($0.1.replacing("'", with: "''"))'" }
    return "CASE \(column) \(cases.joined(separator: " ")) ELSE \(column) END"
  }
}
