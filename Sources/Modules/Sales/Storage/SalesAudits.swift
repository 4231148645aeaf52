import Documents
import SalesFacts
import Store

/// What `check` verifies of sales: issued documents agree with the log, and no number is missing.
enum SalesAudits {
  static let all = [
    Audit("sales-log") { try invoices.logDifferences(in: $0) },
    Audit("sales-series") { try series.differences(in: $0) },
    Audit("sales-sums") { db in
      try invoices.sumDifferences(toPay: "to_pay", in: db).map {
        "Les montants du document \($0) ne s'additionnent pas."
      }
    },
  ]

  private static let invoices = DocumentAudit(
    "invoice", owner: "invoice_id", facts: [InvoiceValidated.name, CreditNoteValidated.name],
    path: "document", noun: "Le document")

  private static let series = SeriesAudit(
    ["invoice", "deposit", "credit-note"],
    tables: [("invoice", "kind = series.name AND imported_from IS NULL")], noun: "documents")
}
