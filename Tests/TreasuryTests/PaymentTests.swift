import Kernel
import Ledgers
import PartiesFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Treasury

struct PaymentTests {
  @Test func `one payment, three invoices: each gets its due, the last what is left`() throws {
    let company = try TestCompany()
    let numbers = try ["300.00", "150.00", "100.00"].map { try company.purchase(euros($0)) }
    let done = try company.pay(euros("500.00"), for: numbers)
    #expect(done.number == "D-1")
    #expect(done.allocated == euros("500.00"))
    #expect(done.unallocated == .zero)
    try #expect(numbers.map(company.toPay) == ["0.00", "0.00", "50.00"])
    try company.read {
      let balance = try OpenItems.balance(of: company.suppliers[0].party, ledger: .supplier, in: $0)
      #expect(balance == euros("50.00"))
    }
  }

  @Test func `an invoice is paid in parts`() throws {
    let company = try TestCompany()
    let number = try company.purchase(euros("100.00"))
    try company.pay(euros("30.00"), for: [number])
    try company.pay(euros("50.00"), for: [number])
    try #expect(company.toPay(number) == "20.00")
    let all = try company.pay(euros("20.00"), for: [number])
    #expect(all.allocated == euros("20.00"))
    try #expect(company.toPay(number) == "0.00")
  }

  @Test func `what is paid in excess is an advance with the supplier`() throws {
    let company = try TestCompany()
    let number = try company.purchase(euros("100.00"))
    let done = try company.pay(euros("105.00"), for: [number])
    #expect(done.unallocated == euros("5.00"))
    try #expect(company.advance() == "5.00")
  }

  @Test func `an advance is set against an invoice later, the oldest first or the one named`() throws {
    let company = try TestCompany()
    try company.pay(euros("30.00"), on: day("2026-01-05"))
    try company.pay(euros("50.00"), on: day("2026-01-06"))
    let number = try company.purchase(euros("100.00"))
    let named = try company.perform(
      AllocateSupplierCredit(
        supplier: company.supplier(), credit: .code("D-2"),
        allocations: [AllocationRequest(invoice: .code(number), amount: euros("20.00"))]))
    #expect(named.available == euros("30.00"))
    let rest = try company.perform(
      AllocateSupplierCredit(
        supplier: company.supplier(), allocations: [AllocationRequest(invoice: .code(number))]))
    #expect(rest.allocated == euros("60.00"))
    try #expect(company.toPay(number) == "20.00")
    #expect(throws: TreasuryRefusal.exceedsCredit(available: .zero)) {
      try company.perform(
        AllocateSupplierCredit(
          supplier: company.supplier(), allocations: [AllocationRequest(invoice: .code(number))]))
    }
  }

  @Test func `a supplier's credit note settles its invoice and leaves the rest to use`() throws {
    let company = try TestCompany()
    let number = try company.purchase(euros("100.00"))
    try company.pay(euros("60.00"), for: [number])
    let note = try company.purchaseCredit(euros("70.00"), allocated: euros("40.00"), to: 1)
    try #expect(company.toPay(number) == "0.00")
    try #expect(company.advance() == "30.00")
    let credits = try company.read {
      try OpenItems.credits(of: company.suppliers[0].party, ledger: .supplier, in: $0)
    }
    #expect(credits.map(\.number) == [note])
  }

  @Test func `a rejected payment stays, an opposite one reopens the invoice, fees go out`() throws {
    let company = try TestCompany()
    let number = try company.purchase(euros("360.00"))
    try company.pay(euros("360.00"), for: [number], on: day("2026-02-01"))
    let done = try company.perform(
      ReversePayment(
        payment: .code("D-1"), date: day("2026-02-06"), reason: "IBAN clos", fees: euros("12.50")))
    #expect(done.number == "RD-2")
    #expect(done.reopened == euros("360.00"))
    try #expect(company.toPay(number) == "360.00")
    let moves = try company.moves("montant type", from: day("2026-02-01"), to: day("2026-02-28"))
    #expect(moves == ["-360.00 Décaissement", "360.00 Rejet de décaissement", "-12.50 Frais bancaires"])
    try company.read { reading in
      let kept = try CashMovement.find(.code("d-1"), .supplier, in: reading)
      #expect(kept.reversedBy?.rawValue == 2)
      try #expect(CashMovement.find(.code("RD-2"), .supplier, in: reading).fees == euros("12.50"))
    }
    #expect(throws: TreasuryRefusal.alreadyReversed("D-1", .supplier)) {
      try company.perform(ReversePayment(payment: .code("D-1"), reason: "encore"))
    }
    #expect(throws: TreasuryRefusal.notReversible("RD-2", .supplier)) {
      try company.perform(ReversePayment(payment: .id(.init(2)), reason: "encore"))
    }
    try #expect(company.store.check().differences == [])
  }

  @Test func `a payment is not reversed before its day nor without a reason`() throws {
    let company = try TestCompany()
    try company.pay(euros("10.00"), on: day("2026-02-01"))
    #expect(
      throws: TreasuryRefusal.beforeSettlement(number: "D-1", day: day("2026-02-01"), .supplier)
    ) {
      try company.perform(
        ReversePayment(payment: .code("D-1"), date: day("2026-01-31"), reason: "erreur"))
    }
    #expect(throws: TreasuryRefusal.reasonMissing) {
      try company.perform(ReversePayment(payment: .code("D-1"), reason: " "))
    }
    #expect(throws: TreasuryRefusal.negativeFees) {
      try company.perform(
        ReversePayment(payment: .code("D-1"), reason: "erreur", fees: euros("-1.00")))
    }
  }

  @Test func `a supplier's refund takes no more than the credit with it`() throws {
    let company = try TestCompany()
    try company.pay(euros("80.00"), on: day("2026-02-01"))
    #expect(throws: TreasuryRefusal.exceedsCredit(available: euros("80.00"))) {
      try company.perform(
        RecordSupplierRefund(supplier: company.supplier(), amount: euros("80.01"), method: .transfer))
    }
    let done = try company.perform(
      RecordSupplierRefund(
        supplier: company.supplier(), amount: euros("50.00"), method: .cheque, date: day("2026-02-02")))
    #expect(done.number == "RF-2")
    #expect(done.available == euros("30.00"))
    let moves = try company.moves("montant libelle", from: day("2026-02-01"), to: day("2026-02-28"))
    #expect(moves == ["-80.00 Décaissement D-1", "50.00 Remboursement RF-2"])
  }

  @Test func `a refund of an advance whose payment bounced is owed to the supplier and can be paid`() throws {
    let company = try TestCompany()
    try company.pay(euros("105.00"), on: day("2026-02-01"))
    _ = try company.perform(
      RecordSupplierRefund(
        supplier: company.supplier(), amount: euros("5.00"), method: .transfer, date: day("2026-02-03")))
    _ = try company.perform(
      ReversePayment(payment: .code("D-1"), date: day("2026-02-06"), reason: "rejeté"))
    try #expect(company.toPay("RF-2") == "5.00")
    try company.pay(euros("5.00"), for: ["RF-2"], on: day("2026-02-10"))
    try company.read {
      let balance = try OpenItems.balance(of: company.suppliers[0].party, ledger: .supplier, in: $0)
      #expect(balance == .zero)
    }
    try #expect(company.store.check().differences == [])
  }

  @Test func `undoing makes the invoice to pay again and gives the advance back, with a reason`() throws {
    let company = try TestCompany()
    let number = try company.purchase(euros("100.00"))
    try company.pay(euros("60.00"), for: [number])
    try company.pay(euros("40.00"), for: [number])
    #expect(throws: TreasuryRefusal.reasonMissing) {
      try company.perform(UndoSupplierAllocation(invoice: .code(number), reason: "  "))
    }
    let part = try company.perform(
      UndoSupplierAllocation(invoice: .code(number), amount: euros("50.00"), reason: "erreur"))
    #expect(part.remaining == euros("50.00"))
    let credits = try company.read {
      try OpenItems.credits(of: company.suppliers[0].party, ledger: .supplier, in: $0)
    }
    #expect(credits.map(\.available) == [euros("10.00"), euros("40.00")])
    let rest = try company.perform(UndoSupplierAllocation(invoice: .code(number), reason: "erreur"))
    #expect(rest.undone == euros("50.00"))
    #expect(throws: TreasuryRefusal.nothingAllocated(number)) {
      try company.perform(UndoSupplierAllocation(invoice: .code(number), reason: "encore"))
    }
  }

  @Test func `two invoices of the amount paid and no reference: auto leaves an advance`() throws {
    let company = try TestCompany()
    let numbers = try ["100.00", "100.00"].map { try company.purchase(euros($0)) }
    func pay(_ reference: String?) throws -> RecordPayment.Output {
      try company.perform(
        RecordPayment(
          supplier: company.supplier(), amount: euros("100.00"), method: .transfer, reference: reference,
          allocate: .auto))
    }
    try #expect(pay(nil).unallocated == euros("100.00"))
    try #expect(pay("facture F-2").allocated == euros("100.00"))
    try #expect(numbers.map(company.toPay) == ["100.00", "0.00"])
  }
}
