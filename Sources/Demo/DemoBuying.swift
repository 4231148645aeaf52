import Documents
import Kernel
import Ledgers
import Purchasing
import Store
import Treasury
import TreasuryFacts

/// A supplier's invoice of the demo once validated.
struct DemoPurchase {
  let id: Int64
  let number: String
  let supplier: DemoSupplier
  let due: Day
  let gross: Money
}

extension DemoStory {
  /// Types a supplier's invoice and validates it; it is then allowed and paid as it should be.
  @discardableResult
  mutating func buy(
    _ subject: String, from name: String, _ lines: [PurchaseLineInput], dated day: Day? = nil,
    in batch: borrowing Batch
  ) throws -> DemoPurchase? {
    guard let supplier = suppliers[name] else { return nil }
    var draft = DraftPurchase(supplier: .id(ID(supplier.id)), lines: lines)
    draft.number = nextNumber(of: supplier)
    draft.date = day ?? today.adding(days: -buying.number(0...3))
    draft.subject = subject
    return try enter(try batch.perform(draft).id, from: supplier, in: batch)
  }

  /// Validates a draft, and plans what becomes of it.
  mutating func enter(
    _ draft: Int64, from supplier: DemoSupplier, in batch: borrowing Batch
  ) throws -> DemoPurchase {
    let done = try batch.perform(ValidatePurchase(invoice: .id(ID(draft))))
    let purchase = DemoPurchase(
      id: done.id, number: done.number, supplier: supplier, due: done.due, gross: done.gross)
    if done.needsApproval { planApproval(of: purchase) }
    planPayment(of: purchase)
    return purchase
  }

  /// Each supplier numbers its invoices in its own way.
  mutating func nextNumber(of supplier: DemoSupplier) -> String {
    let last = supplierNumbers[supplier.id] ?? buying.number(110...980)
    let next = last + buying.number(1...14)
    supplierNumbers[supplier.id] = next
    return "\(supplier.prefix)-\(today.year % 100)-\(next)"
  }

  // MARK: Paying

  /// What came in the last days still waits.
  private mutating func planApproval(of purchase: DemoPurchase) {
    guard today < DemoCalendar.day(2026, 11, 6) else { return }
    plan(.opener, on: today.adding(days: buying.number(1...6))) { _, batch in
      try batch.perform(ApprovePayment(invoice: .id(ID(purchase.id))))
    }
  }

  private mutating func planPayment(of purchase: DemoPurchase) {
    let delay =
      switch purchase.supplier.habit {
      case .debit, .counter: 0
      case .late: buying.number(4...15)
      case .prompt, .usual, .slow, .monthly, .failing: buying.number(-3...4)
      }
    plan(.paul, on: max(today, purchase.due.adding(days: delay))) { try $0.pay(purchase, in: $1) }
  }

  private mutating func pay(_ purchase: DemoPurchase, in batch: borrowing Batch) throws {
    let document = try batch.read {
      try OpenItems.document(.id(ID(purchase.id)), ledger: .supplier, in: $0)
    }
    guard document.remaining > .zero, document.transfer == nil else { return }
    guard !document.awaitsApproval else {
      return plan(.paul, on: today.adding(days: 4)) { try $0.pay(purchase, in: $1) }
    }
    let part = buying.happens(3) && document.remaining > Money(cents: 2_000_00)
    let amount = part ? Money(cents: document.remaining.cents / 2 / 100 * 100) : document.remaining
    let method = method(for: purchase.supplier)
    let payment = try batch.perform(
      RecordPayment(
        supplier: .id(ID(purchase.supplier.id)), amount: amount, method: method,
        reference: reference(of: method, purchase.number),
        allocations: [AllocationRequest(invoice: .id(document.id))]))
    if method == .directDebit, buying.happens(3) { planRejection(of: payment.id, purchase) }
    if part { plan(.paul, on: today.adding(days: 30)) { try $0.pay(purchase, in: $1) } }
  }

  /// The bank refuses a debit; the supplier presents it again.
  private mutating func planRejection(of payment: Int64, _ purchase: DemoPurchase) {
    plan(.paul, on: today.adding(days: 3)) { story, batch in
      try batch.perform(
        ReversePayment(
          payment: .id(ID(payment)), reason: "Prélèvement rejeté par la banque", fees: Money(cents: 12_50)))
      story.plan(.paul, on: story.today.adding(days: 6)) { try $0.pay(purchase, in: $1) }
    }
  }

  private func method(for supplier: DemoSupplier) -> PaymentMethod {
    switch supplier.habit {
    case .debit: .directDebit
    case .counter: .card
    case .late: .cheque
    case .prompt, .usual, .slow, .monthly, .failing: .transfer
    }
  }

  private mutating func reference(of method: PaymentMethod, _ number: String) -> String {
    switch method {
    case .transfer: "VIR \(number)"
    case .cheque: "CHQ 00\(buying.number(61_200...68_700))"
    case .card: "CB \(buying.number(100_000...999_999))"
    case .cash: ""
    case .directDebit: "PRLV \(number)"
    }
  }
}
