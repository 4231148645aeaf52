import Documents
import Kernel
import Ledgers
import Purchasing
import Store
import Treasury
import TreasuryFacts

extension DemoStory {
  /// The supplier gives back what it charged beyond the order's price.
  mutating func planClaim(of amount: Money, on purchase: DemoPurchase) {
    plan(.paul, on: today.adding(days: buying.number(6...14))) { story, batch in
      let number = "AV" + story.nextNumber(of: purchase.supplier)
      try batch.perform(
        CreditPurchase(
          invoice: .id(ID(purchase.id)), .amount(amount), number: number,
          reason: "Prix facturé au-dessus de la commande"))
    }
  }

  /// Goods sent back, advances, and the two files made for the bank.
  mutating func planPurchaseEvents() {
    for (year, month, day, delay) in [(2025, 3, 18, 8), (2025, 10, 7, 75), (2026, 6, 11, 12)] {
      plan(.paul, onDate: (year, month, day)) { try $0.buyAndSendBack(after: delay, in: $1) }
    }
    plan(.paul, onDate: (2025, 5, 12)) { try $0.advance(3_000_00, in: $1) }
    plan(.paul, onDate: (2025, 7, 1)) { try $0.useAdvance(in: $1) }
    plan(.paul, onDate: (2026, 11, 13)) { try $0.advance(1_500_00, in: $1) }
    plan(.paul, onDate: (2026, 11, 3)) { try $0.orderTransfer(isLast: false, in: $1) }
    plan(.paul, onDate: (2026, 11, 19)) { try $0.orderTransfer(isLast: true, in: $1) }
  }

  private mutating func buyAndSendBack(after delay: Int, in batch: borrowing Batch) throws {
    let lines = [
      PurchaseLineInput(quantity: Quantity(whole: 6), product: .code("CARTE")),
      PurchaseLineInput(quantity: Quantity(whole: 10), product: .code("SONDE")),
    ]
    let bought = try buy("Cartes et sondes", from: "Frigo Pièces Distribution", lines, in: batch)
    guard let bought else { return }
    plan(.paul, on: today.adding(days: delay)) { try $0.sendBack(bought, in: $1) }
  }

  /// What was paid already is paid back.
  private mutating func sendBack(_ bought: DemoPurchase, in batch: borrowing Batch) throws {
    let back = CreditedLine(line: 1, quantity: Quantity(whole: 2), goodsBack: true)
    let credit = try batch.perform(
      CreditPurchase(
        invoice: .id(ID(bought.id)), .lines([back]), number: "AV" + nextNumber(of: bought.supplier),
        reason: "Deux cartes en panne renvoyées"))
    guard credit.available > .zero else { return }
    plan(.paul, on: today.adding(days: 9)) { _, batch in
      try batch.perform(
        RecordSupplierRefund(
          supplier: .id(ID(bought.supplier.id)), amount: credit.available, method: .transfer,
          reference: credit.number))
    }
  }

  private mutating func advance(_ cents: Int64, in batch: borrowing Batch) throws {
    guard let supplier = suppliers["Climatech Négoce"] else { return }
    try batch.perform(
      RecordPayment(
        supplier: .id(ID(supplier.id)), amount: Money(cents: cents), method: .transfer,
        reference: "VIR acompte", note: "Acompte sur commande de groupes"))
  }

  private mutating func useAdvance(in batch: borrowing Batch) throws {
    guard let supplier = suppliers["Climatech Négoce"],
      let document = try batch.read({
        try OpenItems.openDocuments(of: supplier.id, ledger: .supplier, in: $0)
      }).first(where: { $0.item == nil && !$0.awaitsApproval && $0.transfer == nil })
    else { return }
    try batch.perform(
      AllocateSupplierCredit(
        supplier: .id(ID(supplier.id)), allocations: [AllocationRequest(invoice: .id(document.id))]))
  }

  // MARK: Files for the bank

  /// What falls due within weeks is paid by one file; the first is executed, the last still waits.
  private mutating func orderTransfer(isLast: Bool, in batch: borrowing Batch) throws {
    let paid = suppliers.values.filter { $0.habit == .usual }.sorted { $0.id < $1.id }
    let limit = today.adding(days: isLast ? 45 : 30)
    let documents = try batch.read { reading in
      try paid.flatMap { try OpenItems.openDocuments(of: $0.id, ledger: .supplier, in: reading) }
    }.filter { $0.item == nil && $0.due <= limit && !$0.awaitsApproval && $0.transfer == nil }
    guard !documents.isEmpty else { return }
    let execution = DemoCalendar.worked(from: today.adding(days: isLast ? 5 : 2))
    let ordered = try batch.perform(
      OrderTransfer(
        invoices: documents.map { .id($0.id) }, executionDate: execution,
        out: try files.place(for: "virements-\(execution.iso).xml")))
    guard !isLast else { return }
    plan(.paul, on: execution) { _, batch in
      try batch.perform(ExecuteTransfer(transfer: .id(ordered.id)))
    }
  }
}
