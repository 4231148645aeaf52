import Kernel
import PartiesFacts
import SalesFacts

/// The entry of a sales document, and the VAT that waits for its payment.
struct SalesEntry {
  let document: IssuedDocument
  /// Whether it is a deposit, or the credit note of one.
  let isDeposit: Bool
  let map: AccountMap
  let product: (ProductID) throws -> BookedProduct?

  /// What of a rate's VAT waits for the client's payment, signed as the document.
  struct Pending: Hashable {
    let rate: VATRate
    var tax: Money
    var base: Money
  }

  private var client: EntryDraft.Auxiliary { EntryDraft.Auxiliary(document.party) }
  private var isCredit: Bool { document.kind == .creditNote }
  private func signed(_ amount: Money) -> Money { isCredit ? -amount : amount }

  var mark: EntryDraft.ItemMark {
    EntryDraft.ItemMark(
      ledger: "client", kind: document.kind.rawValue, document: document.document, number: document.number)
  }

  /// The entry: the client's due dates against revenue and VAT (PCG art. 944-41), or the opening of an
  /// imported balance.
  func draft() throws -> EntryDraft {
    var draft = EntryDraft(
      isOpening ? .opening : .sales, on: document.day, piece: document.number, label: label,
      source: EntryDraft.Source(kind: .invoice, record: document.document), party: document.party.party)
    for line in clientLines { draft.add(line) }
    if isOpening {
      draft.add(EntryDraft.Line(map[.opening], -draft.imbalance))
      return draft
    }
    for deduction in document.deductions {
      draft.add(depositLine(signed(deduction.net), of: deduction.deposit, deduction.number))
    }
    try addRevenue(to: &draft)
    addTax(to: &draft)
    return draft
  }

  /// A balance taken over from before the file: neither turnover nor VAT.
  private var isOpening: Bool { document.importedFrom == "opening" }

  private var label: String {
    let what =
      switch document.kind {
      case .invoice: "Facture"
      case .deposit: "Acompte"
      case .creditNote: "Avoir"
      }
    return "\(what) \(document.number) \(document.party.name)"
  }

  private var clientLines: [EntryDraft.Line] {
    let account = map[.clients]
    guard !isCredit else {
      return [EntryDraft.Line(account, -document.toPay.magnitude, auxiliary: client, item: mark)]
    }
    return document.instalments.map {
      EntryDraft.Line(account, $0.amount, auxiliary: client, due: $0.due, item: mark)
    }
  }

  private func addRevenue(to draft: inout EntryDraft) throws {
    guard !isDeposit else {
      let deposit = document.corrects ?? document.document
      return draft.add(depositLine(-signed(document.net), of: deposit, document.number))
    }
    for line in document.lines where line.net != .zero {
      let account = map.sales(of: try line.product.flatMap(product), nature: line.nature)
      let untaxed = TaxCode.untaxed(line.category)
      draft.add(
        EntryDraft.Line(
          account, -signed(line.net),
          tax: untaxed.map { EntryDraft.TaxMark($0, .zero, base: signed(line.net)) }))
    }
  }

  /// What the client paid beforehand, HT: its lines are lettered deposit by deposit.
  private func depositLine(_ amount: Money, of deposit: Int64, _ number: String) -> EntryDraft.Line {
    EntryDraft.Line(
      map[.clientDeposits], amount, auxiliary: client,
      item: EntryDraft.ItemMark(ledger: "client", kind: "deposit-net", document: deposit, number: number))
  }

  private func addTax(to draft: inout EntryDraft) {
    let (collected, pending) = taxes
    for part in collected {
      draft.add(
        EntryDraft.Line(
          map[.vatCollected, String(part.rate.basisPoints)], -part.tax,
          tax: EntryDraft.TaxMark(.collected, part.rate, base: part.base)))
    }
    for part in pending {
      draft.add(
        EntryDraft.Line(
          map[.vatPending, String(part.rate.basisPoints)], -part.tax,
          tax: EntryDraft.TaxMark(.pending, part.rate, base: part.base)))
    }
  }

  /// The VAT due now and the VAT that waits, by rate, less that of the deposits deducted, which is theirs.
  ///
  /// Services wait for the payment unless the company opted for debits (CGI art. 269, 2 c); a deposit always
  /// does. What waits of a rate is its services' share, rounded to the cent; its goods take the rest.
  var taxes: (collected: [Pending], pending: [Pending]) {
    var (collected, pending) = ([Pending](), [Pending]())
    for part in remainingBases where part.tax != .zero {
      let waits = waiting(of: part)
      let now = Pending(rate: part.rate, tax: part.tax - waits.tax, base: part.base - waits.base)
      if now.tax != .zero { collected.append(now) }
      if waits.tax != .zero { pending.append(waits) }
    }
    return (collected, pending)
  }

  private var remainingBases: [Pending] {
    let taxed = document.bases.filter { $0.tax != .zero }
    let weights = taxed.map(\.tax)
    let taken = document.deductions.map(\.tax).sum().spread(over: weights)
    let bases = document.deductions.map(\.net).sum().spread(over: taxed.map(\.net))
    return taxed.indices.map { index in
      Pending(
        rate: taxed[index].rate, tax: signed(taxed[index].tax - taken[index]),
        base: signed(taxed[index].net - bases[index]))
    }
  }

  private func waiting(of part: Pending) -> Pending {
    let none = Pending(rate: part.rate, tax: .zero, base: .zero)
    // What asks for no payment has nothing to wait for.
    guard document.toPay != .zero else { return none }
    if isDeposit { return part }
    guard !document.taxOnDebits else { return none }
    let lines = document.lines.filter { $0.category == .standard && $0.rate == part.rate }
    let (services, all) = (lines.filter { $0.nature == .service }.map(\.net).sum(), lines.map(\.net).sum())
    guard services != .zero, all != .zero else { return none }
    guard services != all else { return part }
    return Pending(
      rate: part.rate, tax: part.tax.share(Int128(services.cents), of: Int128(all.cents)),
      base: part.base.share(Int128(services.cents), of: Int128(all.cents)))
  }
}

extension TaxCode {
  /// What the return calls a sale without VAT of that category; `nil` for a taxed one.
  static func untaxed(_ category: VATCategory) -> TaxCode? {
    switch category {
    case .standard: nil
    case .export: .export
    case .intraCommunity: .intraDelivery
    case .zeroRated, .exempt, .reverseCharge, .outOfScope: .untaxed
    }
  }
}
