import CompanyFacts
import Kernel
import Store

/// Changes the company's identity or policies; a key left out stays as it is, an empty text clears it.
package struct UpdateCompany: UseCase {
  package static let name = "company.update"
  package static let title = "Modifier la société"
  package static let permission = Permission.writeCompany

  package var given = FieldChanges<CompanyProfile>()

  /// A change of nothing; set what changes.
  package init() {}

  package init(from decoder: any Decoder) throws { given = try FieldChanges(from: decoder) }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let before = try CompanyProfile.load(in: tx.db)
    var after = before
    after.identifiers = try before.identifiers.changed(
      siren: given[.siren], siret: given[.siret], vatNumber: given[.vatNumber])
    try given.apply(to: &after, besides: [.siren, .siret, .vatNumber])
    guard !after.name.isEmpty else { throw CompanyRefusal.nameless }
    guard after != before else { return Done() }
    let event = CompanyUpdated(settings: after.settings)
    try tx.record(
      Change(
        "modification", of: event.subject, fields: Change.fields(from: before.shown(), to: after.shown())))
    try tx.emit(event)
    return Done()
  }
}

extension CompanyProfile {
  /// Every setting by its key, as stored.
  var settings: [String: String] {
    Dictionary(
      Self.fields.all.map { ($0.key.rawValue, $0.text(self)) }, uniquingKeysWith: { first, _ in first })
  }
}
