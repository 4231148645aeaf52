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
      step: .open { _, rows in .form(.product, record: rows.record) }),
    Action(
      "article.prix", "Tarif d'un client", key: "f", permission: .writeCatalog, on: .row,
      step: .open { _, rows in .form(.clientPrice, record: rows.record) }),
    Action(
      "article.ajuster", "Ajuster le stock : casse, retour, erreur", key: "a", permission: .adjustStock,
      on: .row, step: .open { _, rows in .form(.stockAdjustment, record: rows.record) }),
    Action(
      "article.mouvements", "Lire ses mouvements de stock", key: "l", permission: .readStock, on: .row,
      step: .open { reading, rows in
        .list(.stockMoves, filter: "code:\"\(try product(rows.record, in: reading).code)\"")
      }),
  ]

  package static let familyActions: [Action] = [
    Action(
      "categorie.modifier", "Éditer la catégorie", key: "e", permission: .writeCatalog, on: .row,
      step: .open { _, rows in .form(.family, record: rows.record) })
  ]
}
