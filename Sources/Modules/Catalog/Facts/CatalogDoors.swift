import Kernel

/// The kinds of records of this module, by which the desks of others lead to them.
extension RecordKind {
  package static let product = RecordKind("product")
  package static let family = RecordKind("family")
}

/// The ways to pick them that forms of others ask for.
extension PickerID {
  package static let soldArticle = PickerID("sold-article")
  package static let boughtArticle = PickerID("bought-article")
}
