import Documents
import Kernel
import Receivables
import ReceivablesFacts
import Sales
import Store

extension DemoStory {
  /// The client contests the invoice around its due date.
  mutating func planDispute(about bill: DemoBill) {
    plan(.nadia, on: bill.due.adding(days: random.number(-5...12))) { try $0.contest(bill, in: $1) }
  }

  private mutating func contest(_ bill: DemoBill, in batch: borrowing Batch) throws {
    let remaining = try remaining(of: bill, in: batch)
    guard remaining > .zero, contested.insert(bill.id).inserted else { return }
    let kind = random.pick(DisputeKind.allCases)
    let part = random.happens(35) ? Money(cents: remaining.cents / 3) : nil
    let opened = try batch.perform(
      OpenDispute(
        invoice: .id(ID(bill.id)), kind: kind, urgency: random.number(1...5), amount: part,
        note: grounds(of: kind)))
    if random.happens(60) {
      plan(.nadia, in: 2...6) { _, batch in
        try batch.perform(TakeDispute(dispute: ID(opened.id), note: "Dossier demandé au technicien."))
      }
    }
    plan(.nadia, in: 20...110) { try $0.resolve(opened.id, about: bill, in: $1) }
  }

  private func grounds(of kind: DisputeKind) -> String {
    switch kind {
    case .contestation: "Le client dit que la panne est revenue deux jours après."
    case .delay: "Le client refuse de payer : le matériel est arrivé avec trois semaines de retard."
    case .invoiceError: "Le client n'a pas commandé la seconde journée d'équipe."
    }
  }

  /// Half of the time something is credited; then the rest is paid.
  private mutating func resolve(_ dispute: Int64, about bill: DemoBill, in batch: borrowing Batch) throws {
    let gives = random.happens(50)
    let resolution = gives ? "Avoir partiel accordé." : "Le client reconnaît la facture."
    try batch.perform(ResolveDispute(dispute: ID(dispute), resolution: resolution))
    if gives { plan(.paul, on: today) { try $0.settleDispute(about: bill, in: $1) } }
    plan(.paul, in: 4...16) { try $0.receive(bill, in: $1) }
  }

  private mutating func settleDispute(about bill: DemoBill, in batch: borrowing Batch) throws {
    let remaining = try remaining(of: bill, in: batch)
    guard remaining > .zero else { return }
    let amount = Percentage(basisPoints: random.pick([1_000, 2_000, 3_000])).of(remaining)
    try batch.perform(
      CreditInvoice(invoice: .id(ID(bill.id)), .amount(amount), reason: "Règlement amiable du litige"))
  }
}
