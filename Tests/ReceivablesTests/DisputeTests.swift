import Kernel
import Ledgers
import ReceivablesFacts
import Store
import TestSupport
import Testing

@testable import Receivables

struct DisputeTests {
  private func open(
    _ company: TestCompany, _ number: String, _ amount: String? = nil, urgency: Int? = nil, on day: Day? = nil
  ) throws -> OpenDispute.Output {
    try company.perform(
      OpenDispute(
        invoice: .code(number), kind: .contestation, urgency: urgency, amount: amount.map(euros),
        note: "casse",
        date: day))
  }

  private func contested(_ company: TestCompany, _ number: String, asOf day: Day? = nil) throws -> String {
    try company.read { reading in
      let document = try OpenItems.document(.code(number), in: reading)
      return try Dispute.contested(of: document, asOf: day, in: reading).decimal
    }
  }

  @Test func `partial dispute: 300,00 of 1 200,00 are contested, the rest is not`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("1200.00"))
    _ = try open(company, number, "300.00")
    try #expect(contested(company, number) == "300.00")
    #expect(throws: ReceivablesRefusal.exceedsRemaining(number: number, free: euros("900.00"))) {
      try open(company, number, "900.01")
    }
    #expect(throws: ReceivablesRefusal.alreadyDisputed(number)) { try open(company, number) }
    try #expect(company.store.check().differences == [])
  }

  @Test func `a dispute holds from its opening to its resolution`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("1200.00"))
    _ = try open(company, number, on: day("2026-03-01"))
    _ = try company.perform(
      ResolveDispute(invoice: .code(number), resolution: "avoir promis", date: day("2026-04-01")))
    try #expect(contested(company, number, asOf: day("2026-02-28")) == "0.00")
    try #expect(contested(company, number, asOf: day("2026-03-01")) == "1200.00")
    try #expect(contested(company, number, asOf: day("2026-04-01")) == "0.00")
    try #expect(contested(company, number) == "0.00")
  }

  @Test func `the lifecycle of a dispute`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("100.00"))
    let id = Dispute.ID(try open(company, number).id)
    var matrix: [String] = []
    for step in ["ouvert", "en cours", "résolu"] {
      let dispute = try company.read { try Dispute.find(id, in: $0) }
      #expect(dispute.status.label == step)
      let answers = Dispute.Command.allCases.map {
        "\($0.rawValue): \(dispute.refusal(of: $0)?.code ?? "yes")"
      }
      matrix.append("\(step) | \(answers.joined(separator: " | "))")
      switch dispute.status {
      case .open: _ = try company.perform(TakeDispute(dispute: id))
      case .underWay: _ = try company.perform(ResolveDispute(dispute: id))
      case .resolved: break
      }
    }
    #expect(
      matrix == [
        "ouvert | take: yes | resolve: yes",
        "en cours | take: already-taken | resolve: yes",
        "résolu | take: already-resolved | resolve: already-resolved",
      ])
  }

  @Test func `what cannot be contested says why`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("100.00"), on: day("2026-01-10"))
    #expect(throws: ReceivablesRefusal.urgency) { try open(company, number, urgency: 6) }
    #expect(throws: ReceivablesRefusal.notPositive) { try open(company, number, "0.00") }
    #expect(throws: ReceivablesRefusal.beforeInvoice(number, day("2026-01-10"))) {
      try open(company, number, on: day("2026-01-09"))
    }
    #expect(throws: ReceivablesRefusal.futureDate(day("2027-01-01"), today: day("2026-12-31"))) {
      try open(company, number, on: day("2027-01-01"))
    }
    #expect(throws: ReceivablesRefusal.noDispute(number)) {
      try company.perform(ResolveDispute(invoice: .code(number)))
    }
    try company.receive(euros("100.00"), for: 1, number: number)
    #expect(throws: ReceivablesRefusal.settled(number)) { try open(company, number) }
  }

  @Test func `one of several disputes must be named`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("100.00"))
    _ = try open(company, number, "10.00")
    _ = try open(company, number, "20.00")
    #expect(throws: ReceivablesRefusal.severalDisputes(number)) {
      try company.perform(ResolveDispute(invoice: .code(number)))
    }
    try #expect(contested(company, number) == "30.00")
  }

  @Test func `every refusal has a code, a sentence and a remedy`() {
    for refusal in ReceivablesRefusal.samples {
      #expect(!refusal.code.isEmpty && refusal.message.hasSuffix(".") && refusal.remedy.hasSuffix("."))
    }
  }
}
