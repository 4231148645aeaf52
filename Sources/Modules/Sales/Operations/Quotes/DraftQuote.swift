import Company
import Documents
import Kernel
import Parties
import Store

/// Starts a quote: a draft that can be edited until it is sent.
package struct DraftQuote: UseCase, DocumentInput {
  package static let name = "sales.draft-quote"
  package static let title = "Préparer un devis"
  package static let permission = Permission.writeQuotes

  package let client: Reference<Party>
  package var date: Day?
  package var validUntil: Day?
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
    case client, date, lines, discount, terms, due, subject, conditions, reference, instalments, notes
    case validUntil = "valid_until"
    case serviceDate = "service_date"
  }

  /// The quote for a client; set what else is known.
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
    let validity = validUntil ?? content.day.adding(days: company.quoteValidityDays)
    let quote = try Quote.insert(
      NewQuote(content: content, validUntil: validity, note: try FieldText.paragraph(notes ?? "")), in: tx)
    try quote.recordCreation(in: tx)
    return quote.saved
  }
}

/// Saves a draft quote over its last state: what is not said stays as it is.
package struct UpdateQuote: UseCase, DocumentInput {
  package static let name = "sales.update-quote"
  package static let title = "Modifier un brouillon de devis"
  package static let permission = Permission.writeQuotes

  package let quote: Reference<Quote>
  /// The version that was read; an older one is refused with who saved since.
  package var version: Int?
  package var client: Reference<Party>?
  package var date: Day?
  package var validUntil: Day?
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
    case quote, version, client, date, lines, discount, terms, due, subject, conditions, reference,
      instalments
    case notes
    case validUntil = "valid_until"
    case serviceDate = "service_date"
  }

  /// The update of a draft; set what changes.
  package init(quote: Reference<Quote>, version: Int? = nil) {
    self.quote = quote
    self.version = version
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    let company = try CompanyProfile.load(in: tx.reading)
    let before = try Quote.find(quote, in: tx.reading)
    if let refusal = before.refusal(of: .edit, on: tx.today) { throw refusal }
    var draft = before
    draft.edition = try before.edition.next(after: version, in: tx)
    if let client { draft.content.client = try Party.find(client, in: tx.reading).facts }
    try draft.content.take(self, company: company, in: tx.reading)
    if let validUntil { draft.validUntil = validUntil }
    if let notes { draft.note = try FieldText.paragraph(notes) }
    try draft.saveDraft(in: tx)
    try draft.recordChange(from: before, in: tx)
    return draft.saved
  }
}
