import Kernel
import Store

/// What the lines of a document take from the catalogue while they are typed, and what is said of them.
package struct LineRules: Sendable {
  /// The document once `after` was typed over `before`: what an article gives goes where nothing else was typed.
  package let filled:
    @Sendable (Reading, _ before: DocumentForm, _ after: DocumentForm) throws -> DocumentForm
  /// The columns of a line that Enter passes over, as its article fills them.
  package let skipped: @Sendable (DocumentFormLine) -> Set<FieldID>
  /// What `-10%` is off on a line, as an operation takes it; `nil` on a line about nothing picked.
  package let listedValue: @Sendable (Reading, DocumentForm, Int) throws -> String?
  /// What one reads at the foot of the screen on a line: stock, last price; empty when there is nothing to say.
  package let note: @Sendable (Reading, DocumentForm, Int) throws -> String

  package init(
    filled:
      @escaping @Sendable (Reading, _ before: DocumentForm, _ after: DocumentForm) throws -> DocumentForm,
    skipped: @escaping @Sendable (DocumentFormLine) -> Set<FieldID>,
    listedValue: @escaping @Sendable (Reading, DocumentForm, Int) throws -> String?,
    note: @escaping @Sendable (Reading, DocumentForm, Int) throws -> String
  ) {
    self.filled = filled
    self.skipped = skipped
    self.listedValue = listedValue
    self.note = note
  }
}
