import Company
import Documents
import Kernel
import Parties
import Store

/// Saves a draft invoice over its last state: what is not said stays as it is.
package struct UpdateInvoice: UseCase, DocumentInput {
  package static let name = "sales.update-invoice"
  package static let title = "Modifier un brouillon de facture"
  package static let permission = Permission.draftInvoices

  package let invoice: Reference<Invoice>
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
  package var schedule: [Instalment]?
  package var deposits: [Reference<Invoice>]?
  package var notes: String?

  enum CodingKeys: String, CodingKey {
    case invoice, version, client, date, lines, discount, terms, due, subject, conditions, reference,
      instalments
    case schedule, deposits, notes
    case serviceDate = "service_date"
  }

  /// The update of a draft; set what changes.
  package init(invoice: Reference<Invoice>, version: Int? = nil) {
    self.invoice = invoice
    self.version = version
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    let company = try CompanyProfile.load(in: tx.reading)
    let before = try Invoice.find(invoice, in: tx.reading)
    if let refusal = before.refusal(of: .edit, under: SalesPolicy(company, in: tx)) { throw refusal }
    var draft = before
    draft.edition = try before.edition.next(after: version, in: tx)
    if let client { draft.content.client = try Party.find(client, in: tx.reading).facts }
    try draft.content.take(self, company: company, in: tx.reading)
    try draft.refuseOverOrdered(in: tx.reading)
    draft.amounts = draft.content.amounts
    if let deposits {
      draft.deductions = try DeductedDeposit.chosen(deposits, for: draft.content, in: tx.reading)
    }
    try draft.saveDraft(in: tx)
    if let notes {
      draft.note = try FieldText.paragraph(notes)
      try draft.saveNote(in: tx)
    }
    try draft.recordChange(from: before, in: tx)
    return draft.saved
  }
}

extension SalesPolicy {
  init(_ company: CompanyProfile, in tx: borrowing Transaction) {
    self.init(actor: tx.viewer.login, today: tx.today, separationOfDuties: company.separationOfDuties)
  }
}
