import AccountingFacts
import GRDB
import Kernel
import Store

/// One fact being written into the books: its entries, numbered in order, and what they letter.
struct Books {
  let event: Recorded
  let db: Database
  private var position = 0
  var letterings: Letterings

  init(_ event: Recorded, db: Database) {
    self.event = event
    self.db = db
    letterings = Letterings(event: event, db: db)
  }

  var rows: BooksRows { BooksRows(db: db) }
  var years: YearRows { YearRows(db: db) }
  var entries: EntryRows { EntryRows(db: db) }
  var pending: PendingVATRows { PendingVATRows(db: db) }

  /// Posts an entry on its day, or on the first open one after it; nothing for an entry without lines.
  ///
  /// - Parameter letters: whether what its lines stand for is lettered at once.
  /// - Throws: `not-balanced`, which no automatic entry should be.
  @discardableResult
  mutating func post(_ draft: EntryDraft, letters: Bool = true) throws -> Int64? {
    guard !draft.lines.isEmpty else { return nil }
    guard draft.imbalance == .zero else {
      throw AccountingRefusal.notBalanced(difference: draft.imbalance.magnitude)
    }
    var draft = draft
    let isOpen = try rows.openedOn() != nil
    if isOpen, draft.origin.movesWithLocks {
      draft.day = try years.firstOpen(from: draft.day, domains: draft.domains)
    }
    // Until the books open, years and numbers wait for the day they will.
    let year = isOpen ? try years.year(of: draft.day) : draft.day
    let number = isOpen ? try entries.next(in: draft.journal, year: year) : nil
    let id = try entries.insert(draft, number: number, year: year, event: event, position: position)
    position += 1
    guard isOpen else { return id }
    try carry(id, of: draft, from: year)
    guard letters else { return id }
    let lettered = draft.lines.filter { $0.account.hasPrefix("4") }
    for bucket in Set(lettered.compactMap(\.bucket)).sorted() {
      try letterings.touch(bucket, on: draft.day, ground: .allocation)
    }
    return id
  }
}

extension EntryDraft.Origin {
  /// Whether a locked period moves it to the first open day.
  var movesWithLocks: Bool {
    switch self {
    case .automatic, .manual, .imported, .vatReturn: true
    case .opening, .provisional, .inventory: false
    }
  }
}

extension EntryDraft {
  /// The locks that concern it.
  var domains: [PeriodLocked.Domain] {
    let journal: [PeriodLocked.Domain] =
      switch self.journal {
      case .sales: [.sales]
      case .purchases: [.purchases]
      case .bank, .cash, .general, .opening, .payroll: []
      }
    let hasTax = lines.contains { $0.tax.map { $0.code != .pending } ?? false }
    return journal + (hasTax ? [.vat] : []) + [.all]
  }
}
