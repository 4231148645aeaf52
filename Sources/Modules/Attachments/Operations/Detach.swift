import AttachmentsFacts
import Kernel
import Store

/// Takes a file off a record; its content stays, since the log speaks of it.
package struct Detach: UseCase {
  package static let name = "attachments.detach"
  package static let title = "Retirer une pièce jointe"
  package static let permission = Permission.writeAttachments

  package let attachment: Attachment.ID
  package let reason: String

  package init(attachment: Attachment.ID, reason: String) {
    self.attachment = attachment
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let found = try Attachment.find(attachment, in: tx.reading)
    if let refusal = found.refusalToDetach { throw refusal }
    let reason = try Fold.normalised(reason).replacing("\n", with: " ")
    guard reason.contains(where: { !$0.isWhitespace }) else { throw AttachmentsRefusal.reasonMissing }
    let subject = Subject(
      kind: RecordKind(found.kind), record: found.record, label: found.label, party: found.party)
    try tx.emit(FileDetached(attachment: attachment.rawValue, record: subject, reason: reason))
    try tx.record(
      Change(
        "pièce retirée", of: subject,
        fields: [
          .init("Pièce jointe", before: found.name, after: ""), .init("Motif", before: "", after: reason),
        ]
      ))
    return Done()
  }
}
