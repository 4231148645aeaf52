import GRDB
import Kernel
import PartiesFacts
import PurchasingFacts
import Store

/// Makes a supplier of whoever sends the company an invoice.
///
/// It writes no derived table: roles are what people write, and this one is only added, never taken away.
struct SupplierRole: Listener {
  let name = "supplier-role"
  let manner = ListeningManner.core
  let tables: [DerivedTable] = []

  let hears = Hears([
    .on(SupplierInvoiceValidated.self) { fact, _, tx in
      try tx.db.cachedStatement(
        sql: """
          UPDATE party SET is_supplier = 1
          WHERE id = (SELECT root_id FROM party WHERE id = ?) AND NOT is_supplier
          """
      ).execute(arguments: [fact.document.party.party])
    }
  ])
}
