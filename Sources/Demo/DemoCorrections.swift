import Documents
import Kernel
import Ledgers
import Sales
import SalesFacts
import Store
import Treasury
import TreasuryFacts

extension DemoStory {
  /// An invoice made out wrongly: cancelled within days, then made again rightly.
  mutating func planCancellation(of bill: DemoBill) {
    plan(.paul, in: 1...4) { story, batch in
      // A monthly transfer may have come first.
      guard try story.remaining(of: bill, in: batch) == bill.toPay else { return }
      let reason = story.random.pick([
        "Erreur d'adresse de facturation", "Facturée à la mauvaise société", "Doublon",
      ])
      try batch.perform(CancelInvoice(invoice: .id(ID(bill.id)), reason: reason))
      guard reason != "Doublon" else { return }
      let again = try batch.perform(DuplicateInvoice(invoice: .id(ID(bill.id))))
      try story.validate(again.id, for: bill.client, in: batch)
    }
  }

  /// A credit note some time after the invoice, whether it is paid by then or not.
  mutating func planCredit(of bill: DemoBill, _ mode: CreditRequest.Mode) {
    planPayment(of: bill)
    plan(.paul, in: 6...45) { try $0.credit(bill, mode, in: $1) }
  }

  private mutating func credit(_ bill: DemoBill, _ mode: CreditRequest.Mode, in batch: borrowing Batch) throws
  {
    let invoice = try batch.read { try Invoice.find(.id(ID(bill.id)), in: $0) }
    let (request, reason): (CreditRequest, String) =
      switch mode {
      case .total: (.total, "Intervention reprise à nos frais")
      case .amount:
        (
          .amount(Percentage(basisPoints: random.pick([500, 1_000, 1_500])).of(bill.toPay)),
          "Geste commercial"
        )
      case .lines: (.lines([returned(from: invoice)]), "Retour de marchandise ou heures non faites")
      }
    let credit = try batch.perform(CreditInvoice(invoice: .id(ID(bill.id)), request, reason: reason))
    if credit.available > .zero { planUse(ofCredit: credit.available, of: bill.client) }
  }

  /// The last line of the invoice that is worth something, goods coming back where it is goods.
  private func returned(from invoice: Invoice) -> CreditedLine {
    let lines = invoice.content.lines
    let last = lines.indices.last { lines[$0].kind == .item && lines[$0].price != .zero }
    return CreditedLine(line: (last ?? 0) + 1, goodsBack: last.map { lines[$0].nature == .goods })
  }

  /// A client's credit is paid back, or set against what falls due next.
  mutating func planUse(ofCredit amount: Money, of client: DemoClient) {
    if random.happens(35) {
      plan(.paul, in: 5...20) { story, batch in
        let available = try batch.read { try OpenItems.availableCredit(of: client.id, in: $0) }
        guard available >= amount else { return }
        try batch.perform(
          RefundCredit(
            client: .id(ID(client.id)), amount: amount, method: .transfer, reference: "Remboursement avoir"))
      }
    } else {
      plan(.paul, in: 3...40) { try $0.setCredit(of: client, in: $1) }
    }
  }

  private func setCredit(of client: DemoClient, in batch: borrowing Batch) throws {
    let (available, first) = try batch.read { reading in
      (
        try OpenItems.availableCredit(of: client.id, in: reading),
        try OpenItems.openDocuments(of: client.id, in: reading).first
      )
    }
    guard available > .zero, let first, first.item == nil else { return }
    try batch.perform(
      AllocateCredit(
        client: .id(ID(client.id)), allocations: [AllocationRequest(invoice: .id(first.id))]))
  }

  func remaining(of bill: DemoBill, in batch: borrowing Batch) throws -> Money {
    try batch.read { try OpenItems.remaining(ofDocument: bill.id, in: $0) ?? .zero }
  }
}
