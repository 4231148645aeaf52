import AttachmentsFacts
import Foundation
import Kernel
import Store

/// Writes a copy of an attached file where a person asks, never over another file.
package struct ExportAttachment: UseCase {
  package static let name = "attachments.export"
  package static let title = "Exporter une pièce jointe"
  package static let permission = Permission.readAttachments

  package let attachment: Attachment.ID
  /// The file to make, or a folder where it takes its own name.
  package let out: String

  package struct Output: Encodable, Sendable {
    package let path: String
    package let size: Int64
  }

  package init(attachment: Attachment.ID, out: String) {
    self.attachment = attachment
    self.out = out
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let found = try Attachment.find(attachment, in: tx.reading)
    let contents = try tx.kept(found.digest)
    return Output(
      path: try tx.produce(
        path: target(of: found), contents: contents,
        about: Subject(kind: .attachment, record: found.id.rawValue, label: found.name)), size: found.size)
  }

  private func target(of attachment: Attachment) -> String {
    let typed = NSString(string: out).expandingTildeInPath
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: typed, isDirectory: &isFolder)
    return exists && isFolder.boolValue ? "\(typed)/\(attachment.name)" : out
  }
}
