import Company
import Documents
import Kernel
import Parties
import SalesFacts
import Store

/// Starts an invoice: a draft that can be edited until it is validated.
package struct DraftInvoice: UseCase, DocumentInput {
  package static let name = "sales.draft-invoice"
  package static let title = "Préparer une facture"
  package static let permission = Permission.draftInvoices

  package let client: Reference<Party>
  package var date: Day?
  package var lines: [LineInput]?
  package var discount: DocumentDiscount?
  package var terms: PaymentTerms?
  package var due: Clearable<Day>?
  package var subject, conditions, reference: String?
  package var serviceDate: Clearable<Day>?
  package var instalments: Int?
  package var schedule: [Instalment]?
  /// Deposit invoices to deduct, by number or id.
  package var deposits: [Reference<Invoice>]?
  /// Internal, never printed.
  package var notes: String?

  enum CodingKeys: String, CodingKey {
    case client, date, lines, discount, terms, due, subject, conditions, reference, instalments, schedule,
      deposits
    case notes
    case serviceDate = "service_date"
  }

  /// The draft for a client; set what else is known.
  package init(client: Reference<Party>, lines: [LineInput]? = nil) {
    self.client = client
    self.lines = lines
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    let company = try CompanyProfile.load(in: tx.reading)
    let party = try Party.find(client, in: tx.reading)
    var content = DocumentContent(
      client: party.facts, day: date ?? tx.today, terms: party.terms ?? company.defaultTerms)
    try content.take(self, company: company, in: tx.reading)
    let deductions = try DeductedDeposit.chosen(deposits ?? [], for: content, in: tx.reading)
    let note = try FieldText.paragraph(notes ?? "")
    let draft = try Invoice.insert(
      NewInvoice(kind: .invoice, content: content, deductions: deductions, note: note), in: tx)
    try draft.recordCreation(in: tx)
    return draft.saved
  }
}
