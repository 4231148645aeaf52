import Kernel
import Ledgers
import SalesFacts
import Store
import Treasury
import TreasuryFacts

extension DemoStory {
  /// Each due date is paid as the client pays, if it pays at all.
  mutating func planPayment(of bill: DemoBill) {
    guard bill.client.habit != .monthly else { return }
    for part in 0..<bill.instalments {
      let due = bill.kind == .deposit ? bill.day.adding(days: 8) : bill.due.adding(months: part)
      let day = due.adding(days: random.number(bill.client.habit.delay))
      plan(.paul, on: max(day, bill.day)) { try $0.receive(bill, in: $1) }
    }
  }

  /// A payment comes in: nearly always what is due, now and then something else.
  mutating func receive(_ bill: DemoBill, in batch: borrowing Batch) throws {
    if let failsOn = bill.client.failsOn, today >= failsOn { return }
    let due = try dueNow(of: bill, in: batch)
    guard due > .zero else { return }
    switch random.number(0...99) {
    case 0..<4 where due > Money(cents: 300_00): try receivePart(of: bill, due: due, in: batch)
    case 4..<6 where due > Money(cents: 100_00): try receiveShort(bill, due: due, in: batch)
    case 6..<8: try receiveTooMuch(for: bill, due: due, in: batch)
    default: try receive(due, for: [bill.id], named: bill.number, from: bill.client, in: batch)
    }
  }

  /// What the earliest open due date asks for.
  private func dueNow(of bill: DemoBill, in batch: borrowing Batch) throws -> Money {
    let dates = try batch.read { try OpenItems.dueDates(ofDocument: bill.id, in: $0) }
    return dates.first { $0.remaining > .zero }?.remaining ?? .zero
  }

  private mutating func receivePart(of bill: DemoBill, due: Money, in batch: borrowing Batch) throws {
    let part = Money(cents: due.cents / 2 / 100 * 100)
    try receive(part, for: [bill.id], named: bill.number, from: bill.client, in: batch)
    plan(.paul, in: 15...40) { try $0.receive(bill, in: $1) }
  }

  /// A few cents or euros are missing, and given up.
  private mutating func receiveShort(_ bill: DemoBill, due: Money, in batch: borrowing Batch) throws {
    let missing = Money(cents: Int64(random.pick([2, 10, 45, 100, 350])))
    try batch.perform(
      RecordReceipt(
        client: .id(ID(bill.client.id)), amount: due - missing, method: .transfer,
        reference: "VIR \(bill.number)", allocations: [AllocationRequest(invoice: .id(ID(bill.id)))],
        writeOff: bill.instalments == 1))
  }

  /// Paid twice, or rounded up: the rest is the client's credit.
  private mutating func receiveTooMuch(for bill: DemoBill, due: Money, in batch: borrowing Batch) throws {
    let extra = random.happens(40) ? due : Money(cents: Int64(random.pick([500, 2_000, 10_000])))
    try batch.perform(
      RecordReceipt(
        client: .id(ID(bill.client.id)), amount: due + extra, method: .transfer,
        reference: "VIR \(bill.number)",
        note: "Trop-perçu à rapprocher",
        allocations: [AllocationRequest(invoice: .id(ID(bill.id)), amount: due)]))
    planUse(ofCredit: extra, of: bill.client)
  }

  private mutating func receive(
    _ amount: Money, for invoices: [Int64], named numbers: String, from client: DemoClient,
    in batch: borrowing Batch
  ) throws {
    var method = random.pick(client.habit.methods)
    // Between professionals cash stops at 1 000 € (C. mon. fin. art. D112-3).
    if method == .cash, amount > Money(cents: 1_000_00) { method = .card }
    let receipt = try batch.perform(
      RecordReceipt(
        client: .id(ID(client.id)), amount: amount, method: method, reference: reference(method, numbers),
        allocations: invoices.map { AllocationRequest(invoice: .id(ID($0))) }))
    guard [.cheque, .directDebit].contains(method), random.happens(4) else { return }
    plan(.paul, in: 3...7) { try $0.bounce(receipt.id, amount, for: invoices, of: client, in: $1) }
  }

  private mutating func reference(_ method: PaymentMethod, _ numbers: String) -> String {
    switch method {
    case .transfer: "VIR \(numbers)"
    case .cheque: "CHQ 00\(random.number(41_200...98_700))"
    case .card: "CB \(random.number(100_000...999_999))"
    case .cash: ""
    case .directDebit: "PRLV \(numbers)"
    }
  }

  /// The bank sends it back; the client then pays by transfer.
  private mutating func bounce(
    _ receipt: Int64, _ amount: Money, for invoices: [Int64], of client: DemoClient, in batch: borrowing Batch
  ) throws {
    try batch.perform(
      ReverseReceipt(receipt: .id(ID(receipt)), reason: "Provision insuffisante", fees: Money(cents: 12_50)))
    plan(.paul, in: 8...25) { story, batch in
      try batch.perform(
        RecordReceipt(
          client: .id(ID(client.id)), amount: amount, method: .transfer, reference: "VIR régularisation",
          allocations: invoices.map { AllocationRequest(invoice: .id(ID($0))) }))
    }
  }

  // MARK: One transfer for several invoices

  mutating func planMonthlyTransfers() {
    for client in clients where client.habit == .monthly {
      plan(.paul, on: today) { try $0.receiveMonth(of: client, in: $1) }
    }
  }

  private mutating func receiveMonth(of client: DemoClient, in batch: borrowing Batch) throws {
    let limit = today.adding(days: 3)
    let open = try batch.read { try OpenItems.openDocuments(of: client.id, in: $0) }
      .filter { $0.due <= limit && $0.item == nil }
    guard !open.isEmpty else { return }
    try receive(
      open.map(\.remaining).sum(), for: open.map(\.id.rawValue), named: "\(open.count) factures",
      from: client,
      in: batch)
  }
}
