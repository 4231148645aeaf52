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

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    if let fact: SupplierInvoiceValidated = try event.decoded() {
      try AssetPurchaseRows.insert(fact.document, event: event.seq, in: tx.db)
    } else if let fact: SupplierCreditValidated = try event.decoded() {
      try AssetPurchaseRows.insert(credit: fact.document, event: event.seq, in: tx.db)
    } else if let fact: AssetAcquired = try event.decoded() {
      try AssetPurchaseRows.insert(fact, event: event.seq, in: tx.db)
    }
  }
}

/// Keeps the employees assets may be handed to.
struct AssignableEmployeesListener: Listener {
  let name = "assignable-employees"
  let manner = ListeningManner.core
  let tables = [DerivedTable("assignable_employee", key: "employee_id")]

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    if let fact: EmployeeHired = try event.decoded() {
      try AssignableEmployee.save(fact.employee, in: tx.db)
    } else if let fact: EmployeeChanged = try event.decoded() {
      try AssignableEmployee.save(fact.employee, in: tx.db)
    }
  }
}
