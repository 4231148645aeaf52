import Kernel

/// A line a person wrote in an entry: an account on one side, for an amount.
package struct PostedLine: Hashable, Codable, Sendable {
  package let account: String
  /// The party's code, for an account kept party by party.
  package let auxiliary: String?
  package let party: Int64?
  /// Empty for the entry's own.
  package let label: String
  package let debit: Money
  package let credit: Money

  package init(
    account: String, auxiliary: String? = nil, party: Int64? = nil, label: String = "",
    debit: Money = .zero, credit: Money = .zero
  ) {
    self.account = account
    self.auxiliary = auxiliary
    self.party = party
    self.label = label
    self.debit = debit
    self.credit = credit
  }
}

/// A person wrote an entry.
package struct EntryPosted: Event {
  package static let name = "accounting.entry-posted.v1"
  package static let title = "écriture saisie"
  package static let bearing: Bearing = .books
  /// `VE`, `AC`, `BQ`, `CA`, `OD`, `AN` or `PA`.
  package let journal: String
  package let day: Day
  package let piece: String
  package let label: String
  package let lines: [PostedLine]
  /// The day it is reversed by itself, for a cut-off.
  package let reversedOn: Day?
  /// Its number and file in the books it was imported from.
  package let imported: String?

  package init(
    journal: String, day: Day, piece: String, label: String, lines: [PostedLine], reversedOn: Day? = nil,
    imported: String? = nil
  ) {
    self.journal = journal
    self.day = day
    self.piece = piece
    self.label = label
    self.lines = lines
    self.reversedOn = reversedOn
    self.imported = imported
  }

  package var subject: Subject { Subject(kind: .entry, record: 0, label: piece) }
}

/// An entry was undone by its opposite.
package struct EntryReversed: Event {
  package static let name = "accounting.entry-reversed.v1"
  package static let title = "écriture contrepassée"
  package static let bearing: Bearing = .books
  package let entry: Int64
  package let number: String
  package let day: Day
  package let reason: String

  package init(entry: Int64, number: String, day: Day, reason: String) {
    self.entry = entry
    self.number = number
    self.day = day
    self.reason = reason
  }

  package var subject: Subject { Subject(kind: .entry, record: entry, label: number) }
}

/// Lines of one account and party were set against one another.
package struct LinesLettered: Event {
  /// Why they go together.
  package enum Ground: String, Codable, CaseIterable, Sendable {
    case allocation, reference, amount, combination, manual
  }

  package static let name = "accounting.lines-lettered.v1"
  package static let title = "lignes lettrées"
  package static let bearing: Bearing = .books
  package let lines: [Int64]
  package let account: String
  package let auxiliary: String?
  package let day: Day
  package let ground: Ground
  /// What is given up to balance them: a debit when positive; its account.
  package let writeOff: Money?
  package let writeOffAccount: String?

  package init(
    lines: [Int64], account: String, auxiliary: String?, day: Day, ground: Ground, writeOff: Money? = nil,
    writeOffAccount: String? = nil
  ) {
    self.lines = lines
    self.account = account
    self.auxiliary = auxiliary
    self.day = day
    self.ground = ground
    self.writeOff = writeOff
    self.writeOffAccount = writeOffAccount
  }

  package var subject: Subject { Subject(kind: .lettering, record: lines.first ?? 0, label: account) }
}

/// Lines set against one another were parted.
package struct LinesUnlettered: Event {
  package static let name = "accounting.lines-unlettered.v1"
  package static let title = "lignes délettrées"
  package static let bearing: Bearing = .books
  package let lettering: Int64
  package let code: String
  /// Those that leave; all of them when empty.
  package let lines: [Int64]
  package let day: Day
  package let reason: String

  package init(lettering: Int64, code: String, lines: [Int64], day: Day, reason: String) {
    self.lettering = lettering
    self.code = code
    self.lines = lines
    self.day = day
    self.reason = reason
  }

  package var subject: Subject { Subject(kind: .lettering, record: lettering, label: code) }
}

/// An account was added to the chart or changed; as it now is.
package struct AccountSaved: Event {
  package static let name = "accounting.account-saved.v1"
  package static let title = "compte enregistré"
  package static let bearing: Bearing = []
  package let number: String
  package let label: String
  package let active: Bool

  package init(number: String, label: String, active: Bool) {
    self.number = number
    self.label = label
    self.active = active
  }

  package var subject: Subject { Subject(kind: .account, record: 0, label: number) }
}

/// What is posted for a purpose goes to an account from here on.
package struct AccountMapped: Event {
  package static let name = "accounting.account-mapped.v1"
  package static let title = "compte affecté"
  package static let bearing: Bearing = []
  /// Such as `sales.goods` or `method.especes`.
  package let purpose: String
  /// What narrows it, such as a category of products or a rate; empty for all.
  package let key: String
  /// `nil` goes back to the usual account.
  package let account: String?

  package init(purpose: String, key: String, account: String?) {
    self.purpose = purpose
    self.key = key
    self.account = account
  }

  package var subject: Subject { Subject(kind: .account, record: 0, label: account ?? purpose) }
}

/// A domain of the books was locked up to a day, or opened again from it.
package struct PeriodLocked: Event {
  package enum Domain: String, Codable, CaseIterable, Sendable {
    case sales = "ventes"
    case purchases = "achats"
    case vat = "tva"
    case all = "tout"
  }

  package static let name = "accounting.period-locked.v1"
  package static let title = "période verrouillée"
  package static let bearing: Bearing = []
  package let domain: Domain
  /// The last locked day; `nil` when nothing is any more.
  package let until: Day?
  package let reason: String

  package init(domain: Domain, until: Day?, reason: String) {
    self.domain = domain
    self.until = until
    self.reason = reason
  }

  package var subject: Subject { Subject(kind: .period, record: 0, label: domain.rawValue) }
}

/// A VAT return was filed, in whole euros.
package struct VATFiled: Event {
  package struct Box: Hashable, Codable, Sendable {
    /// As the form names it: `08`, `20`, `TD`.
    package let box: String
    package let base: Int64?
    package let tax: Int64

    package init(box: String, base: Int64?, tax: Int64) {
      self.box = box
      self.base = base
      self.tax = tax
    }
  }

  package static let name = "accounting.vat-filed.v1"
  package static let title = "TVA déclarée"
  package static let bearing: Bearing = .books
  package let from: Day
  package let to: Day
  package let boxes: [Box]
  /// The entry of the return, to the cent.
  package let lines: [PostedLine]
  package let day: Day

  package init(from: Day, to: Day, boxes: [Box], lines: [PostedLine], day: Day) {
    self.from = from
    self.to = to
    self.boxes = boxes
    self.lines = lines
    self.day = day
  }

  package var subject: Subject { Subject(kind: .vatReturn, record: 0, label: to.iso) }
}

/// A year of the books began: what is in stock and what else is carried into it.
package struct YearOpened: Event {
  package static let name = "accounting.year-opened.v1"
  package static let title = "exercice ouvert"
  package static let bearing: Bearing = .books
  package let start: Day
  package let end: Day
  /// Opening lines beyond those the facts give, such as the stock; balanced by 890.
  package let lines: [PostedLine]

  package init(start: Day, end: Day, lines: [PostedLine]) {
    self.start = start
    self.end = end
    self.lines = lines
  }

  package var subject: Subject { Subject(kind: .year, record: Int64(start.year), label: end.iso) }
}

/// A year of the books was closed: its result stands and the next one opens on its balances.
package struct YearClosed: Event {
  package static let name = "accounting.year-closed.v1"
  package static let title = "exercice clos"
  package static let bearing: Bearing = .books
  package let start: Day
  package let end: Day
  /// The variation of stocks booked at the end, balanced.
  package let inventory: [PostedLine]
  /// Positive for a profit.
  package let result: Money

  package init(start: Day, end: Day, inventory: [PostedLine], result: Money) {
    self.start = start
    self.end = end
    self.inventory = inventory
    self.result = result
  }

  package var subject: Subject { Subject(kind: .year, record: Int64(start.year), label: end.iso) }
}

/// A closed year was opened again, the next one not being closed.
package struct YearReopened: Event {
  package static let name = "accounting.year-reopened.v1"
  package static let title = "exercice rouvert"
  package static let bearing: Bearing = .books
  package let start: Day
  package let end: Day
  package let reason: String

  package init(start: Day, end: Day, reason: String) {
    self.start = start
    self.end = end
    self.reason = reason
  }

  package var subject: Subject { Subject(kind: .year, record: Int64(start.year), label: end.iso) }
}
