import AccountingFacts
import Kernel
import Store

/// Locks a domain of the books up to a day, or opens it again; a late document then goes to the first open day.
package struct LockPeriod: UseCase {
  package static let name = "accounting.lock-period"
  package static let title = "Verrouiller une période"
  package static let permission = Permission.lockPeriods

  package let domain: PeriodLocked.Domain
  /// The last locked day, at most today; empty opens everything that a closed year or a VAT return does not hold.
  package let until: String
  /// Needed to open what was locked.
  package let reason: String?

  package init(domain: PeriodLocked.Domain, until: Day?, reason: String? = nil) {
    self.domain = domain
    self.until = until?.iso ?? ""
    self.reason = reason
  }

  package func run(in tx: borrowing Transaction) throws -> Done {
    _ = try OpenBooks(in: tx.reading, for: "period")
    let day = try until.isEmpty ? nil : lastDay(today: tx.today)
    let before = try PeriodLock.until(domain, in: tx.reading)
    let reason = try FieldText.line(reason ?? "")
    if let before, day.map({ $0 < before }) ?? true {
      guard !reason.isEmpty else { throw PeriodRefusal.reasonMissing }
      if domain == .vat, let filed = try VATReturn.filed(in: tx.reading).map(\.to).max(),
        day.map({ $0 < filed }) ?? true
      {
        throw PeriodRefusal.lockedByReturn(filed)
      }
    }
    guard day != before else { return Done() }
    let event = PeriodLocked(domain: domain, until: day, reason: reason)
    try tx.emit(event)
    let fields = Change.fields(
      from: [(domain.title, before?.french ?? "")],
      to: [(domain.title, day?.french ?? ""), ("Motif", reason)])
    try tx.record(Change("verrouillage", of: event.subject, fields: fields))
    return Done()
  }

  private func lastDay(today: Day) throws -> Day {
    guard let day = Day(iso: until) else {
      throw CommonRefusal.invalidValue(field: "until", reason: "écrivez la date comme 2026-03-31")
    }
    guard day <= today else { throw PeriodRefusal.notOver(day) }
    return day
  }
}
