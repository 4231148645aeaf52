import Company
import Documents
import Kernel
import Parties
import Store

/// Saves a draft order over its last state: what is not said stays as it is.
package struct UpdateOrder: UseCase, DocumentInput {
  package static let name = "sales.update-order"
  package static let title = "Modifier un brouillon de commande"
  package static let permission = Permission.writeOrders

  package let order: Reference<Order>
  /// The version that was read; an older one is refused with who saved since.
  package var version: Int?
  package var client: Reference<Party>?
  package var date: Day?
  package var lines: [LineInput]?
  package var discount: DocumentDiscount?
  package var terms: PaymentTerms?
  package var due: Clearable<Day>?
  package var subject, conditions, reference: String?
  package var serviceDate: Clearable<Day>?
  package var instalments: Int?
  package var notes: String?
  package var schedule: [Instalment]? { nil }

  enum CodingKeys: String, CodingKey {
    case order, version, client, date, lines, discount, terms, due, subject, conditions, reference,
      instalments, notes
    case serviceDate = "service_date"
  }

  /// The update of a draft; set what changes.
  package init(order: Reference<Order>, version: Int? = nil) {
    self.order = order
    self.version = version
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    let company = try CompanyProfile.load(in: tx.reading)
    let before = try Order.find(order, in: tx.reading)
    if let refusal = before.refusal(of: .edit, on: tx.today) { throw refusal }
    var draft = before
    draft.edition = try before.edition.next(after: version, in: tx)
    if let client { draft.content.client = try Party.find(client, in: tx.reading).facts }
    try draft.content.take(self, company: company, in: tx.reading)
    try Order.refuseTaken(draft.content.reference, origin: draft.origin, besides: draft.id, in: tx.reading)
    if let notes { draft.note = try FieldText.paragraph(notes) }
    try draft.saveDraft(in: tx)
    try draft.recordChange(from: before, in: tx)
    return draft.saved
  }
}
