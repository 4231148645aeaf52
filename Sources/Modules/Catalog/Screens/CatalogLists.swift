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
      open: { .list(.products, filter: "categorie:\"\($1.text(.label))\"") }),
  ]

  private static func articles(_ listing: Listing, create: Route) -> ListScreen {
    ListScreen(
      listing, of: .product, create: create, actions: productActions,
      open: { .board(.product, record: $1.number) },
      behind: { .board(.product, record: $1.number) })
  }
}
