import Kernel
import Ledgers
import Parties
import ReceivablesFacts
import Store

/// Takes a dispute in hand: someone works on it.
package struct TakeDispute: UseCase {
  package static let name = "receivables.take-dispute"
  package static let title = "Prendre en charge un litige"
  package static let permission = Permission.writeReceivables

  package let dispute: Dispute.ID?
  /// Names the dispute when it is the only open one of that invoice.
  package let invoice: Reference<OpenDocument>?
  /// Replaces the dispute's note when given.
  package let note: String?

  package init(dispute: Dispute.ID? = nil, invoice: Reference<OpenDocument>? = nil, note: String? = nil) {
    self.dispute = dispute
    self.invoice = invoice
    self.note = note
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let dispute = try Dispute.named(dispute, invoice, in: tx.reading)
    if let refusal = dispute.refusal(of: .take) { throw refusal }
    let note = try note.map { try FieldText.paragraph($0) } ?? dispute.note
    try dispute.take(note: note, in: tx.db)
    let fields = Change.fields(
      from: [("État", dispute.status.label), ("Note", dispute.note)],
      to: [("État", Dispute.Status.underWay.label), ("Note", note)])
    try tx.record(Change("modification", of: dispute.subject, fields: fields))
    return Done()
  }
}

/// Ends a dispute: its invoice may be reminded again.
package struct ResolveDispute: UseCase {
  package static let name = "receivables.resolve-dispute"
  package static let title = "Résoudre un litige"
  package static let permission = Permission.writeReceivables

  package let dispute: Dispute.ID?
  /// Names the dispute when it is the only open one of that invoice.
  package let invoice: Reference<OpenDocument>?
  package let resolution: String?
  /// Today when left out; never after it, nor before the opening.
  package let date: Day?

  package init(
    dispute: Dispute.ID? = nil, invoice: Reference<OpenDocument>? = nil, resolution: String? = nil,
    date: Day? = nil
  ) {
    self.dispute = dispute
    self.invoice = invoice
    self.resolution = resolution
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let day = date ?? tx.today
    let dispute = try Dispute.named(dispute, invoice, in: tx.reading)
    if let refusal = dispute.refusal(of: .resolve) { throw refusal }
    guard day <= tx.today else { throw ReceivablesRefusal.futureDate(day, today: tx.today) }
    guard day >= dispute.openedOn else { throw ReceivablesRefusal.beforeOpening(dispute.openedOn) }
    let resolution = try FieldText.paragraph(resolution ?? "")
    try dispute.resolve(resolution, on: day, in: tx.db)
    let party = try Party.find(Party.ID(dispute.party), in: tx.reading)
    try tx.emit(
      DisputeResolved(
        dispute: dispute.id.rawValue, party: party.facts, document: dispute.document, number: dispute.number,
        day: day))
    let after = [
      ("État", Dispute.Status.resolved.label), ("Résolu le", day.french), ("Résolution", resolution),
    ]
    let fields = Change.fields(from: [("État", dispute.status.label)], to: after)
    try tx.record(Change("litige résolu", of: dispute.subject, fields: fields))
    return Done()
  }
}

extension Dispute {
  /// The dispute a command means: its own id, else the one open dispute of the invoice.
  fileprivate static func named(
    _ id: ID?, _ invoice: Reference<OpenDocument>?, in reading: Reading
  ) throws -> Dispute {
    if let id { return try find(id, in: reading) }
    guard let invoice else { throw ReceivablesRefusal.nothingNamed }
    let document = try OpenItems.document(invoice, in: reading)
    let open = try open(about: document.id, in: reading)
    guard open.count < 2 else { throw ReceivablesRefusal.severalDisputes(document.number) }
    guard let only = open.first else { throw ReceivablesRefusal.noDispute(document.number) }
    return only
  }

  fileprivate var subject: Subject {
    Subject(kind: .dispute, record: id.rawValue, label: number, party: party)
  }
}
