import AccountingFacts
import Kernel
import Store

/// Closes a year: books the stock's variation, keeps the result, opens the next year on the balances, and locks.
package struct CloseYear: UseCase {
  package static let name = "accounting.close-year"
  package static let title = "Clôturer un exercice"
  package static let isLong = true
  package static let permission = Permission.closeYear

  /// The calendar year in which it begins.
  package let year: Int

  package struct Output: Encodable, Sendable {
    /// Positive for a profit.
    package let result: Money
    /// What the checklist still tells, though it does not block.
    package let warnings: [String]
  }

  package init(year: Int) { self.year = year }

  package func run(in tx: borrowing Transaction) throws -> Output {
    _ = try OpenBooks(in: tx.reading, for: "year")
    let checklist = try ClosingChecklist.of(try FiscalYear.named(year, in: tx.reading), in: tx.reading)
    if let refusal = checklist.refusal(today: tx.today) { throw refusal }
    let event = YearClosed(
      start: checklist.year.start, end: checklist.year.end, inventory: checklist.stock.lines,
      result: checklist.result)
    try tx.emit(event)
    let after = [("Exercice", event.period), ("Résultat", checklist.result.frenchEuros)]
    try tx.record(Change("clôture", of: event.subject, fields: Change.fields(from: [], to: after)))
    return Output(
      result: checklist.result, warnings: checklist.rows.filter { !$0.isBlocking }.flatMap(\.findings))
  }
}

extension YearClosed {
  fileprivate var period: String { "\(start.french) – \(end.french)" }
}
