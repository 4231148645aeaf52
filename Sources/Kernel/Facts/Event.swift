/// A business fact as the log keeps it: a past participle with a version, shipped once and never edited.
///
/// The log is the only channel between modules: everything a listener needs is in the payload. Contact names, mail
/// addresses, phone numbers and call notes never are, since they may have to be erased: events carry ids instead.
package protocol Event: Codable, Sendable {
  /// The versioned name, such as `sales.invoice-validated.v1`.
  static var name: String { get }

  /// What people call it in the journal: « facture validée ».
  static var title: String { get }

  /// What it bears on, by which whoever keeps that is known to hear it.
  static var bearing: Bearing { get }

  /// The record the fact is about, by which the journal finds it and a backlog holds later facts back.
  var subject: Subject { get }
}

extension Event {
  /// A fact that people never read of is called by its name.
  package static var title: String { name }
}

/// The record an event or a change is about.
package struct Subject: Hashable, Codable, Sendable {
  /// The kind of record, such as `invoice`.
  package let kind: RecordKind
  /// The record's id in its own table.
  package let record: Int64
  /// What people call the record: a number, a code, a name.
  package let label: String
  /// The party concerned, by which a restricted viewer's journal is filtered.
  package let party: Int64?

  package init(kind: RecordKind, record: Int64, label: String, party: Int64? = nil) {
    self.kind = kind
    self.record = record
    self.label = label
    self.party = party
  }
}
