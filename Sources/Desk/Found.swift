import Kernel

/// A record that a few typed characters found.
package struct Found: Hashable, Sendable {
  package let kind: RecordKind
  /// What the palette calls such a record: « client », « facture ».
  package let word: String
  package let id: Int64
  /// What it is called: a number, a name.
  package let title: String
  /// What tells it from others: party, day, amount.
  package let detail: String
  /// The code of its party, or its own.
  package let code: String

  /// - Parameter details: what tells it from others; empty ones are left out.
  package init(_ kind: RecordKind, _ word: String, id: Int64, title: String, details: [String], code: String)
  {
    self.kind = kind
    self.word = word
    self.id = id
    self.title = title
    detail = details.filter { !$0.isEmpty }.joined(separator: " · ")
    self.code = code
  }

  package var route: Route { .record(kind, id) }
}
