/// The kinds that facts of several modules are about, or those of the store itself.
extension RecordKind {
  package static let backlog = RecordKind("backlog")
  package static let company = RecordKind("company")
  package static let invoice = RecordKind("invoice")
  package static let party = RecordKind("party")
  package static let product = RecordKind("product")
  package static let purchase = RecordKind("purchase")
  package static let role = RecordKind("role")
  package static let user = RecordKind("user")
}
