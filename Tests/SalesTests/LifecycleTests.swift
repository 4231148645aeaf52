import Company
import Documents
import Kernel
import PartiesFacts
import SalesFacts
import TestSupport
import Testing

@testable import Parties
@testable import Sales

@Test func `the lifecycle of an invoice`() {
  #expect(
    matrix(
      Invoice.Command.allCases, of: [sample(.draft), sample(.validated), sample(.paid), sample(.cancelled)]
    ) {
      $1.refusal(
        of: $0, under: SalesPolicy(actor: "paul", today: day("2026-03-12"), separationOfDuties: false))
    } == """
      edit: yes | already-validated | already-validated | already-cancelled
      delete: yes | already-validated | already-validated | already-cancelled
      validate: yes | already-validated | already-validated | already-cancelled
      cancel: not-validated | yes | already-paid | already-cancelled
      credit: not-validated | yes | yes | already-cancelled
      duplicate: yes | yes | yes | yes
      note: yes | yes | yes | yes
      """)
}

@Test func `the lifecycle of a credit note`() {
  #expect(
    matrix(Invoice.Command.allCases, of: [sample(.validated, kind: .creditNote)]) {
      $1.refusal(
        of: $0, under: SalesPolicy(actor: "paul", today: day("2026-03-12"), separationOfDuties: false))
    } == """
      edit: already-validated
      delete: already-validated
      validate: already-validated
      cancel: credit-note
      credit: credit-note
      duplicate: credit-note
      note: yes
      """)
}

@Test func `the lifecycle of a quote`() {
  let sent = Quote.Status.sent(on: day("2026-03-01"))
  let quotes = [
    quote(.draft), quote(sent), quote(sent, validUntil: "2026-03-11"),
    quote(.accepted(on: day("2026-03-02"))),
    quote(.refused(on: day("2026-03-02"), reason: "")), quote(.superseded),
  ]
  #expect(
    matrix(Quote.Command.allCases, of: quotes) { $1.refusal(of: $0, on: day("2026-03-12")) } == """
      edit: yes | already-sent | already-sent | already-accepted | already-refused | superseded
      delete: yes | already-sent | already-sent | already-accepted | already-refused | superseded
      send: yes | already-sent | already-sent | already-accepted | already-refused | superseded
      accept: not-sent | yes | quote-expired | already-accepted | already-refused | superseded
      refuse: not-sent | yes | yes | already-accepted | already-refused | superseded
      revise: not-sent | yes | yes | already-accepted | yes | superseded
      invoice: not-sent | not-accepted | not-accepted | yes | already-refused | superseded
      """)
}

@Test func `the lifecycle of an order`() {
  let orders = [
    order(.draft), order(.confirmed), order(.confirmed, invoiced: "1"), order(.confirmed, invoiced: "2"),
    order(.cancelled(on: day("2026-03-05"), reason: "")),
  ]
  #expect(orders.map(\.state) == [.draft, .confirmed, .partlyInvoiced, .invoiced, .cancelled])
  #expect(
    matrix(Order.Command.allCases, of: orders) { $1.refusal(of: $0, on: day("2026-03-12")) } == """
      edit: yes | already-confirmed | already-confirmed | already-confirmed | order-cancelled
      delete: yes | already-confirmed | already-confirmed | already-confirmed | order-cancelled
      confirm: yes | already-confirmed | already-confirmed | already-confirmed | order-cancelled
      cancel: order-not-confirmed | yes | already-invoiced | already-invoiced | order-cancelled
      invoice: order-not-confirmed | yes | yes | order-invoiced | order-cancelled
      """)
}

@Test func `with duties separated the author may not validate, another may`() {
  let draft = sample(.draft)
  let author = SalesPolicy(actor: "marie", today: day("2026-03-12"), separationOfDuties: true)
  let other = SalesPolicy(actor: "paul", today: day("2026-03-12"), separationOfDuties: true)
  #expect(draft.refusal(of: .validate, under: author)?.code == "own-draft")
  #expect(draft.refusal(of: .validate, under: other) == nil)
}

@Test func `every refusal has a code of its own, a sentence and a remedy`() {
  let samples = SalesRefusal.samples
  #expect(Set(samples.map(\.code)).count == samples.count - 1)  // the discount has two samples
  for refusal in samples {
    #expect(refusal.message.hasSuffix(".") && refusal.remedy.hasSuffix("."), "\(refusal.code)")
    #expect(!refusal.code.contains("_") && refusal.code == refusal.code.lowercased())
  }
}

private enum Sample { case draft, validated, paid, cancelled }

private func sample(_ sample: Sample, kind: Invoice.Kind = .invoice) -> Invoice {
  let content = DocumentContent(
    client: PartyFacts(party: 1, code: "DUP", name: "Dupont"), day: day("2026-03-01"), terms: .days(30),
    lines: [
      DocumentLine(label: "Conseil", price: UnitPrice(euros("100.00")), rate: VATRate(basisPoints: 2_000))
    ])
  let issue = Invoice.Issue(
    number: "FA-2026-00001", at: "", by: "paul", instalments: [], seller: CompanyProfile().letterhead,
    buyer: BuyerIdentity(
      code: "DUP", name: "Dupont", legalForm: "", address: PostalAddress(), delivery: nil, siren: nil,
      siret: nil,
      vatNumber: nil), taxOnDebits: false)
  let status: Invoice.Status =
    switch sample {
    case .draft: .draft
    case .validated, .paid: .validated(issue)
    case .cancelled: .cancelled(issue, by: "AV-2026-00001")
    }
  return Invoice(
    id: Invoice.ID(1), kind: kind, status: status, content: content, amounts: content.amounts, deductions: [],
    quote: nil, corrects: nil, importedFrom: nil, author: "marie",
    edition: Edition(version: 1, at: "", by: "Marie"),
    note: "", settled: sample == .paid ? euros("10.00") : .zero)
}

private func quote(_ status: Quote.Status, validUntil: String = "2026-03-31") -> Quote {
  Quote(
    id: Quote.ID(1), number: "DEV-000001", revision: 1, status: status, content: sample(.draft).content,
    validUntil: day(validUntil), revises: nil, author: "marie",
    edition: Edition(version: 1, at: "", by: "Marie"),
    note: "")
}

private func order(_ status: Order.Status, invoiced: String = "0") -> Order {
  var content = sample(.draft).content
  content.lines[0].quantity = units("2")
  return Order(
    id: Order.ID(1), number: status == .draft ? "" : "CMD-2026-00001", status: status, content: content,
    origin: "", author: "marie", edition: Edition(version: 1, at: "", by: "Marie"), note: "",
    progress: [
      OrderProgress(
        line: 1, ordered: units("2"), invoicing: OrderInvoicing(moved: units(invoiced)))
    ])
}

private func matrix<Command: RawRepresentable, Record>(
  _ commands: [Command], of records: [Record], refusal: (Command, Record) -> (any Refusal)?
) -> String where Command.RawValue == String {
  commands.map { command in
    "\(command.rawValue): " + records.map { refusal(command, $0)?.code ?? "yes" }.joined(separator: " | ")
  }.joined(separator: "\n")
}
