import Kernel

/// A file was attached to a record; its content is kept beside the company file, by its digest.
package struct FileAttached: Event {
  package static let name = "attachments.file-attached.v1"
  package static let title = "pièce jointe"
  package static let bearing: Bearing = []
  package let attachment: Int64
  /// The record it was attached to.
  package let record: Subject
  /// The name it had.
  package let file: String
  /// SHA-256 of its content, in hexadecimal.
  package let digest: String
  /// In bytes.
  package let size: Int64

  package init(attachment: Int64, record: Subject, file: String, digest: String, size: Int64) {
    self.attachment = attachment
    self.record = record
    self.file = file
    self.digest = digest
    self.size = size
  }

  package var subject: Subject { record }
}

/// A file was taken off a record; its content stays, since the log speaks of it.
package struct FileDetached: Event {
  package static let name = "attachments.file-detached.v1"
  package static let title = "pièce retirée"
  package static let bearing: Bearing = []
  package let attachment: Int64
  package let record: Subject
  package let reason: String

  package init(attachment: Int64, record: Subject, reason: String) {
    self.attachment = attachment
    self.record = record
    self.reason = reason
  }

  package var subject: Subject { record }
}
