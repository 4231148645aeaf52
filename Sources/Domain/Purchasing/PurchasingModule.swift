import Store

/// Suppliers' invoices, credit notes and orders as a module.
package enum PurchasingModule {
  package static let module = Module(name: "Purchasing")
}
