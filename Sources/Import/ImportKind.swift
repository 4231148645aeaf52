import ArgumentParser

/// What a file to import holds.
package enum ImportKind: String, CaseIterable, ExpressibleByArgument {
  case clients
  case contacts
  case suppliers
  case products
  case invoices
  /// What clients owed on the first day: counted in balances, not in turnover.
  case opening
  /// Clients' orders, as a shop exports them.
  case orders

  var fields: [ImportField] {
    switch self {
    case .clients, .suppliers: PartyRows.fields
    case .contacts: ContactRows.fields
    case .products: ProductRows.fields
    case .invoices: InvoiceRows.fields
    case .opening: InvoiceRows.openingFields
    case .orders: OrderRows.fields
    }
  }

  /// Who enters its rows.
  func taker() throws -> any RowTaker {
    switch self {
    case .clients: try PartyRows(role: "client")
    case .suppliers: try PartyRows(role: "fournisseur")
    case .contacts: try ContactRows()
    case .products: try ProductRows()
    case .invoices: InvoiceRows(isOpening: false)
    case .opening: InvoiceRows(isOpening: true)
    case .orders: OrderRows()
    }
  }
}
