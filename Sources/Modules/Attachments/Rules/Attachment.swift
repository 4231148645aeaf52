import Kernel

/// A file attached to a record; its content is kept by digest beside the company's file.
package struct Attachment: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<Attachment>

  package let id: ID
  /// The kind of record it is attached to, as the log names it.
  package let kind: String
  package let record: Int64
  /// What the record was called then.
  package let label: String
  /// The party concerned, by whom a restricted viewer's list is told.
  package let party: Int64?
  /// The name the file had.
  package let name: String
  /// SHA-256 of its content, in small hexadecimal letters.
  package let digest: String
  /// In bytes.
  package let size: Int64
  /// The working day it was attached on.
  package let addedOn: Day
  /// The instant, UTC, ISO 8601.
  package let addedAt: String
  /// The login of who attached it.
  package let addedBy: String
  /// Since when it is off the record, and why; `nil` while it is on it.
  package let detachment: Detachment?

  package struct Detachment: Hashable, Sendable {
    package let day: Day
    package let reason: String
  }

  /// The greatest file one may attach, in bytes: 50 Mo.
  package static let maximumSize: Int64 = 50 * 1_048_576

  /// Why it cannot be taken off its record, or `nil` when it can.
  package var refusalToDetach: AttachmentsRefusal? { detachment.map { _ in .alreadyDetached(name) } }
}
