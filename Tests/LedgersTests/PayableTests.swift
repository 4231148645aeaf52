import Kernel
import PartiesFacts
import PurchasingFacts
import SalesFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Ledgers

struct PayableTests {
  /// Validates a supplier's invoice of 100,00 due in two parts; answers what is owed on it.
  private func purchase(_ company: TestCompany, id: Int64 = 1, needsApproval: Bool = false) throws {
    let instalments = [
      IssuedDocument.Instalment(due: day("2026-02-14"), amount: euros("60.00")),
      IssuedDocument.Instalment(due: day("2026-03-14"), amount: euros("40.00")),
    ]
    let sale = company.document(
      id, .invoice, party: 0, on: day("2026-01-15"), toPay: euros("100.00"), instalments: instalments)
    try company.tell(
      SupplierInvoiceValidated(document: PurchasedDocument(sale, needsApproval: needsApproval)))
  }

  private func owed(_ company: TestCompany) throws -> OpenDocument? {
    try company.read {
      try OpenItems.openDocuments(of: company.parties[0].party, ledger: .supplier, in: $0).first
    }
  }

  @Test func `a supplier's invoice is owed by its due dates, under both numbers`() throws {
    let company = try TestCompany()
    try purchase(company)
    let document = try #require(try owed(company))
    #expect(document.number == "FA-1")
    #expect(document.supplierNumber == "F1")
    #expect(document.due == day("2026-02-14"))
    #expect(document.remaining == euros("100.00"))
    #expect(!document.awaitsApproval)
    try company.read {
      let dates = try OpenItems.dueDates(ofDocument: 1, ledger: .supplier, in: $0)
      #expect(dates.map(\.amount) == [euros("60.00"), euros("40.00")])
      try #expect(OpenItems.dueDates(ofDocument: 1, in: $0).isEmpty)
      try #expect(OpenItems.balance(of: company.parties[0].party, in: $0) == .zero)
    }
  }

  @Test func `an invoice awaits its approval until someone gives it`() throws {
    let company = try TestCompany()
    try purchase(company, needsApproval: true)
    try #expect(owed(company)?.awaitsApproval == true)
    try company.tell(
      PaymentApproved(document: 1, number: "FA-1", party: company.parties[0], day: day("2026-01-20")))
    try #expect(owed(company)?.awaitsApproval == false)
    try #expect(company.store.check().differences == [])
  }

  @Test(arguments: [TransferSettled.Outcome.executed, .cancelled])
  func `a file of transfers holds its invoices until it is settled`(outcome: TransferSettled.Outcome) throws {
    let company = try TestCompany()
    try purchase(company)
    let line = TransferOrdered.Line(
      document: 1, number: "FA-1", party: company.parties[0], amount: euros("100.00"))
    try company.tell(
      TransferOrdered(
        transfer: 3, day: day("2026-02-01"), execution: day("2026-02-03"), lines: [line],
        total: euros("100.00")))
    try #expect(owed(company)?.transfer == 3)
    try company.tell(TransferSettled(transfer: 3, day: day("2026-02-03"), outcome: outcome))
    try #expect(owed(company)?.transfer == nil)
    try #expect(company.store.check().differences == [])
  }

  @Test func `a merged supplier's account is the kept one's`() throws {
    let company = try TestCompany()
    try purchase(company)
    try company.perform(Merge(merged: company.parties[0], kept: company.parties[1]))
    try company.read {
      let kept = company.parties[1].party
      try #expect(OpenItems.balance(of: kept, ledger: .supplier, in: $0) == euros("100.00"))
      try #expect(OpenItems.ageing(ledger: .supplier, in: $0).map(\.party) == [kept])
      try #expect(OpenItems.totalAgeing(ledger: .supplier, in: $0).beyond90 == euros("100.00"))
    }
  }

  @Test func `a viewer kept to some parties sees nothing of the other suppliers`() throws {
    let company = try TestCompany()
    try purchase(company)
    try company.perform(CreateUser(login: "paul", name: "Paul", roles: [InitialRole.administrator]))
    try company.perform(GrantParties(login: "paul", ownOnly: true))
    try company.store.read(as: "paul", on: company.today) { reading in
      try #expect(OpenItems.balances(ledger: .supplier, in: reading).isEmpty)
      try #expect(OpenItems.ageing(ledger: .supplier, in: reading).isEmpty)
      #expect(throws: CommonRefusal.notFound(what: "la facture fournisseur", key: "FA-1")) {
        try OpenItems.document(.code("FA-1"), ledger: .supplier, in: reading)
      }
    }
  }
}
