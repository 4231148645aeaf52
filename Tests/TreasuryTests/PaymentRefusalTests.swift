import Kernel
import Ledgers
import PartiesFacts
import PurchasingFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Treasury

struct PaymentRefusalTests {
  @Test func `what a payment cannot settle is refused with what remains`() throws {
    let company = try TestCompany()
    let number = try company.purchase(euros("100.00"))
    let other = try company.purchase(euros("100.00"), from: company.suppliers[1])
    func allocate(_ amount: String, to invoice: String, _ part: String?) throws {
      let request = AllocationRequest(invoice: .code(invoice), amount: part.map(euros))
      _ = try company.perform(
        RecordPayment(
          supplier: company.supplier(), amount: euros(amount), method: .cash, allocations: [request]))
    }
    #expect(throws: TreasuryRefusal.otherParty(other, .supplier)) { try allocate("100.00", to: other, nil) }
    #expect(throws: TreasuryRefusal.exceedsRemaining(number: number, remaining: euros("100.00"))) {
      try allocate("150.00", to: number, "120.00")
    }
    #expect(throws: TreasuryRefusal.exceedsSettlement(left: euros("50.00"), .supplier)) {
      try allocate("50.00", to: number, "60.00")
    }
    #expect(throws: TreasuryRefusal.notPositive) { try allocate("0.00", to: number, nil) }
    #expect(throws: TreasuryRefusal.futureDate(day("2027-01-01"), today: day("2026-12-31"))) {
      try company.pay(euros("10.00"), on: day("2027-01-01"))
    }
    #expect(throws: CommonRefusal.notFound(what: "la facture fournisseur", key: "FA-2026-00001")) {
      try allocate("10.00", to: "FA-2026-00001", nil)
    }
    try #expect(company.advance() == "0.00")
  }

  @Test func `an invoice awaiting approval is paid only once it is approved`() throws {
    let company = try TestCompany()
    let number = try company.purchase(euros("100.00"), needsApproval: true)
    #expect(throws: TreasuryRefusal.approvalMissing(number)) {
      try company.pay(euros("100.00"), for: [number])
    }
    try company.pay(euros("40.00"))
    #expect(throws: TreasuryRefusal.approvalMissing(number)) {
      try company.perform(
        AllocateSupplierCredit(
          supplier: company.supplier(), allocations: [AllocationRequest(invoice: .code(number))]))
    }
    _ = try company.perform(
      Tell(
        event: PaymentApproved(
          document: 1, number: number, party: company.suppliers[0], day: company.today)))
    try company.pay(euros("100.00"), for: [number])
    try #expect(company.toPay(number) == "0.00")
    try #expect(company.store.check().differences == [])
  }

  @Test func `an invoice in a file of transfers is not paid twice`() throws {
    let company = try TestCompany()
    let number = try company.purchase(euros("100.00"))
    let line = TransferOrdered.Line(
      document: 1, number: number, party: company.suppliers[0], amount: euros("100.00"))
    _ = try company.perform(
      Tell(
        event: TransferOrdered(
          transfer: 7, day: day("2026-02-01"), execution: day("2026-02-03"), lines: [line],
          total: euros("100.00"))))
    #expect(throws: TreasuryRefusal.alreadyOrdered(number, transfer: 7)) {
      try company.pay(euros("100.00"), for: [number])
    }
    let document = try company.read { try OpenItems.document(.code(number), ledger: .supplier, in: $0) }
    #expect(document.transfer == 7)
    #expect(throws: Never.self) {
      try AllocationPlan(
        euros("100.00"), to: [.init(document)], of: document.party, ledger: .supplier, transfer: 7)
    }
    _ = try company.perform(
      Tell(
        event: TransferSettled(transfer: 7, day: day("2026-02-02"), outcome: .cancelled, reason: "doublon")))
    try company.pay(euros("100.00"), for: [number])
    try #expect(company.toPay(number) == "0.00")
  }

  @Test func `only a supplier is paid, or whoever is already owed`() throws {
    let company = try TestCompany()
    let client = company.parties[0]
    func pay() throws {
      _ = try company.perform(
        RecordPayment(supplier: company.client(), amount: euros("10.00"), method: .transfer))
    }
    #expect(throws: TreasuryRefusal.notASupplier("Dupont")) { try pay() }
    try company.purchase(euros("50.00"), from: client)
    try pay()
    try company.read {
      try #expect(OpenItems.balance(of: client.party, ledger: .supplier, in: $0) == euros("40.00"))
      try #expect(OpenItems.balance(of: client.party, in: $0) == .zero)
    }
  }

  @Test func `a client and supplier keeps two accounts`() throws {
    let company = try TestCompany()
    try company.invoice(euros("200.00"))
    try company.purchase(euros("50.00"), from: company.parties[0])
    try company.read {
      let party = company.parties[0].party
      try #expect(OpenItems.balance(of: party, in: $0) == euros("200.00"))
      try #expect(OpenItems.balance(of: party, ledger: .supplier, in: $0) == euros("50.00"))
      try #expect(OpenItems.balances(ledger: .supplier, in: $0).map(\.amount) == [euros("50.00")])
    }
  }

  @Test func `who may not pay cannot`() throws {
    let company = try TestCompany()
    _ = try company.perform(CreateUser(login: "caisse", name: "Caisse", roles: ["caisse"]))
    #expect(throws: CommonRefusal.self) {
      try company.perform(
        RecordPayment(supplier: company.supplier(), amount: euros("10.00"), method: .cash), as: "caisse")
    }
  }
}
