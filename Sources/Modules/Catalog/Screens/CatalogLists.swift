import Catalog
import CatalogFacts
import Desk
import Kernel
import Lists
import Store

extension Screens {
  static let catalogLists: [ListScreen] = [
    articles(.products, create: .form("produits.produit.edit")),
    articles(.services, create: .form("produits.produit.edit", preset: ["kind": "service"])),
    ListScreen(
      .families, create: .form("produits.categorie"), actions: familyActions,
      open: { reading, id in
        .list(
          "produits.produits",
          filter: "categorie:\"\(try value("designation", ofRow: id, in: .families, reading))\"")
      }),
  ]

  private static func articles(_ listing: Listing, create: Route) -> ListScreen {
    ListScreen(
      listing, of: .product, create: create, actions: productActions,
      open: { _, product in .board("produits.article", record: product) },
      behind: { _, product in .board("produits.article", record: product) })
  }
}
