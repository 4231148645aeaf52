import AccountingFacts
import Kernel
import Store

/// Opens a year before the one before is closed, on provisional balances; in the first year of the books, takes over
/// what was in stock the day before.
package struct OpenYear: UseCase {
  package static let name = "accounting.open-year"
  package static let title = "Ouvrir un exercice"
  package static let isLong = true
  package static let permission = Permission.closeYear

  /// The calendar year in which it begins.
  package let year: Int

  package init(year: Int) { self.year = year }

  package func run(in tx: borrowing Transaction) throws -> Done {
    let books = try OpenBooks(in: tx.reading, for: "year")
    let year = try FiscalYear.opening(year, in: tx.db)
    guard !year.isClosed else { throw PeriodRefusal.yearClosed(year.name) }
    let isFirst = try BooksRows(db: tx.db).openedOn() == year.start
    let lines = isFirst ? try stock(before: year, books) : []
    guard isFirst ? !lines.isEmpty : !year.hasOpening else { throw PeriodRefusal.yearAlreadyOpen(year.name) }
    let event = YearOpened(start: year.start, end: year.end, lines: lines)
    try tx.emit(event)
    let after = [("Exercice", "\(year.start.french) – \(year.end.french)")]
    try tx.record(Change("ouverture", of: event.subject, fields: Change.fields(from: [], to: after)))
    return Done()
  }

  /// What the opening lacks of the stock that was there.
  private func stock(before year: FiscalYear, _ books: OpenBooks) throws -> [PostedLine] {
    let held = try StockVariation.at(year.start.adding(days: -1), in: books.reading)
    let opened = ClosingRows(
      year: FiscalYear(start: year.start, end: year.start), reading: books.reading)
    let missing = try held.accounts.map { account in
      StockVariation.Account(
        stock: account.stock, variation: account.variation, booked: try opened.opening(account.stock),
        held: account.held)
    }
    return StockVariation(missing).openingLines(against: try BooksRows(db: books.db).map()[.opening])
  }
}
