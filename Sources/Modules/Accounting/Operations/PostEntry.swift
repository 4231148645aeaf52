import Kernel
import Store

/// Writes an entry by hand; a cut-off (FNP, FAE, CCA, PCA) also says the day it is undone.
package struct PostEntry: UseCase {
  package static let name = "accounting.post-entry"
  package static let title = "Saisir une écriture"
  package static let permission = Permission.writeAccounting

  package let journal: Journal
  /// Today when left out; at most one year after it.
  package let date: Day?
  package let piece: String?
  package let label: String
  package let lines: [EntryRequestLine]
  package let reverseOn: Day?

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let number: String
  }

  enum CodingKeys: String, CodingKey {
    case journal, date, piece, label, lines
    case reverseOn = "reverse_on"
  }

  package init(
    journal: Journal, date: Day? = nil, piece: String? = nil, label: String, lines: [EntryRequestLine],
    reverseOn: Day? = nil
  ) {
    self.journal = journal
    self.date = date
    self.piece = piece
    self.label = label
    self.lines = lines
    self.reverseOn = reverseOn
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    let books = try OpenBooks(in: tx.reading)
    let request = EntryRequest(
      journal: journal, day: date ?? tx.today, piece: try FieldText.line(piece ?? ""),
      label: try FieldText.line(label), lines: lines, reversedOn: reverseOn)
    let next = try BooksState.next(journal, on: request.day, in: tx.reading)
    try request.post(in: tx, books)
    return Output(id: next.id, number: next.number)
  }
}
