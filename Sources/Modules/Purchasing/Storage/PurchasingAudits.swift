import Documents
import PurchasingFacts
import Store

/// What `check` verifies of purchases: validated documents agree with the log, add up, and no number is missing.
enum PurchasingAudits {
  static let all = [
    Audit("purchasing-log") { db in
      try purchases.logDifferences(also: [("supplier_number", "supplierNumber")], in: db)
    },
    Audit("purchasing-series") { try series.differences(in: $0) },
    Audit("purchasing-sums") { db in
      try purchases.sumDifferences(toPay: "gross", in: db).map {
        "Les montants de l'achat \($0) ne s'additionnent pas."
      }
    },
  ]

  private static let purchases = DocumentAudit(
    "purchase", owner: "purchase_id", facts: [SupplierInvoiceValidated.name, SupplierCreditValidated.name],
    path: "document", noun: "L'achat")

  private static let series = SeriesAudit(
    ["purchase", "purchase-credit", "purchase-order"], tables: [("purchase", "1"), ("purchase_order", "1")],
    noun: "documents")
}
