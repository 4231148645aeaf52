import AttachmentsFacts
import Kernel
import Store

/// Attaches a file to a record: its content is kept beside the company's file, once whatever its names.
package struct Attach: UseCase {
  package static let name = "attachments.attach"
  package static let title = "Joindre un fichier"
  package static let permission = Permission.writeAttachments

  package let kind: AttachableKind
  /// An id, or the number or code people know the record by.
  package let record: Reference<AttachableRecord>
  /// From the current folder; in the one folder of a guest.
  package let path: String

  package struct Output: Encodable, Sendable {
    package let id: Attachment.ID
    package let name: String
    package let digest: String
    package let size: Int64
  }

  package init(kind: AttachableKind, record: Reference<AttachableRecord>, path: String) {
    self.kind = kind
    self.record = record
    self.path = path
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let attachable = try tx.composition.attachable(kind)
    try tx.require(attachable.right)
    let subject = try attachable.find(record, in: tx.reading)
    let file = try SourceFile(try tx.locate(path))
    let fact = FileAttached(
      attachment: try Attachment.nextID(in: tx.db), record: subject, file: file.name,
      digest: try tx.keep(file.contents), size: Int64(file.contents.count))
    try tx.emit(fact)
    try tx.record(
      Change("pièce jointe", of: subject, fields: [.init("Pièce jointe", before: "", after: file.name)]))
    return Output(id: .init(fact.attachment), name: fact.file, digest: fact.digest, size: fact.size)
  }
}
