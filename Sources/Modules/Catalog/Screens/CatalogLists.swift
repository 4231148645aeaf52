import Catalog
import CatalogFacts
import Desk
import Kernel
import Lists
import Store

extension Screens {
  static let catalogLists: [ListScreen] = [
    articles(.products, create: .form(.product)),
    articles(.services, create: .form(.product, preset: [.kind: "service"])),
    ListScreen(
      .families, create: .form(.family), actions: familyActions,
      open: { reading, id in
        .list(
          .products,
          filter: "categorie:\"\(try value("designation", ofRow: id, in: .families, reading))\"")
      }),
  ]

  private static func articles(_ listing: Listing, create: Route) -> ListScreen {
    ListScreen(
      listing, of: .product, create: create, actions: productActions,
      open: { _, product in .board(.product, record: product) },
      behind: { _, product in .board(.product, record: product) })
  }
}
