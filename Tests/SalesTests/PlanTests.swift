import GRDB
import Kernel
import Store
import TestSupport
import Testing

@Test(arguments: [
  ("SELECT 1 FROM invoice WHERE number IN ('a', 'b') AND number <> ''", "invoice_number"),
  ("SELECT 1 FROM quote WHERE number IN ('a', 'b') AND number <> ''", "quote_number"),
  ("SELECT 1 FROM invoice WHERE corrects = 1", "invoice_corrects"),
  ("SELECT 1 FROM invoice WHERE quote_id = 1 AND kind = 'invoice'", "invoice_quote"),
  ("SELECT id FROM invoice WHERE party_id = 1 AND status = 'draft'", "invoice_draft"),
  (
    "SELECT id FROM invoice WHERE party_id IN (1) AND kind = 'deposit' AND status = 'validated'",
    "invoice_deposit"
  ),
  ("SELECT id FROM invoice WHERE (day, id) > ('2026-01-01', 1) ORDER BY day, id LIMIT 20", "invoice_day"),
  ("SELECT id FROM invoice WHERE (gross, id) > (1, 1) ORDER BY gross, id LIMIT 20", "invoice_gross"),
  (
    "SELECT id FROM invoice WHERE (sort_client, id) > ('a', 1) ORDER BY sort_client, id",
    "invoice_sort_client"
  ),
  ("SELECT id FROM invoice WHERE party_id = 1 AND day >= '2026-01-01' ORDER BY day", "invoice_party"),
])
func `a question is answered by its index`(sql: String, index: String) throws {
  let plan = try TestCompany().read {
    try Row.fetchAll($0.db, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0[3] as String }
  }
  #expect(plan.contains { $0.hasPrefix("SEARCH") && $0.contains(index) }, "\(plan)")
}
