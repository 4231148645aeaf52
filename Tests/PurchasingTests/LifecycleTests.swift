import Documents
import Kernel
import PartiesFacts
import PurchasingFacts
import TestSupport
import Testing

@testable import Purchasing

struct PurchaseLifecycleTests {
  @Test func `the lifecycle of a supplier's invoice`() {
    let documents = [
      purchase(), purchase(.unneeded), purchase(.awaited),
      purchase(.given(by: "paul", on: day("2026-03-12"))),
      purchase(.unneeded, kind: .creditNote),
    ]
    #expect(
      matrix(Purchase.Command.allCases, of: documents) { $1.refusal(of: $0, under: policy(of: "marie")) }
        == """
        edit: yes | already-validated | already-validated | already-validated | already-validated
        delete: yes | already-validated | already-validated | already-validated | already-validated
        validate: yes | already-validated | already-validated | already-validated | already-validated
        credit: not-validated | yes | yes | yes | credit-note
        approve: not-validated | approval-not-needed | yes | already-approved | approval-not-needed
        """)
  }

  @Test func `the lifecycle of a supplier's order`() {
    var received = OrderMatch(line: 1, label: "Acier", ordered: units("2"), net: euros("200.00"))
    received.delivered = units("1")
    let orders = [
      order(.draft), order(.placed), order(.placed, match: received), order(.closed),
      order(.closed, match: received), order(.cancelled),
    ]
    #expect(
      matrix(PurchaseOrder.Command.allCases, of: orders) { $1.refusal(of: $0, on: day("2026-03-12")) } == """
        edit: yes | already-placed | already-placed | order-closed | order-closed | order-cancelled
        delete: yes | already-placed | already-placed | order-closed | order-closed | order-cancelled
        place: yes | already-placed | already-placed | order-closed | order-closed | order-cancelled
        receive: order-not-placed | yes | yes | order-closed | order-closed | order-cancelled
        invoice: order-not-placed | yes | yes | order-closed | yes | order-cancelled
        close: order-not-placed | yes | yes | order-closed | order-closed | order-cancelled
        cancel: order-not-placed | yes | already-received | order-closed | order-closed | order-cancelled
        """)
  }

  @Test func `with duties separated the author neither validates nor allows the payment`() {
    #expect(
      purchase().refusal(of: .validate, under: policy(of: "marie", separate: true))?.code == "own-draft")
    #expect(purchase().refusal(of: .validate, under: policy(of: "paul", separate: true)) == nil)
    let awaited = purchase(.awaited)
    #expect(awaited.refusal(of: .approve, under: policy(of: "marie", separate: true))?.code == "own-invoice")
    #expect(awaited.refusal(of: .approve, under: policy(of: "paul", separate: true)) == nil)
  }

  @Test func `an invoice of exactly the amount needs no approval, a cent more does`() {
    let draft = purchase()
    let exact = PurchasePolicy(actor: "paul", today: day("2026-03-12"), approvalAbove: euros("240.00"))
    let below = PurchasePolicy(actor: "paul", today: day("2026-03-12"), approvalAbove: euros("239.99"))
    #expect(!draft.needsApproval(under: exact))
    #expect(draft.needsApproval(under: below))
    #expect(!purchase(.unneeded, kind: .creditNote).needsApproval(under: below))
  }

  @Test func `every refusal has a code of its own, a sentence and a remedy`() {
    let samples = PurchasingRefusal.samples
    #expect(Set(samples.map(\.code)).count == samples.count)
    for refusal in samples {
      #expect(refusal.message.hasSuffix(".") && refusal.remedy.hasSuffix("."), "\(refusal.code)")
      #expect(!refusal.code.contains("_") && refusal.code == refusal.code.lowercased())
    }
  }

  @Test(arguments: [
    ("F-00123", "f123"), ("f 123", "f123"), ("2026/0042", "20260042"), ("000", "0"), ("É-7", "e7"),
    ("A0B10", "a0b10"),
    ("--", ""),
  ])
  func `a supplier's number is told blind to case, spaces, punctuation and zeros in front`(
    number: String, key: String
  ) {
    #expect(SupplierNumber.key(number) == key)
  }
}

private func policy(of actor: String, separate: Bool = false) -> PurchasePolicy {
  PurchasePolicy(actor: actor, today: day("2026-03-12"), separationOfDuties: separate)
}

/// Two at 100,00 and 20 %: 240,00 with VAT; a draft unless something is said of its approval.
private func purchase(
  _ approval: Purchase.Approval? = nil, kind: Purchase.Kind = .invoice
) -> Purchase {
  let content = content()
  let entry = approval.map {
    Purchase.Entry(number: "ACH-2026-00001", day: day("2026-03-12"), at: "", by: "paul", approval: $0)
  }
  return Purchase(
    id: Purchase.ID(1), kind: kind, status: entry.map(Purchase.Status.validated) ?? .draft, content: content,
    amounts: content.amounts, corrects: nil, order: nil, author: "marie",
    edition: Edition(version: 1, at: "", by: "Marie"), settled: .zero)
}

private func order(_ status: PurchaseOrder.Status, match: OrderMatch? = nil) -> PurchaseOrder {
  let still = OrderMatch(line: 1, label: "Acier", ordered: units("2"), net: euros("200.00"))
  return PurchaseOrder(
    id: PurchaseOrder.ID(1), number: status == .draft ? "" : "BC-2026-00001", status: status,
    content: content(), expected: nil, author: "marie",
    edition: Edition(version: 1, at: "", by: "Marie"), match: [match ?? still])
}

private func content() -> PurchaseContent {
  PurchaseContent(
    supplier: PartyFacts(party: 1, code: "MET", name: "Métaux du Rhône"), supplierNumber: "F-1",
    day: day("2026-03-01"), terms: .days(30),
    lines: [
      PurchaseLine(
        label: "Acier", quantity: units("2"), price: price("100"), rate: VATRate(basisPoints: 2_000))
    ])
}

private func matrix<Command: RawRepresentable, Record>(
  _ commands: [Command], of records: [Record], refusal: (Command, Record) -> (any Refusal)?
) -> String where Command.RawValue == String {
  commands.map { command in
    "\(command.rawValue): " + records.map { refusal(command, $0)?.code ?? "yes" }.joined(separator: " | ")
  }.joined(separator: "\n")
}
