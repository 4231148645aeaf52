import CatalogFacts
import Kernel
import Store

/// Products, services, categories and prices as a module.
///
/// It keeps no table: what it says in the log, `Articles` keeps for every document.
package enum CatalogModule {
  package static let module = Module(
    name: "Catalog",
    facts: [ProductCreated.self, ProductUpdated.self, FamilySaved.self, ClientPriceSet.self],
    permissions: [
      PermissionTitle(.readCatalog, "Consulter les produits"),
      PermissionTitle(.writeCatalog, "Créer et modifier les produits"),
    ],
    useCases: [
      CreateProduct.self, UpdateProduct.self, SetClientPrice.self, CreateCategory.self, UpdateCategory.self,
    ],
    attachables: [Attachable(.product, "l'article", at: 120, right: .readCatalog)],
    refusals: CatalogRefusal.samples)
}

extension Permission {
  /// To see products, their categories and prices.
  package static let readCatalog = Permission("catalog.read")
  /// To create and change them.
  package static let writeCatalog = Permission("catalog.write")
}
