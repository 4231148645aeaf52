import GRDB
import Kernel

/// What a person changed in a record, before and after, kept beside the log rather than in it.
///
/// It may hold personal data and every draft, so it is not chained and a contact's erasure blanks it.
package struct Change: Sendable {
  /// One field's values in French, as the person saw them.
  package struct Field: Hashable, Sendable {
    package let name: String
    package let before: String
    package let after: String

    package init(_ name: String, before: String, after: String) {
      self.name = name
      self.before = before
      self.after = after
    }

    /// As the table keeps it: its name, what it was unless it was nothing, what it is.
    fileprivate var kept: [String] { before.isEmpty ? [name, after] : [name, before, after] }
  }

  /// What was done, as a French noun or participle: « création », « modification ».
  package let action: String
  package let subject: Subject
  package let fields: [Field]

  package init(_ action: String, of subject: Subject, fields: [Field]) {
    self.action = action
    self.subject = subject
    self.fields = fields
  }

  /// The fields whose text differs between two states of a record, in the order of `after`.
  package static func fields(from before: [(String, String)], to after: [(String, String)]) -> [Field] {
    let old = Dictionary(before, uniquingKeysWith: { first, _ in first })
    let new = Dictionary(after, uniquingKeysWith: { first, _ in first })
    let changed = after.compactMap { name, value in
      old[name, default: ""] == value ? nil : Field(name, before: old[name, default: ""], after: value)
    }
    let gone = before.compactMap { name, value in
      new[name] == nil && !value.isEmpty ? Field(name, before: value, after: "") : nil
    }
    return changed + gone
  }
}

extension Transaction {
  /// Writes down what changed; nothing when no field did.
  package func record(_ change: Change) throws {
    guard !change.fields.isEmpty else { return }
    let subject = change.subject
    try db.cachedStatement(
      sql: """
        INSERT INTO change (at, day, actor, action, kind, record, label, party_id, fields)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      now, today, viewer.login, change.action, subject.kind.rawValue, subject.record, subject.label,
      subject.party,
      try CanonicalJSON.encode(change.fields.map(\.kept)),
    ])
  }

  /// Blanks the values of every change kept about a record, at the request of the person they are about.
  package func eraseChanges(kind: RecordKind, record: Int64) throws {
    try db.execute(
      sql: "UPDATE change SET label = '', fields = '[]' WHERE kind = ? AND record = ?",
      arguments: [kind.rawValue, record])
  }
}
