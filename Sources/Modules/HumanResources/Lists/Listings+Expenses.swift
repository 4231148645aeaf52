import HumanResources
import HumanResourcesFacts
import Kernel
import Lists
import Plan
import Store

extension Listing {
  /// The expense claims: everyone's for whoever reads, decides or pays, otherwise one's own.
  package static let expenses = Listing(
    id: .expenses, title: "Notes de frais", noun: ("note de frais", "notes de frais"),
    permission: .submitExpenses, module: .humanResources,
    columns: [
      ListColumn(
        "numero", "N°", width: 8, keep: 1, sql: "'NF-' || expense_claim.id", sort: "expense_claim.id",
        exact: "expense_claim.id = CAST(substr(:value, instr(:value, '-') + 1) AS INTEGER)"),
      ListColumn(
        "date", "Date", .day, width: 10, keep: 2, sql: "expense_claim.day", sort: "expense_claim.day"),
      ListColumn(
        "salarie", "Salarié", width: 20, keep: 1, sql: "trim(employee.name || ' ' || employee.first_name)",
        sort: "employee.sort_name"),
      ListColumn("matricule", "Matricule", width: 9, keep: 6, sql: "employee.code", sort: "employee.code"),
      ListColumn("libelle", "Libellé", width: 20, keep: 3, sql: "expense_claim.label"),
      ListColumn(
        "montant", "Montant", .money, width: 12, keep: 1, total: true, sql: "expense_claim.total",
        sort: "expense_claim.total"),
      ListColumn("tva", "TVA récup.", .money, width: 10, keep: 5, sql: "expense_claim.deductible"),
      ListColumn("etat", "État", .status(ExpenseState.words), width: 10, keep: 1, sql: state),
      ListColumn(
        "decide_par", "Par", width: 10, keep: 4,
        sql: ListExpression(now: "decided.decided_by", past: "iif(\(isDecided), decided.decided_by, NULL)")),
      ListColumn(
        "rembourse_le", "Remboursée", .day, width: 10, keep: 4,
        sql: ListExpression(now: "repaid.day", past: "iif(\(isRepaid), repaid.day, NULL)")),
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucune note de frais. F2 en saisit une.",
    source: { scope in
      ListSource(
        from: "expense_claim",
        joins: [
          ListJoin("employee", "employee", on: "employee.id = expense_claim.employee_id"),
          ListJoin("decided", "expense_decision", on: "decided.claim_id = expense_claim.id"),
          ListJoin("repaid", "expense_payment", on: "repaid.claim_id = expense_claim.id"),
        ],
        id: "expense_claim.id",
        conditions: [
          ExpenseClaim.visible(to: scope.viewer), scope.isPast ? "expense_claim.day <= :as_of" : "1",
        ],
        search: .anywhere([
          "'NF-' || expense_claim.id", "employee.sort_name", "employee.code", "expense_claim.label",
        ]),
        day: "expense_claim.day")
    })

  private static let isDecided = "decided.day <= :as_of"
  private static let isRepaid = "repaid.day <= :as_of"

  /// What was decided of it is told by its own word.
  private static let state = ListExpression(
    now: state("decided.claim_id IS NOT NULL", "repaid.claim_id IS NOT NULL"),
    past: state(isDecided, isRepaid))

  private static func state(_ isDecided: String, _ isRepaid: String) -> String {
    """
    CASE WHEN \(isRepaid) THEN \(ExpenseState.reimbursed.sql) WHEN \(isDecided) THEN decided.verdict
      ELSE \(ExpenseState.submitted.sql) END
    """
  }
}
