import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let family = RecordKind("family")
}

/// The ways to pick them that forms of others ask for.
extension PickerID {
  package static let soldArticle = PickerID("sold-article")
  package static let boughtArticle = PickerID("bought-article")
  package static let family = PickerID("product-family")
}

/// Its lists.
extension ListID {
  package static let families = ListID("produits.categories")
  package static let products = ListID("produits.produits")
  package static let services = ListID("produits.services")
}

/// Its forms.
extension FormID {
  package static let family = FormID("produits.categorie")
  package static let clientPrice = FormID("produits.prix-client")
  package static let product = FormID("produits.produit.edit")
}

/// Its boards.
extension BoardID {
  package static let product = BoardID("produits.article")
}

/// Its records that files may be attached to.
extension AttachableKind {
  package static let product = AttachableKind("product")
}
