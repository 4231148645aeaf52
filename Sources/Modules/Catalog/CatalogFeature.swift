import Articles
import Catalog
import CatalogFacts
import Desk
import Kernel
import Lists
import Plan
import Store

/// Products, services, categories and prices.
package let catalogFeature = Feature(
  module: CatalogModule.module, rights: RightsTitle("Produits", at: 6),
  grants: [
    Grant(.readCatalog, to: StartingRole.consulting),
    Grant(.writeCatalog, to: [.bookkeeping]),
  ],
  records: [
    Record(
      .product, "article", permission: .readCatalog,
      find: { reading, code in try Articles.named(code, in: reading)?.product.rawValue },
      open: { _, id in .board(.product, record: id) }),
    Record(.family, "catégorie", permission: .readCatalog),
  ],
  lists: Screens.catalogLists, forms: Screens.catalogForms, boards: [Screens.productBoard],
  menu: [
    MenuEntry("Produits", .products, in: .catalog, at: 1),
    MenuEntry("Services", .services, in: .catalog, at: 2),
    MenuEntry("Catégories", .families, in: .catalog, at: 3),
  ],
  pickers: [.family: Screens.familyPicker], search: CatalogSearch.legs, shares: [Screens.productShare])
