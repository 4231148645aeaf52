import Events
import Kernel
import OpenItems
import Store

/// How money and what it settles enter the books.
extension Books {
  mutating func post(_ fact: ReceiptRecorded) throws {
    try settle(
      .client, source: EntryDraft.Source(kind: "receipt", record: fact.receipt), on: fact.day,
      piece: CashNumber.receipt(fact.receipt), label: text("Encaissement", fact.party, fact.reference),
      party: fact.party, cash: (fact.amount, fact.method),
      item: (.receipt, fact.receipt, CashNumber.receipt(fact.receipt), -fact.amount))
  }

  mutating func post(_ fact: ReceiptReversed) throws {
    let number = CashNumber.reversal(fact.reversal)
    try settle(
      .client, source: EntryDraft.Source(kind: "receipt", record: fact.reversal), on: fact.day, piece: number,
      label: text("Rejet \(CashNumber.receipt(fact.receipt))", fact.party, fact.reason), party: fact.party,
      cash: (-fact.amount, fact.method), fees: fact.fees,
      item: (.reversal, fact.reversal, number, fact.amount))
  }

  mutating func post(_ fact: CreditRefunded) throws {
    let number = CashNumber.refund(fact.refund)
    try settle(
      .client, source: EntryDraft.Source(kind: "receipt", record: fact.refund), on: fact.day, piece: number,
      label: text("Remboursement", fact.party, fact.reference), party: fact.party,
      cash: (-fact.amount, fact.method), item: (.refund, fact.refund, number, fact.amount))
  }

  mutating func post(_ fact: CreditAllocated) throws {
    try settle(
      .client, source: source, on: fact.day, piece: fact.party.code, label: text("Affectation", fact.party),
      party: fact.party)
  }

  mutating func post(_ fact: AllocationUndone) throws {
    try settle(
      .client, source: source, on: fact.day, piece: fact.number,
      label: text("Désaffectation \(fact.number)", fact.party), party: fact.party)
  }

  mutating func post(_ fact: BalanceWrittenOff) throws {
    try settle(
      .client, source: source, on: fact.day, piece: fact.number,
      label: text("Abandon \(fact.number)", fact.party, fact.reason), party: fact.party,
      item: (.writeOff, fact.writeOff, fact.number, -fact.amount))
  }

  mutating func post(_ fact: PaymentRecorded) throws {
    let number = CashNumber.payment(fact.payment)
    try settle(
      .supplier, source: EntryDraft.Source(kind: "payment", record: fact.payment), on: fact.day,
      piece: number,
      label: text("Règlement", fact.party, fact.reference), party: fact.party,
      cash: (-fact.amount, fact.method), item: (.payment, fact.payment, number, -fact.amount))
  }

  mutating func post(_ fact: PaymentReversed) throws {
    let number = CashNumber.paymentReversal(fact.reversal)
    try settle(
      .supplier, source: EntryDraft.Source(kind: "payment", record: fact.reversal), on: fact.day,
      piece: number, label: text("Rejet \(CashNumber.payment(fact.payment))", fact.party, fact.reason),
      party: fact.party, cash: (fact.amount, fact.method), fees: fact.fees,
      item: (.reversal, fact.reversal, number, fact.amount))
  }

  mutating func post(_ fact: SupplierRefundReceived) throws {
    let number = CashNumber.supplierRefund(fact.refund)
    try settle(
      .supplier, source: EntryDraft.Source(kind: "payment", record: fact.refund), on: fact.day, piece: number,
      label: text("Remboursement", fact.party, fact.reference), party: fact.party,
      cash: (fact.amount, fact.method), item: (.refund, fact.refund, number, fact.amount))
  }

  mutating func post(_ fact: SupplierCreditAllocated) throws {
    try settle(
      .supplier, source: source, on: fact.day, piece: fact.party.code, label: text("Affectation", fact.party),
      party: fact.party)
  }

  mutating func post(_ fact: SupplierAllocationUndone) throws {
    try settle(
      .supplier, source: source, on: fact.day, piece: fact.number,
      label: text("Désaffectation \(fact.number)", fact.party), party: fact.party)
  }

  mutating func post(_ fact: CashAdjusted) throws {
    let map = try rows.map()
    let number = CashNumber.adjustment(fact.adjustment)
    var draft = EntryDraft(
      fact.method == .cash ? .cash : .bank, on: fact.day, piece: number, label: fact.reason,
      source: EntryDraft.Source(kind: "cash", record: fact.adjustment))
    draft.add(EntryDraft.Line(map.account(of: fact.method), fact.amount))
    draft.add(EntryDraft.Line(fact.amount.isNegative ? map[.losses] : map[.gains], -fact.amount))
    try post(draft)
  }

  private var source: EntryDraft.Source { EntryDraft.Source(kind: event.kind, record: event.record) }

  private func text(_ what: String, _ party: PartyFacts, _ detail: String = "") -> String {
    [what, party.name, detail].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Posts what a fact moves and settles, releases the VAT that waited for it, and letters what it links.
  mutating func settle(
    _ ledger: Ledger, source: EntryDraft.Source, on day: Day, piece: String, label: String, party: PartyFacts,
    cash: (Money, PaymentMethod)? = nil, fees: Money = .zero,
    item: (OpenItem.Kind, Int64, String, Money)? = nil
  ) throws {
    let (rows, matches) = (rows, try OpenItems.matches(ofEvent: event.seq, ledger: ledger, in: db))
    let entry = CashEntry(
      ledger: ledger, cash: cash.map { ($0.0, $0.1) }, fees: fees, day: day, piece: piece, label: label,
      source: source, party: party, item: item.map { ($0.0, $0.1, $0.2, $0.3) }, matches: matches,
      map: try rows.map(), auxiliary: { try rows.auxiliary($0) },
      control: { try rows.control($0.rawValue, $1) }, tolerance: try rows.tolerance())
    var drafts = try entry.drafts()
    if ledger == .client {
      for match in matches {
        guard let index = drafts.firstIndex(where: { $0.day == max(match.day, day) }) else { continue }
        try release(match, in: &drafts[index], entry)
      }
    }
    for draft in drafts { try post(draft) }
    try link(matches, entry)
  }

  /// The VAT that a match makes due, on the side of what was owed and on the side of a credit note.
  private func release(_ match: OpenItems.Match, in draft: inout EntryDraft, _ entry: CashEntry) throws {
    try release(match.amount, of: entry.mark(of: match.debit).key, in: &draft, match, entry)
    try release(-match.amount, of: entry.mark(of: match.credit).key, in: &draft, match, entry)
  }

  private func release(
    _ amount: Money, of document: String, in draft: inout EntryDraft, _ match: OpenItems.Match,
    _ entry: CashEntry
  ) throws {
    for var waiting in try pending.all(of: document) {
      let part = waiting.release(amount)
      try pending.save(waiting, of: document)
      let key = String(waiting.rate.basisPoints)
      draft.add(
        EntryDraft.Line(
          entry.map[.vatPending, key], part.tax, tax: EntryDraft.TaxMark(.pending, waiting.rate, base: .zero))
      )
      // What will never be paid is never due: the loss is that much less.
      let isLost = match.credit.kind == .writeOff
      draft.add(
        EntryDraft.Line(
          isLost ? entry.loss(match.amount) : entry.map[.vatCollected, key], -part.tax,
          tax: isLost ? nil : EntryDraft.TaxMark(.collected, waiting.rate, base: part.base)))
    }
  }

  /// Two things owed that stand on one account and meet there are lettered together.
  private mutating func link(_ matches: [OpenItems.Match], _ entry: CashEntry) throws {
    for match in matches where match.credit.kind != .writeOff {
      let accounts = (try entry.account(of: match.debit), try entry.account(of: match.credit))
      guard accounts.0 == accounts.1 else { continue }
      try letterings.link(
        entry.mark(of: match.debit).bucket(on: accounts.0),
        entry.mark(of: match.credit).bucket(on: accounts.1),
        amount: match.amount, on: match.day)
    }
  }
}
