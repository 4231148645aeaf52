import Articles
import Company
import Documents
import Kernel
import Parties
import Store

/// Starts a client's order: a draft that can be edited until it is confirmed.
package struct DraftOrder: UseCase, DocumentInput {
  package static let name = "sales.draft-order"
  package static let title = "Préparer une commande"
  package static let permission = Permission.writeOrders

  package let client: Reference<Party>
  package var date: Day?
  package var lines: [LineInput]?
  package var discount: DocumentDiscount?
  package var terms: PaymentTerms?
  package var due: Clearable<Day>?
  package var subject, conditions, reference: String?
  package var serviceDate: Clearable<Day>?
  package var instalments: Int?
  /// Where it came from, such as "web": an origin has one order of a reference.
  package var origin: String?
  /// Internal, never printed.
  package var notes: String?
  package var schedule: [Instalment]? { nil }

  enum CodingKeys: String, CodingKey {
    case client, date, lines, discount, terms, due, subject, conditions, reference, instalments, origin, notes
    case serviceDate = "service_date"
  }

  /// The order of a client; set what else is known.
  package init(client: Reference<Party>, lines: [LineInput]? = nil) {
    self.client = client
    self.lines = lines
  }

  package func run(in tx: borrowing Transaction) throws -> SavedDraft {
    try Articles.requireOn(in: tx.reading)
    let company = try CompanyProfile.load(in: tx.reading)
    let party = try Party.find(client, in: tx.reading)
    var content = DocumentContent(
      client: party.facts, day: date ?? tx.today, terms: party.terms ?? company.defaultTerms)
    try content.take(self, company: company, in: tx.reading)
    let origin = try FieldText.line(origin ?? "")
    try Order.refuseTaken(content.reference, origin: origin, besides: nil, in: tx.reading)
    let order = try Order.insert(
      content, origin: origin, note: try FieldText.paragraph(notes ?? ""), in: tx)
    try order.recordCreation(in: tx)
    return order.saved
  }
}

extension Order {
  /// - Throws: `referenceTaken` when another order of the same origin has that reference.
  static func refuseTaken(
    _ reference: String, origin: String, besides order: ID?, in reading: Reading
  ) throws {
    guard try !exists(origin: origin, reference: reference, besides: order, in: reading.db) else {
      throw SalesRefusal.referenceTaken(reference)
    }
  }
}
