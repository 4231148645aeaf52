import Kernel
import Ledgers
import TreasuryFacts

/// The entries of a fact that moves money or sets credits against what is owed.
///
/// Whatever is owed stands on 411 (401), whatever was received (paid) and not allocated on 41911 (4091). A match moves
/// its amount from one to the other, so that the lines of each thing owed always sum to what remains of it; a refund or
/// a reversal takes straight from the credit it consumes.
struct CashEntry {
  let ledger: Ledger
  /// What the fact books besides: nothing yet for a movement of cash, its whole entry for a credit note.
  let own: EntryDraft
  /// Money in or out, if any, and by which means.
  var cash: (amount: Money, method: PaymentMethod)?
  /// Bank fees the fact bears, positive or zero.
  var fees = Money.zero
  /// The item the fact made, signed in its ledger, unless `own` books it.
  var item: OpenItems.Side?
  let matches: [OpenItems.Match]
  let map: AccountMap
  /// How the books name a party.
  let auxiliary: (Int64) throws -> EntryDraft.Auxiliary
  /// The account the lines of a bucket stand on so far, if any.
  let known: (String) throws -> String?
  /// The greatest difference that is a loss of settlement rather than a bad debt.
  let tolerance: Money

  /// One entry on the fact's day, and one for each later day on which some of it takes effect; some may be empty.
  func drafts() throws -> [EntryDraft] {
    let now = matches.filter { $0.day <= own.day }
    var first = own
    addCash(to: &first)
    try addItem(to: &first, now)
    for match in now { try add(match, to: &first) }
    let days = Set(matches.map(\.day)).filter { $0 > own.day }
    return try [first] + days.sorted().map(draft(of:))
  }

  private func draft(of day: Day) throws -> EntryDraft {
    var draft = EntryDraft(
      .general, on: day, piece: own.piece, pieceDay: own.pieceDay, label: own.label, source: own.source,
      party: own.party)
    for match in matches where match.day == day { try add(match, to: &draft, isLater: true) }
    return draft
  }

  private func addCash(to draft: inout EntryDraft) {
    guard let cash else { return }
    draft.add(EntryDraft.Line(map.account(of: cash.method), cash.amount - fees))
    draft.add(EntryDraft.Line(map[.bankFees], fees))
  }

  /// The fact's own item, for what of it no match of the same day takes straight from a credit.
  private func addItem(to draft: inout EntryDraft, _ now: [OpenItems.Match]) throws {
    guard let item, item.kind != .writeOff else { return }
    let taken = item.kind.takesStraight ? now.filter { $0.debit.isNew }.map(\.amount).sum() : .zero
    draft.add(try line(item, booked(item.amount - taken)))
  }

  private func add(_ match: OpenItems.Match, to draft: inout EntryDraft, isLater: Bool = false) throws {
    draft.add(try line(match.credit, booked(match.amount)))
    // A refund or a reversal made by this fact was never put on an account of its own.
    if match.debit.isNew, match.debit.kind.takesStraight, !isLater { return }
    draft.add(try line(match.debit, -booked(match.amount)))
  }

  /// A debit when positive: what clients owe is one, what is owed to suppliers is not.
  private func booked(_ amount: Money) -> Money { ledger == .client ? amount : -amount }

  /// A line for part of a thing owed, or of what is given up.
  func line(_ side: OpenItems.Side, _ amount: Money) throws -> EntryDraft.Line {
    let mark = mark(of: side)
    let party = side.kind == .writeOff ? nil : try auxiliary(side.party)
    return EntryDraft.Line(
      try known(mark.bucket) ?? usualAccount(of: side), amount, auxiliary: party, item: mark)
  }

  func mark(of side: OpenItems.Side) -> EntryDraft.ItemMark {
    EntryDraft.ItemMark(
      ledger: ledger.rawValue, kind: side.kind.rawValue, document: side.document, number: side.number)
  }

  /// The account a side stands on when it has no line yet.
  private func usualAccount(of side: OpenItems.Side) -> String {
    switch (ledger, side.kind) {
    case (.client, .receipt): map[.clientAdvances]
    case (.supplier, .payment): map[.supplierAdvances]
    case (.client, .writeOff): side.amount.magnitude <= tolerance ? map[.losses] : map[.badDebts]
    case (.supplier, .writeOff): map[.gains]
    case (.client, _): map[.clients]
    case (.supplier, _): map[.suppliers]
    }
  }
}

extension OpenItem.Kind {
  /// Whether it consumes a credit at once rather than be owed.
  fileprivate var takesStraight: Bool { self == .refund || self == .reversal }
}

extension AccountMap {
  /// The account money comes to or leaves from.
  func account(of method: PaymentMethod) -> String {
    switch method {
    case .transfer: self[.byTransfer]
    case .cheque: self[.byCheque]
    case .card: self[.byCard]
    case .cash: self[.inCash]
    case .directDebit: self[.byDirectDebit]
    }
  }
}
