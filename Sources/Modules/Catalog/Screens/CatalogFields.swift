import Kernel

/// The fields of its forms, by the arguments they fill.
extension FieldID {
  static let barcode = FieldID("barcode")
  static let category = FieldID("category")
  static let client = FieldID("client")
  static let description = FieldID("description")
  static let minimum = FieldID("minimum")
  static let parent = FieldID("parent")
  static let price = FieldID("price")
  static let product = FieldID("product")
  static let purchasePrice = FieldID("purchase_price")
  static let reorder = FieldID("reorder")
  static let stockable = FieldID("stockable")
  static let tiers = FieldID("tiers")
  static let unit = FieldID("unit")
  static let vat = FieldID("vat")
  static let writeOff = FieldID("write_off")
  static let priceGross = FieldID("price_gross")
}

/// The columns its screens read of a row.
extension ColumnID {
  static let label = ColumnID("designation")
}
