import AssetsFacts
import HumanResourcesFacts
import PurchasingFacts
import Store

/// Keeps the fixed assets of suppliers' invoices, what credit notes took back of them, and which sheets were
/// entered from them.
struct AssetPurchasesListener: Listener {
  let name = "asset-purchases"
  let manner = ListeningManner.core
  let tables = [
    DerivedTable("asset_purchase", key: "event, position"),
    DerivedTable("asset_purchase_use", key: "event, position"),
    DerivedTable("asset_purchase_credit", key: "event, position"),
  ]

  let hears = Hears([
    .on(SupplierInvoiceValidated.self) { fact, event, tx in
      try AssetPurchaseRows.insert(fact.document, event: event.seq, in: tx.db)
    },
    .on(SupplierCreditValidated.self) { fact, event, tx in
      try AssetPurchaseRows.insert(credit: fact.document, event: event.seq, in: tx.db)
    },
    .on(AssetAcquired.self) { fact, event, tx in
      try AssetPurchaseRows.insert(fact, event: event.seq, in: tx.db)
    },
  ])
}

/// Keeps the employees assets may be handed to.
struct AssignableEmployeesListener: Listener {
  let name = "assignable-employees"
  let manner = ListeningManner.core
  let tables = [DerivedTable("assignable_employee", key: "employee_id")]

  let hears = Hears([
    .on(EmployeeHired.self) { fact, _, tx in try AssignableEmployee.save(fact.employee, in: tx.db) },
    .on(EmployeeChanged.self) { fact, _, tx in try AssignableEmployee.save(fact.employee, in: tx.db) },
  ])
}
