import AccountingFacts
import Kernel

/// Why an entry, an account or a template cannot be written that way.
package enum EntryRefusal: Refusal, Equatable {
  case accountingOff
  /// The books have not read all of the log, or wait for a record to be mended.
  case booksBehind
  case tooFewLines
  /// The line, from 1, has not one positive amount on one side.
  case notOneSide(line: Int)
  case unknownAccount(String)
  case inactiveAccount(String)
  /// Opening entries are made by opening and closing years.
  case openingJournal
  /// An account that is not kept party by party.
  case noAuxiliary(account: String)
  case unknownAuxiliary(String)
  case periodLocked(PeriodLocked.Domain?, firstOpen: Day)
  case tooLate(Day)
  case reversedTooSoon(Day)
  /// The entry comes from a document or from an operation of the year.
  case automaticEntry(String)
  case alreadyReversed(String, by: String)
  case labelMissing
  case reasonMissing
  case noParentAccount(String)
  /// An account of the regulation keeps its label.
  case regulationAccount(String)
  case accountInUse(String, purpose: String)
  case unknownPurpose(String)
  case unknownNarrowing(String, purpose: String)
  case tooManyOpenLines(given: Int, open: Int)
  case recurrenceWithoutStart

  package var code: String {
    switch self {
    case .accountingOff: "accounting-off"
    case .booksBehind: "books-behind"
    case .tooFewLines: "too-few-lines"
    case .notOneSide: "not-one-side"
    case .unknownAccount: "unknown-account"
    case .inactiveAccount: "inactive-account"
    case .openingJournal: "opening-journal"
    case .noAuxiliary: "no-auxiliary"
    case .unknownAuxiliary: "unknown-auxiliary"
    case .periodLocked: "period-locked"
    case .tooLate: "date-too-late"
    case .reversedTooSoon: "reversal-too-soon"
    case .automaticEntry: "automatic-entry"
    case .alreadyReversed: "already-reversed"
    case .labelMissing: "label-missing"
    case .reasonMissing: "reason-missing"
    case .noParentAccount: "no-parent-account"
    case .regulationAccount: "regulation-account"
    case .accountInUse: "account-in-use"
    case .unknownPurpose: "unknown-purpose"
    case .unknownNarrowing: "unknown-narrowing"
    case .tooManyOpenLines: "amounts-do-not-fit"
    case .recurrenceWithoutStart: "start-missing"
    }
  }

  package var field: String? {
    switch self {
    case .tooFewLines, .notOneSide: "lines"
    case .unknownAccount, .inactiveAccount, .noParentAccount, .accountInUse: "account"
    case .openingJournal: "journal"
    case .noAuxiliary, .unknownAuxiliary: "auxiliary"
    case .periodLocked, .tooLate: "date"
    case .reversedTooSoon: "reverse_on"
    case .labelMissing, .regulationAccount: "label"
    case .reasonMissing: "reason"
    case .unknownPurpose: "purpose"
    case .unknownNarrowing: "key"
    case .tooManyOpenLines: "amounts"
    case .recurrenceWithoutStart: "from"
    case .accountingOff, .booksBehind, .automaticEntry, .alreadyReversed: nil
    }
  }

  package static let samples: [EntryRefusal] = [
    .accountingOff, .booksBehind, .tooFewLines, .notOneSide(line: 2), .unknownAccount("999"),
    .inactiveAccount("6061"), .openingJournal, .noAuxiliary(account: "606"), .unknownAuxiliary("DUP"),
    .periodLocked(.purchases, firstOpen: .first), .periodLocked(nil, firstOpen: .first), .tooLate(.last),
    .reversedTooSoon(.first), .automaticEntry("VE-2026-00001"),
    .alreadyReversed("OD-2026-00001", by: "OD-2026-00002"), .labelMissing, .reasonMissing,
    .noParentAccount("99"), .regulationAccount("606"), .accountInUse("7071", purpose: "Ventes"),
    .unknownPurpose("x"), .unknownNarrowing("x", purpose: "Ventes"), .tooManyOpenLines(given: 1, open: 3),
    .recurrenceWithoutStart,
  ]
}
