import Documents
import Kernel
import Sales
import SalesFacts
import Store

/// An invoice of the demo once validated, to be paid, contested or corrected.
struct DemoBill {
  let id: Int64
  let number: String
  let client: DemoClient
  let day: Day
  let due: Day
  let toPay: Money
  let instalments: Int
  let kind: IssuedDocument.Kind
}

extension DemoStory {
  /// What a day brings on average, in hundredths: calls for repairs, sales, requests for quotes.
  private static let repairs = 78
  private static let sales = 30
  private static let counterSales = 12
  private static let requests = 62

  /// The business of the day that comes by itself.
  mutating func bringBusiness() {
    let season = DemoCalendar.season(of: today)
    for _ in 0..<random.count(hundredths: Self.repairs * season / 100) {
      plan(.marie, on: today) { try $0.invoiceRepair(in: $1) }
    }
    for _ in 0..<random.count(hundredths: Self.sales * season / 100) {
      plan(.marie, on: today) { try $0.invoiceSale(in: $1) }
    }
    for _ in 0..<random.count(hundredths: Self.counterSales) {
      plan(.paul, on: today) { try $0.invoiceOverTheCounter(in: $1) }
    }
    for _ in 0..<random.count(hundredths: Self.requests * season / 100) {
      plan(.marie, on: today) { try $0.answerRequest(in: $1) }
    }
    if today.weekday == .monday || today.weekday == .thursday {
      plan(.paul, on: today) { try $0.replenish(in: $1) }
    }
    if DemoCalendar.worked(from: today.startOfMonth.adding(days: 9)) == today { planMonthlyTransfers() }
  }

  private mutating func invoiceRepair(in batch: borrowing Batch) throws {
    guard let client = pickClient(where: { $0.habit != .counter }) else { return }
    var draft = DraftInvoice(client: .id(ID(client.id)), lines: repairLines(for: client))
    draft.subject = random.pick(DemoCatalogue.callOuts)
    draft.serviceDate = .set(today.adding(days: -random.number(0...4)))
    draft.reference = orderNumber(of: client)
    draft.notes = random.happens(6) ? random.pick(Self.notes) : nil
    try issue(try batch.perform(draft), for: client)
  }

  private mutating func invoiceSale(in batch: borrowing Batch) throws {
    guard let client = pickClient(where: { $0.habit != .counter }) else { return }
    var draft = DraftInvoice(client: .id(ID(client.id)), lines: saleLines())
    draft.subject = "Fourniture d'équipement"
    draft.reference = orderNumber(of: client)
    if random.happens(12) { draft.discount = .percent(Percentage(basisPoints: 300)) }
    if random.happens(5) { draft.discount = .amount(Money(cents: 50_00)) }
    try issue(try batch.perform(draft), for: client)
  }

  private mutating func invoiceOverTheCounter(in batch: borrowing Batch) throws {
    guard let client = pickClient(where: { $0.habit == .counter }) else { return }
    var draft = DraftInvoice(client: .id(ID(client.id)), lines: counterLines())
    draft.subject = "Vente au comptoir"
    draft.terms = .onReceipt
    try validate(try batch.perform(draft).id, for: client, in: batch)
  }

  /// The order number that greater firms want on their invoices.
  private mutating func orderNumber(of client: DemoClient) -> String? {
    guard client.weight > 3, random.happens(70) else { return nil }
    return "BC \(today.year)-\(random.number(1_000...9_800))"
  }

  /// Hands a draft over to the accountant, who validates it the same day.
  mutating func issue(
    _ draft: SavedDraft, for client: DemoClient, instalments: Int = 1, kind: IssuedDocument.Kind = .invoice
  ) throws {
    plan(.paul, on: today) {
      try $0.validate(draft.id, for: client, instalments: instalments, kind: kind, in: $1)
    }
  }

  mutating func validate(
    _ draft: Int64, for client: DemoClient, instalments: Int = 1, kind: IssuedDocument.Kind = .invoice,
    in batch: borrowing Batch
  ) throws {
    let done = try batch.perform(ValidateInvoice(invoice: .id(ID(draft))))
    let bill = DemoBill(
      id: done.id, number: done.number, client: client, day: today, due: client.terms.dueDate(from: today),
      toPay: done.toPay,
      instalments: instalments, kind: kind)
    follow(bill)
  }

  /// What becomes of an invoice: most are paid, a few are cancelled, corrected or contested first.
  private mutating func follow(_ bill: DemoBill) {
    let fate = random.number(0...999)
    switch (bill.kind, fate) {
    case (.invoice, 0..<9) where bill.client.habit != .counter: planCancellation(of: bill)
    case (.invoice, 9..<22): planCredit(of: bill, .amount)
    case (.invoice, 22..<36): planCredit(of: bill, .lines)
    case (.invoice, 36..<42): planCredit(of: bill, .total)
    case (.invoice, 42..<76) where bill.client.habit != .counter: planDispute(about: bill)
    default: planPayment(of: bill)
    }
  }

  static let notes = [
    "Client prévenu du montant par téléphone.", "Pièce sous garantie : voir avec le fournisseur.",
    "Heures supplémentaires offertes, ne pas refaire la prochaine fois.",
    "Relancer pour un contrat d'entretien.", "Photos dans le dossier du chantier.",
  ]
}
