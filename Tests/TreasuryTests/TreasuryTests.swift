import Kernel
import Ledgers
import PartiesFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Treasury

struct TreasuryTests {
  @Test func `one transfer, three invoices`() throws {
    let company = try TestCompany()
    let numbers = try ["300.00", "150.00", "100.00"].map { try company.invoice(euros($0)) }
    let done = try company.receive(euros("500.00"), for: numbers)
    #expect(done.allocated == euros("500.00"))
    #expect(done.unallocated == .zero)
    try #expect(numbers.map(company.remaining) == ["0.00", "0.00", "50.00"])
  }

  @Test func `overpayment: what is too much is the client's credit`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("100.00"))
    let done = try company.receive(euros("105.00"), for: [number])
    #expect(done.unallocated == euros("5.00"))
    try #expect(company.credit() == "5.00")
    try #expect(company.remaining(number) == "0.00")
  }

  @Test func `no allocation leaves all of it as credit`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("100.00"))
    let done = try company.receive(euros("100.00"))
    #expect(done.allocated == .zero)
    try #expect(company.remaining(number) == "100.00")
    try #expect(company.credit() == "100.00")
  }

  @Test func `auto follows the proposal`() throws {
    let company = try TestCompany()
    let numbers = try ["300.00", "150.00"].map { try company.invoice(euros($0)) }
    let done = try company.perform(
      RecordReceipt(
        client: company.client(), amount: euros("150.00"), method: .cheque, reference: numbers[0],
        allocate: .auto))
    #expect(done.allocated == euros("150.00"))
    try #expect(numbers.map(company.remaining) == ["150.00", "150.00"])
  }

  @Test func `tolerance: one operation settles 100,00 with 99,98 and 0,02 given up`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("100.00"))
    let done = try company.perform(
      RecordReceipt(
        client: company.client(), amount: euros("99.98"), method: .transfer,
        allocations: [AllocationRequest(invoice: .code(number))], writeOff: true))
    #expect(done.writtenOff == euros("0.02"))
    try #expect(company.remaining(number) == "0.00")
    try #expect(company.store.check().differences == [])
  }

  @Test func `rejected debit: the receipt stays, a reverse one reopens the due date, fees go out`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("360.00"))
    let receipt = try company.receive(euros("360.00"), for: [number], on: day("2026-02-01"))
    let done = try company.perform(
      ReverseReceipt(
        receipt: .code(receipt.number), date: day("2026-02-06"), reason: "provision insuffisante",
        fees: euros("12.50")))
    #expect(done.reopened == euros("360.00"))
    try #expect(company.remaining(number) == "360.00")
    let moves = try company.moves("date montant", from: day("2026-02-01"), to: day("2026-02-28"))
    #expect(moves == ["2026-02-01 360.00", "2026-02-06 -360.00", "2026-02-06 -12.50"])
    try #expect(company.cash(asOf: day("2026-02-05")) == euros("360.00"))
    try company.read { reading in
      let kept = try CashMovement.find(.code("e-1"), .client, in: reading)
      #expect(kept.reversedBy?.rawValue == done.id)
    }
    #expect(throws: TreasuryRefusal.alreadyReversed("E-1", .client)) {
      try company.perform(ReverseReceipt(receipt: .code("E-1"), reason: "encore"))
    }
    #expect(throws: TreasuryRefusal.notReversible("RJ-2", .client)) {
      try company.perform(ReverseReceipt(receipt: .id(.init(2)), reason: "encore"))
    }
  }

  @Test func `undo: un-matching reopens the invoice and gives the credit back, with a reason`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("100.00"))
    try company.receive(euros("100.00"), for: [number])
    #expect(throws: TreasuryRefusal.reasonMissing) {
      try company.perform(Unallocate(invoice: .code(number), reason: "  "))
    }
    let done = try company.perform(Unallocate(invoice: .code(number), reason: "mauvaise facture"))
    #expect(done.undone == euros("100.00"))
    #expect(done.remaining == euros("100.00"))
    try #expect(company.remaining(number) == "100.00")
    try #expect(company.credit() == "100.00")
    #expect(throws: TreasuryRefusal.nothingAllocated(number)) {
      try company.perform(Unallocate(invoice: .code(number), reason: "encore"))
    }
  }

  @Test func `undoing part takes the latest receipt back first`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("100.00"))
    try company.receive(euros("60.00"), for: [number])
    try company.receive(euros("40.00"), for: [number])
    _ = try company.perform(Unallocate(invoice: .code(number), amount: euros("50.00"), reason: "erreur"))
    let credits = try company.read { try OpenItems.credits(of: company.parties[0].party, in: $0) }
    #expect(credits.map(\.available) == [euros("10.00"), euros("40.00")])
  }

  @Test func `credit is set against an invoice later, the oldest first or the one named`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("100.00"))
    try company.receive(euros("30.00"), on: day("2026-02-01"))
    let second = try company.receive(euros("50.00"), on: day("2026-02-02"))
    let named = try company.perform(
      AllocateCredit(
        client: company.client(), credit: .code(second.number),
        allocations: [AllocationRequest(invoice: .code(number), amount: euros("20.00"))]))
    #expect(named.available == euros("30.00"))
    let rest = try company.perform(
      AllocateCredit(client: company.client(), allocations: [AllocationRequest(invoice: .code(number))]))
    #expect(rest.allocated == euros("60.00"))
    try #expect(company.remaining(number) == "20.00")
    #expect(throws: TreasuryRefusal.exceedsCredit(available: .zero)) {
      try company.perform(
        AllocateCredit(client: company.client(), allocations: [AllocationRequest(invoice: .code(number))]))
    }
  }

  @Test func `a refund takes no more than the credit available`() throws {
    let company = try TestCompany()
    try company.receive(euros("80.00"))
    #expect(throws: TreasuryRefusal.exceedsCredit(available: euros("80.00"))) {
      try company.perform(RefundCredit(client: company.client(), amount: euros("80.01"), method: .transfer))
    }
    let done = try company.perform(
      RefundCredit(client: company.client(), amount: euros("50.00"), method: .transfer))
    #expect(done.available == euros("30.00"))
    try #expect(company.credit() == "30.00")
  }

  @Test func `what a receipt cannot settle is refused with what remains`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("100.00"))
    let other = try company.invoice(euros("100.00"), party: 1)
    func allocate(_ amount: String, to invoice: String, _ part: String?) throws {
      let request = AllocationRequest(invoice: .code(invoice), amount: part.map(euros))
      _ = try company.perform(
        RecordReceipt(client: company.client(), amount: euros(amount), method: .cash, allocations: [request]))
    }
    #expect(throws: TreasuryRefusal.otherParty(other, .client)) { try allocate("100.00", to: other, nil) }
    #expect(throws: TreasuryRefusal.exceedsRemaining(number: number, remaining: euros("100.00"))) {
      try allocate("150.00", to: number, "120.00")
    }
    #expect(throws: TreasuryRefusal.exceedsSettlement(left: euros("50.00"), .client)) {
      try allocate("50.00", to: number, "60.00")
    }
    #expect(throws: TreasuryRefusal.notPositive) { try allocate("0.00", to: number, nil) }
    #expect(throws: TreasuryRefusal.notPositive) { try allocate("50.00", to: number, "0.00") }
    #expect(throws: TreasuryRefusal.futureDate(day("2027-01-01"), today: day("2026-12-31"))) {
      try company.receive(euros("10.00"), on: day("2027-01-01"))
    }
    try #expect(company.credit() == "0.00")
  }

  @Test func `giving up more than the tolerance needs its own right`() throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("100.00"))
    _ = try company.perform(CreateUser(login: "caisse", name: "Caisse", roles: ["caisse"]))
    let all = WriteOff(invoice: .code(number), reason: "client disparu")
    #expect(throws: TreasuryRefusal.aboveTolerance(amount: euros("100.00"), tolerance: euros("5.00"))) {
      try company.perform(all, as: "caisse")
    }
    let some = try company.perform(
      WriteOff(invoice: .code(number), amount: euros("5.00"), reason: "écart"), as: "caisse")
    #expect(some.remaining == euros("95.00"))
    let rest = try company.perform(all)
    #expect(rest.amount == euros("95.00"))
    #expect(throws: TreasuryRefusal.nothingDue(number)) { try company.perform(all) }
    #expect(throws: TreasuryRefusal.writtenOff(number)) {
      try company.perform(Unallocate(invoice: .code(number), reason: "erreur"))
    }
  }

  @Test func `every refusal has a code, a sentence and a remedy`() {
    for refusal in TreasuryRefusal.samples {
      #expect(!refusal.code.isEmpty && refusal.message.hasSuffix(".") && refusal.remedy.hasSuffix("."))
    }
  }
}
