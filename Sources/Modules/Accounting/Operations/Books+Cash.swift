import Kernel
import Ledgers
import PartiesFacts
import Store
import TreasuryFacts

/// How money and what it settles enter the books.
extension Books {
  mutating func post(_ fact: ReceiptRecorded) throws {
    try settle(
      .client, source: EntryDraft.Source(kind: .receipt, record: fact.receipt), on: fact.day,
      piece: CashNumber.receipt(fact.receipt), label: text("Encaissement", fact.party, fact.reference),
      party: fact.party, cash: (fact.amount, fact.method),
      item: (.receipt, fact.receipt, CashNumber.receipt(fact.receipt), -fact.amount))
  }

  mutating func post(_ fact: ReceiptReversed) throws {
    let number = CashNumber.reversal(fact.reversal)
    try settle(
      .client, source: EntryDraft.Source(kind: .receipt, record: fact.reversal), on: fact.day, piece: number,
      label: text("Rejet \(CashNumber.receipt(fact.receipt))", fact.party, fact.reason), party: fact.party,
      cash: (-fact.amount, fact.method), fees: fact.fees,
      item: (.reversal, fact.reversal, number, fact.amount))
  }

  mutating func post(_ fact: CreditRefunded) throws {
    let number = CashNumber.refund(fact.refund)
    try settle(
      .client, source: EntryDraft.Source(kind: .receipt, record: fact.refund), on: fact.day, piece: number,
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
      .supplier, source: EntryDraft.Source(kind: .payment, record: fact.payment), on: fact.day,
      piece: number,
      label: text("Règlement", fact.party, fact.reference), party: fact.party,
      cash: (-fact.amount, fact.method), item: (.payment, fact.payment, number, -fact.amount))
  }

  mutating func post(_ fact: PaymentReversed) throws {
    let number = CashNumber.paymentReversal(fact.reversal)
    try settle(
      .supplier, source: EntryDraft.Source(kind: .payment, record: fact.reversal), on: fact.day,
      piece: number, label: text("Rejet \(CashNumber.payment(fact.payment))", fact.party, fact.reason),
      party: fact.party, cash: (fact.amount, fact.method), fees: fact.fees,
      item: (.reversal, fact.reversal, number, fact.amount))
  }

  mutating func post(_ fact: SupplierRefundReceived) throws {
    let number = CashNumber.supplierRefund(fact.refund)
    try settle(
      .supplier, source: EntryDraft.Source(kind: .payment, record: fact.refund), on: fact.day, piece: number,
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

  /// A small difference is a loss or a gain of settlement; a greater movement waits for someone to say what it is.
  mutating func post(_ fact: CashAdjusted) throws {
    let map = try rows.map()
    let number = CashNumber.adjustment(fact.adjustment)
    var draft = EntryDraft(
      fact.method == .cash ? .cash : .bank, on: fact.day, piece: number, label: fact.reason,
      source: EntryDraft.Source(kind: .cash, record: fact.adjustment))
    draft.add(EntryDraft.Line(map.account(of: fact.method), fact.amount))
    let isSmall = try fact.amount.magnitude <= rows.tolerance()
    let small = fact.amount.isNegative ? map[.losses] : map[.gains]
    draft.add(EntryDraft.Line(isSmall ? small : map[.waiting], -fact.amount))
    try post(draft)
  }

  private var source: EntryDraft.Source {
    EntryDraft.Source(kind: RecordKind(event.kind), record: event.record)
  }

  private func text(_ what: String, _ party: PartyFacts, _ detail: String = "") -> String {
    [what, party.name, detail].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Posts what a movement of cash or a new allocation does.
  private mutating func settle(
    _ ledger: Ledger, source: EntryDraft.Source, on day: Day, piece: String, label: String, party: PartyFacts,
    cash: (amount: Money, method: PaymentMethod)? = nil, fees: Money = .zero,
    item: (kind: OpenItem.Kind, record: Int64, number: String, amount: Money)? = nil
  ) throws {
    let journal: Journal = cash.map { $0.method == .cash ? .cash : .bank } ?? .general
    let own = EntryDraft(
      journal, on: day, piece: piece, label: label, source: source, party: party.party)
    let side = item.map {
      OpenItems.Side(
        kind: $0.kind, document: $0.record, number: $0.number, party: party.party, amount: $0.amount,
        isNew: true)
    }
    try settle(ledger, own, cash: cash, fees: fees, item: side)
  }

  /// Posts what a fact moves and settles, with the VAT that waited for it.
  mutating func settle(
    _ ledger: Ledger, _ own: EntryDraft, cash: (amount: Money, method: PaymentMethod)? = nil,
    fees: Money = .zero, item: OpenItems.Side? = nil
  ) throws {
    let rows = rows
    let entry = CashEntry(
      ledger: ledger, own: own, cash: cash, fees: fees, item: item,
      matches: try OpenItems.matches(ofEvent: event.seq, ledger: ledger, in: db), map: try rows.map(),
      auxiliary: { try rows.auxiliary($0) }, known: { try rows.account(of: $0) },
      tolerance: try rows.tolerance())
    var drafts = try entry.drafts()
    if ledger == .client { try release(entry, in: &drafts) }
    for draft in drafts { try post(draft) }
  }

  /// The VAT that matches make due, on the side of what was owed and on the side of a credit note.
  private func release(_ entry: CashEntry, in drafts: inout [EntryDraft]) throws {
    for match in entry.matches {
      guard let index = drafts.firstIndex(where: { $0.day == max(match.day, entry.own.day) }) else {
        continue
      }
      try release(match.amount, of: match.debit, in: &drafts[index], match, entry)
      try release(-match.amount, of: match.credit, in: &drafts[index], match, entry)
    }
  }

  private func release(
    _ amount: Money, of side: OpenItems.Side, in draft: inout EntryDraft, _ match: OpenItems.Match,
    _ entry: CashEntry
  ) throws {
    let document = entry.mark(of: side).bucket
    for var waiting in try pending.all(of: document) {
      let part = waiting.release(amount)
      try pending.save(waiting, of: document)
      let (rate, key) = (waiting.rate, String(waiting.rate.basisPoints))
      draft.add(
        EntryDraft.Line(
          entry.map[.vatPending, key], part.tax, tax: EntryDraft.TaxMark(.pending, rate, base: -part.base)))
      // What will never be paid is never due: the loss is that much less.
      let isLost = match.credit.kind == .writeOff
      draft.add(
        isLost
          ? try entry.line(match.credit, -part.tax)
          : EntryDraft.Line(
            entry.map[.vatCollected, key], -part.tax,
            tax: EntryDraft.TaxMark(.collected, rate, base: part.base)))
    }
  }
}
