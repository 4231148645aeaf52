import Kernel

/// What the accounts are for that other modules control: each knows what its side of them should hold.
extension PurposeID {
  package static let clients = PurposeID("client")
  package static let clientAdvances = PurposeID("client.advance")
  package static let suppliers = PurposeID("supplier")
  package static let assetSuppliers = PurposeID("supplier.asset")
  package static let supplierAdvances = PurposeID("supplier.advance")
  package static let staff = PurposeID("staff")
  package static let staffAdvances = PurposeID("staff.advance")
  package static let staffExpenses = PurposeID("staff.expense")
}

extension [PurposeID] {
  /// Where money comes to, by each way to pay.
  package static let cash = ["virement", "cheque", "cb", "especes", "prelevement"].map {
    PurposeID("method.\($0)")
  }
  /// What is owed on pay to social bodies and the tax office.
  package static let socialBodies = ["urssaf", "retraite", "prevoyance", "titres-restaurant", "impots"].map {
    PurposeID("body.\($0)")
  }
}
