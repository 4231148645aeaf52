import Kernel

/// The fields of documents and of their lines, by the arguments they fill, which sales and purchases share.
extension FieldID {
  package static let category = FieldID("category")
  package static let client = FieldID("client")
  package static let conditions = FieldID("conditions")
  package static let deposits = FieldID("deposits")
  package static let derivedDue = FieldID("derived_due")
  package static let discount = FieldID("discount")
  package static let due = FieldID("due")
  package static let goodsBack = FieldID("goods_back")
  package static let grossPrice = FieldID("price_gross")
  package static let instalments = FieldID("instalments")
  package static let nature = FieldID("nature")
  package static let price = FieldID("price")
  package static let product = FieldID("product")
  package static let serviceDate = FieldID("service_date")
  package static let source = FieldID("source")
  package static let subject = FieldID("subject")
  package static let terms = FieldID("terms")
  package static let validUntil = FieldID("valid_until")
  package static let vat = FieldID("vat")
}

/// Those of its own forms.
extension FieldID {
  static let back = FieldID("back")
  static let invoice = FieldID("invoice")
}
