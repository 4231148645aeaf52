import Kernel

/// An entry of the books, as far as undoing it goes.
package struct BookedEntry: Hashable, Sendable {
  package typealias ID = Kernel.ID<BookedEntry>

  package let id: ID
  package let number: String
  package let journal: Journal
  package let day: Day
  package let label: String
  package let origin: EntryDraft.Origin
  /// The number of the entry it undoes, or that undid it.
  package let opposite: String?
  /// Whether VAT due or deducted is in it.
  let hasTax: Bool

  /// Why a person cannot undo it, or `nil` when they can.
  ///
  /// What a document or an operation of the year posted is undone by it alone, or the books would differ from it.
  package var refusalToReverse: EntryRefusal? {
    if let opposite { return .alreadyReversed(number, by: opposite) }
    return switch origin {
    case .manual, .imported: nil
    case .automatic, .opening, .provisional, .inventory, .vatReturn: .automaticEntry(number)
    }
  }
}
