import AccountingFacts
import Kernel
import Store

/// Opens the last closed year again: its stock's variation and the openings it made are reversed, to be made anew.
package struct ReopenYear: UseCase {
  package static let name = "accounting.reopen-year"
  package static let title = "Rouvrir un exercice"
  package static let isLong = true
  package static let permission = Permission.closeYear

  /// The calendar year in which it begins.
  package let year: Int
  package let reason: String

  package init(year: Int, reason: String) {
    self.year = year
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    _ = try OpenBooks(in: tx.reading, for: "year")
    let reason = try FieldText.line(reason)
    guard !reason.isEmpty else { throw PeriodRefusal.reasonMissing }
    let year = try FiscalYear.named(year, in: tx.reading)
    guard year.isClosed else { throw PeriodRefusal.yearNotClosed(year.name) }
    if let later = try FiscalYear.all(in: tx.reading).last(where: { $0.isClosed && $0.start > year.start }) {
      throw PeriodRefusal.laterYearClosed(later.name)
    }
    let event = YearReopened(start: year.start, end: year.end, reason: reason)
    try tx.emit(event)
    let after = [("Exercice", "\(year.start.french) – \(year.end.french)"), ("Motif", reason)]
    try tx.record(Change("réouverture", of: event.subject, fields: Change.fields(from: [], to: after)))
    return Done()
  }
}
