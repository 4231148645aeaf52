import AccountingFacts
import Kernel
import Store

/// Undoes an entry a person wrote by its opposite, once; both stay, lettered together.
package struct ReverseEntry: UseCase {
  package static let name = "accounting.reverse-entry"
  package static let title = "Contrepasser une écriture"
  package static let permission = Permission.writeAccounting

  /// Its id or number: `OD-2026-00012`.
  package let entry: Reference<BookedEntry>
  /// Today when left out, or the entry's own day when that is later.
  package let date: Day?
  package let reason: String

  package init(entry: Reference<BookedEntry>, date: Day? = nil, reason: String) {
    self.entry = entry
    self.date = date
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> PostEntry.Output {
    let books = try OpenBooks(in: tx.reading)
    let reason = try FieldText.line(reason)
    guard !reason.isEmpty else { throw EntryRefusal.reasonMissing }
    let entry = try BookedEntry.find(entry, in: tx.reading)
    if let refusal = entry.refusalToReverse { throw refusal }
    let day = date ?? max(tx.today, entry.day)
    guard day >= entry.day else { throw EntryRefusal.reversedTooSoon(entry.day) }
    let last = max(tx.today, entry.day).adding(years: 1)
    guard day <= last else { throw EntryRefusal.tooLate(last) }
    try books.requireOpen(day, entry.domains)
    let next = try BooksState.next(entry.journal, on: day, in: tx.reading)
    let event = EntryReversed(entry: entry.id.rawValue, number: entry.number, day: day, reason: reason)
    try tx.emit(event)
    let after = [("Écriture", entry.number), ("Date", day.french), ("Motif", reason)]
    try tx.record(Change("contrepassation", of: event.subject, fields: Change.fields(from: [], to: after)))
    return PostEntry.Output(id: next.id, number: next.number)
  }
}

extension BookedEntry {
  fileprivate var domains: [PeriodLocked.Domain] {
    let own: [PeriodLocked.Domain] =
      switch journal {
      case .sales: [.sales]
      case .purchases: [.purchases]
      case .bank, .cash, .general, .opening, .payroll: []
      }
    return own + (hasTax ? [.vat] : []) + [.all]
  }
}
