import Kernel
import Store

/// Writes the entry of a template, its open amounts given.
package struct PostTemplate: UseCase {
  package static let name = "accounting.post-template"
  package static let title = "Saisir d’après un modèle"
  package static let permission = Permission.writeAccounting

  package let template: Reference<EntryTemplate>
  /// Today when left out.
  package let date: Day?
  /// For the open lines, in order; the last open line may be left to balance.
  package let amounts: [Money]?
  package let piece: String?

  package init(
    template: Reference<EntryTemplate>, date: Day? = nil, amounts: [Money]? = nil, piece: String? = nil
  ) {
    self.template = template
    self.date = date
    self.amounts = amounts
    self.piece = piece
  }

  package func run(in tx: borrowing Transaction) throws -> PostEntry.Output {
    let books = try OpenBooks(in: tx.reading)
    let template = try EntryTemplate.find(template, in: tx.reading)
    var request = try template.request(on: date ?? tx.today, amounts: amounts ?? [])
    request.piece = try FieldText.line(piece ?? "")
    let next = try BooksState.next(request.journal, on: request.day, in: tx.reading)
    try request.post(in: tx, books)
    return PostEntry.Output(id: next.id, number: next.number)
  }
}

extension EntryTemplate {
  /// The entry it makes on a day.
  ///
  /// - Throws: `amounts-do-not-fit`.
  func request(on day: Day, amounts: [Money] = []) throws(EntryRefusal) -> EntryRequest {
    EntryRequest(
      journal: journal, day: day, piece: "", label: label, lines: try filled(with: amounts),
      reversedOn: isReversed ? day.endOfMonth.adding(days: 1) : nil)
  }
}
