import Catalog
import CatalogFacts
import Desk
import Inventory
import InventoryFacts
import Kernel
import Store

extension Screens {
  /// What can be done with articles, by their number: on their lists and on their card alike.
  package static let productActions: [Action] = [
    Action(
      "article.modifier", "Éditer l'article", key: "e", permission: .writeCatalog, on: .row,
      step: .open { _, ids in .form(.product, record: ids[0]) }),
    Action(
      "article.prix", "Tarif d'un client", key: "f", permission: .writeCatalog, on: .row,
      step: .open { _, ids in .form(.clientPrice, record: ids[0]) }),
    Action(
      "article.ajuster", "Ajuster le stock : casse, retour, erreur", key: "a", permission: .adjustStock,
      on: .row, step: .open { _, ids in .form(.stockAdjustment, record: ids[0]) }),
    Action(
      "article.mouvements", "Lire ses mouvements de stock", key: "l", permission: .readStock, on: .row,
      step: .open { reading, ids in
        .list(.stockMoves, filter: "code:\"\(try product(ids[0], in: reading).code)\"")
      }),
  ]

  package static let familyActions: [Action] = [
    Action(
      "categorie.modifier", "Éditer la catégorie", key: "e", permission: .writeCatalog, on: .row,
      step: .open { _, ids in .form(.family, record: ids[0]) })
  ]
}
