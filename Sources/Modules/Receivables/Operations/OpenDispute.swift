import Kernel
import Ledgers
import Parties
import ReceivablesFacts
import Store

/// Opens a dispute about an unpaid invoice, or part of it.
package struct OpenDispute: UseCase {
  package static let name = "receivables.open-dispute"
  package static let title = "Ouvrir un litige"
  package static let permission = Permission.writeReceivables

  package let invoice: Reference<OpenDocument>
  package let kind: DisputeKind
  /// 1 (low) to 5; 3 when left out.
  package let urgency: Int?
  /// The contested part; the whole when left out.
  package let amount: Money?
  package let note: String?
  /// Today when left out; never after it.
  package let date: Day?

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let number: String
  }

  package init(
    invoice: Reference<OpenDocument>, kind: DisputeKind, urgency: Int? = nil, amount: Money? = nil,
    note: String? = nil, date: Day? = nil
  ) {
    self.invoice = invoice
    self.kind = kind
    self.urgency = urgency
    self.amount = amount
    self.note = note
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let day = date ?? tx.today
    let urgency = urgency ?? DisputeRule.usualUrgency
    let document = try OpenItems.document(invoice, in: tx.reading)
    let others = try Dispute.open(about: document.id, in: tx.reading)
    let refusal = DisputeRule.refusal(
      opening: amount, urgency: urgency, about: document, on: day, today: tx.today, others: others)
    if let refusal { throw refusal }
    let party = try Party.find(Party.ID(document.party), in: tx.reading)
    let dispute = NewDispute(
      document: document.id.rawValue, number: document.number, party: document.party, kind: kind,
      urgency: urgency,
      amount: amount, day: day, note: try FieldText.paragraph(note ?? ""))
    let id = try Dispute.insert(dispute, in: tx.db)
    let event = DisputeOpened(
      dispute: id, party: party.facts, document: dispute.document, number: dispute.number, day: day,
      kind: kind,
      urgency: urgency, amount: amount)
    try tx.emit(event)
    try tx.record(
      Change("litige ouvert", of: event.subject, fields: Change.fields(from: [], to: dispute.shown)))
    return Output(id: id, number: document.number)
  }
}

extension NewDispute {
  /// The dispute as the journal of actions shows it.
  fileprivate var shown: [(String, String)] {
    [
      ("Date", day.french), ("Nature", kind.label), ("Urgence", String(urgency)),
      ("Montant contesté", amount?.frenchEuros ?? "la totalité"), ("Note", note),
    ]
  }
}
