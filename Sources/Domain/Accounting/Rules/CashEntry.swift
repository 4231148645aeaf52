import Events
import Kernel
import OpenItems

/// The entries of a fact that moves money or sets credits against what is owed.
///
/// Whatever is owed stands on 411 (401), whatever was received (paid) and not allocated on 41911 (4091). A match moves
/// its amount from one to the other; a refund or a reversal takes straight from the credit it consumes.
struct CashEntry {
  let ledger: Ledger
  /// Money in or out, if any, and by which means.
  var cash: (amount: Money, method: PaymentMethod)?
  /// Bank fees the fact bears, positive or zero.
  var fees = Money.zero
  let day: Day
  let piece: String
  let label: String
  let source: EntryDraft.Source
  let party: PartyFacts
  /// The item the fact made, signed in its ledger; `nil` for a fact that only matches.
  var item: (kind: OpenItem.Kind, document: Int64, number: String, amount: Money)?
  let matches: [OpenItems.Match]
  let map: AccountMap
  /// How the books name a party.
  let auxiliary: (Int64) throws -> EntryDraft.Auxiliary
  /// The account a document stands on, when it is not the usual one: 404.
  let control: (OpenItem.Kind, Int64) throws -> String?
  /// The greatest difference that is a loss of settlement rather than a bad debt.
  let tolerance: Money

  /// +1 where what is owed is a debit, −1 where it is a credit.
  private func booked(_ amount: Money) -> Money { ledger == .client ? amount : -amount }

  /// One entry on the fact's day, and one for each later day on which some of it takes effect; some may be empty.
  func drafts() throws -> [EntryDraft] {
    let own = matches.filter { $0.day <= day }
    var first = empty(on: day)
    if let cash { first.add(EntryDraft.Line(map.account(of: cash.method), cash.amount)) }
    if fees != .zero {
      first.add(EntryDraft.Line(map[.bankFees], fees))
      if let cash { first.add(EntryDraft.Line(map.account(of: cash.method), -fees)) }
    }
    try addItem(to: &first, own)
    for match in own { try add(match, to: &first) }
    var drafts = [first]
    for later in Set(matches.filter { $0.day > day }.map(\.day)).sorted() {
      var draft = empty(on: later)
      draft.journal = .general
      for match in matches where match.day == later { try add(match, to: &draft, isLater: true) }
      drafts.append(draft)
    }
    return drafts
  }

  private func empty(on day: Day) -> EntryDraft {
    let journal: Journal = cash.map { $0.method == .cash ? .cash : .bank } ?? .general
    return EntryDraft(
      journal, on: day, piece: piece, pieceDay: self.day, label: label, source: source, party: party.party)
  }

  /// The fact's own item, for what of it no match of the same day takes straight from a credit.
  private func addItem(to draft: inout EntryDraft, _ own: [OpenItems.Match]) throws {
    guard let item, item.kind != .writeOff else { return }
    let taken = takesStraight(item.kind) ? own.filter { $0.debit.isNew }.map(\.amount).sum() : .zero
    let side = OpenItems.Side(
      kind: item.kind, document: item.document, number: item.number, party: party.party, amount: item.amount,
      isNew: true)
    draft.add(try line(side, booked(item.amount - taken)))
  }

  private func takesStraight(_ kind: OpenItem.Kind) -> Bool { kind == .refund || kind == .reversal }

  private func add(_ match: OpenItems.Match, to draft: inout EntryDraft, isLater: Bool = false) throws {
    let amount = booked(match.amount)
    if match.credit.kind == .writeOff {
      draft.add(EntryDraft.Line(loss(match.amount), amount))
      return draft.add(try line(match.debit, -amount))
    }
    draft.add(try line(match.credit, amount))
    // A refund or a reversal made by this fact was never put on an account of its own.
    if match.debit.isNew, takesStraight(match.debit.kind), !isLater { return }
    draft.add(try line(match.debit, -amount))
  }

  /// The account that bears an amount given up.
  func loss(_ amount: Money) -> String {
    ledger == .supplier ? map[.gains] : amount.magnitude <= tolerance ? map[.losses] : map[.badDebts]
  }

  private func line(_ side: OpenItems.Side, _ amount: Money) throws -> EntryDraft.Line {
    EntryDraft.Line(
      try account(of: side), amount, auxiliary: try auxiliary(side.party), item: mark(of: side))
  }

  func mark(of side: OpenItems.Side) -> EntryDraft.ItemMark {
    EntryDraft.ItemMark(
      ledger: ledger.rawValue, kind: side.kind.rawValue, document: side.document, number: side.number)
  }

  /// The account a side of a match stands on.
  func account(of side: OpenItems.Side) throws -> String {
    switch (ledger, side.kind) {
    case (.client, .receipt): return map[.clientAdvances]
    case (.supplier, .payment): return map[.supplierAdvances]
    case (.client, _): return map[.clients]
    case (.supplier, let kind): return try control(kind, side.document) ?? map[.suppliers]
    }
  }
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
