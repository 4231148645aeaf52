import Kernel
import Store

/// The entry screen of a document: header fields, a grid of lines, totals.
package struct DocumentScreen: Sendable {
  package let kind: RecordKind
  package let words: Words
  package private(set) var actions: [Action]
  /// Header fields; the first is the party: a client, a supplier.
  package let header: [FormField]
  /// Which of its columns and fields does what.
  package let roles: DocumentRoles
  /// The grid's columns, as the company's modules want them.
  package let columns: @Sendable (Reading) throws -> [FormField]
  package let lines: LineRules
  /// Header fields that follow from others until typed: a change of those empties them.
  package let derived: [FieldID: [FieldID]]
  /// The document as it stands, or a new one.
  package let load: @Sendable (Reading, Int64, FormValues) throws -> DocumentForm
  /// What one reads under the party: address, what is owed, what is overdue; by the party's code.
  package let partyNotes: @Sendable (Reading, String) throws -> [String]
  /// Header values a party brings: terms, due date.
  package let completion: @Sendable (Reading, FormValues) throws -> FormValues
  /// The party's last document, to copy from.
  package let last: @Sendable (Reading, String) throws -> DocumentForm?
  package let totals: @Sendable (Reading, DocumentForm) throws -> DocumentSums
  /// Writes the draft and answers its place.
  package let save: @Sendable (Session, DocumentForm, DraftPlace?) throws -> DraftPlace

  /// What the screen calls its document and what it does to it.
  package struct Words: Sendable {
    /// The title of a new one: « Nouvelle facture ».
    package let new: String
    /// What F9 does: « Valider ».
    package let issue: String

    package init(new: String, issue: String = "Valider") {
      self.new = new
      self.issue = issue
    }
  }

  package init(
    kind: RecordKind, words: Words, actions: [Action], header: [FormField],
    roles: DocumentRoles, columns: @escaping @Sendable (Reading) throws -> [FormField], lines: LineRules,
    derived: [FieldID: [FieldID]],
    load: @escaping @Sendable (Reading, Int64, FormValues) throws -> DocumentForm,
    partyNotes: @escaping @Sendable (Reading, String) throws -> [String],
    completion: @escaping @Sendable (Reading, FormValues) throws -> FormValues,
    last: @escaping @Sendable (Reading, String) throws -> DocumentForm?,
    totals: @escaping @Sendable (Reading, DocumentForm) throws -> DocumentSums,
    save: @escaping @Sendable (Session, DocumentForm, DraftPlace?) throws -> DraftPlace
  ) {
    self.kind = kind
    self.words = words
    self.actions = actions
    self.header = header
    self.roles = roles
    self.columns = columns
    self.lines = lines
    self.derived = derived
    self.load = load
    self.partyNotes = partyNotes
    self.completion = completion
    self.last = last
    self.totals = totals
    self.save = save
  }

  /// What F9 does: numbers and freezes it.
  package var issue: Action? { actions.first { $0.key == "F9" } }

  /// The screen with what other modules add to its documents.
  package func adding(_ additions: [Addition]) -> DocumentScreen {
    var screen = self
    screen.actions.add(Screens.onDocument(additions.filter { $0.kind == kind }.map(\.action)))
    return screen
  }

  /// The screen whose pickers are those that modules offer.
  package func resolving(_ pickers: [PickerID: Picker]) -> DocumentScreen {
    let own = columns
    return DocumentScreen(
      kind: kind, words: words, actions: actions, header: header.map { $0.resolving(pickers) },
      roles: roles, columns: { try own($0).map { $0.resolving(pickers) } }, lines: lines, derived: derived,
      load: load,
      partyNotes: partyNotes, completion: completion, last: last, totals: totals, save: save)
  }

  /// The screen as that company has it.
  package func offered(to company: CompanyBadge) -> DocumentScreen {
    var screen = self
    screen.actions = actions.offered(to: company)
    return screen
  }
}
