import Kernel

/// Its lists.
extension ListID {
  package static let balances = ListID("tresorerie.soldes")
  package static let supplierBalances = ListID("tresorerie.soldes-fournisseurs")
}
