import AccountingFacts
import Kernel

/// A line as a person or a script writes it: an account on one side.
package struct EntryRequestLine: Hashable, Codable, Sendable {
  package let account: String
  /// A party's code, on an account of class 4 only.
  package let auxiliary: String?
  /// The entry's own when left out.
  package let label: String?
  package let debit: Money?
  package let credit: Money?

  package init(
    account: String, auxiliary: String? = nil, label: String? = nil, debit: Money? = nil,
    credit: Money? = nil
  ) {
    self.account = account
    self.auxiliary = auxiliary
    self.label = label
    self.debit = debit
    self.credit = credit
  }

  /// Debit less credit; `nil` unless one side alone bears a positive amount.
  var amount: Money? {
    let (debit, credit) = (debit ?? .zero, credit ?? .zero)
    guard debit >= .zero, credit >= .zero, (debit == .zero) != (credit == .zero) else { return nil }
    return debit - credit
  }
}

/// An entry as a person or a script asks for it, before the books are asked whether it may be.
struct EntryRequest {
  var journal: Journal
  var day: Day
  var piece: String
  var label: String
  var lines: [EntryRequestLine]
  /// The day it is undone by itself, for a cut-off.
  var reversedOn: Day?

  /// What is wrong with it by itself, whatever the books hold; `nil` for nothing.
  func refusal(today: Day) -> (any Refusal)? {
    guard journal != .opening else { return EntryRefusal.openingJournal }
    guard !label.isEmpty else { return EntryRefusal.labelMissing }
    guard lines.count > 1 else { return EntryRefusal.tooFewLines }
    if let index = lines.firstIndex(where: { $0.amount == nil }) {
      return EntryRefusal.notOneSide(line: index + 1)
    }
    if let line = lines.first(where: { !($0.auxiliary ?? "").isEmpty && !$0.account.hasPrefix("4") }) {
      return EntryRefusal.noAuxiliary(account: line.account)
    }
    let difference = lines.compactMap(\.amount).sum()
    guard difference == .zero else {
      return AccountingRefusal.notBalanced(difference: difference.magnitude)
    }
    return refusalOfDays(today: today)
  }

  private func refusalOfDays(today: Day) -> EntryRefusal? {
    let last = today.adding(years: 1)
    if day > last { return .tooLate(last) }
    guard let reversedOn else { return nil }
    guard reversedOn > day else { return .reversedTooSoon(day) }
    return reversedOn > last.adding(years: 1) ? .tooLate(last.adding(years: 1)) : nil
  }

  /// The locks that concern it: its journal's, and that of VAT where it touches VAT already due or deducted.
  var domains: [PeriodLocked.Domain] {
    let touchesVAT = lines.contains { line in
      ["4452", "44562", "44566", "44571"].contains { line.account.hasPrefix($0) }
    }
    let own: [PeriodLocked.Domain] =
      switch journal {
      case .sales: [.sales]
      case .purchases: [.purchases]
      case .bank, .cash, .general, .opening, .payroll: []
      }
    return own + (touchesVAT ? [.vat] : []) + [.all]
  }
}
