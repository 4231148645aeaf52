import AccountingFacts
import AssetsFacts
import AttachmentsFacts
import CatalogFacts
import CompanyFacts
import HumanResourcesFacts
import InventoryFacts
import Kernel
import PartiesFacts
import Program
import PurchasingFacts
import ReceivablesFacts
import SalesFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@testable import Parties

struct JournalTests {
  private static func office() throws -> TestCompany { try TestCompany(start, on: day("2026-03-12")) }

  private static let start = CompanyStart(from: TestCompany.empty) { office in
    try office.run(CreateParty.self, #"{"code": "DUP", "name": "Dupont", "city": "Lyon"}"#)
    try office.run(UpdateParty.self, #"{"party": "DUP", "city": "Paris"}"#)
  }

  @Test func `a saved change shows each field before and after`() throws {
    let office = try Self.office()
    let rows = try office.list(
      "outils.journal", "qui action type enregistrement details", filter: "modification")
    #expect(rows == ["test modification tiers DUP Adresse : Lyon → Paris"])
  }

  @Test func `a fact has its French name`() throws {
    let office = try Self.office()
    #expect(
      try Set(office.list("outils.journal", "action type", filter: "type:tiers"))
        == ["création tiers", "modification tiers", "tiers créé tiers", "tiers modifié tiers"])
  }

  @Test func `actions are found by person, day, kind and record`() throws {
    let office = try Self.office()
    #expect(
      try office.list("outils.journal", "qui", filter: "qui:test jour:12/03/2026 enregistrement:dup").count
        == 4)
    #expect(
      try office.list("outils.journal", "qui", filter: "jour:2026-03-11") == [])
    #expect(
      try office.list("outils.journal", "qui", filter: "qui:paul") == [])
  }

  @Test func `each event of the program has a French name`() {
    let named: [any Event.Type] = [
      CompanyUpdated.self, PartyCreated.self, PartyUpdated.self, PartyMerged.self, ContactAdded.self,
      ContactErased.self, QuoteMoved.self, InvoiceValidated.self, CreditNoteValidated.self,
      InvoiceCancelled.self,
      ReceiptRecorded.self, ReceiptReversed.self, CreditRefunded.self, CreditAllocated.self,
      AllocationUndone.self,
      BalanceWrittenOff.self, DisputeOpened.self, DisputeResolved.self, UserCreated.self, UserChanged.self,
      RoleChanged.self, ModulesSwitched.self, ConsumerDeferred.self, ConsumerResumed.self,
      ProductCreated.self, ProductUpdated.self, FamilySaved.self, ClientPriceSet.self,
      SupplierInvoiceValidated.self, SupplierCreditValidated.self, PaymentApproved.self,
      PurchaseOrderMoved.self,
      GoodsReceived.self, OrderConfirmed.self, OrderCancelled.self, StockAdjusted.self, CountStarted.self,
      CountClosed.self, PaymentRecorded.self, PaymentReversed.self, SupplierRefundReceived.self,
      SupplierCreditAllocated.self, SupplierAllocationUndone.self, CashAdjusted.self, TransferOrdered.self,
      TransferSettled.self, FileAttached.self, FileDetached.self, EntryPosted.self, EntryReversed.self,
      LinesLettered.self, LinesUnlettered.self, AccountSaved.self, AccountMapped.self, PeriodLocked.self,
      VATFiled.self, YearOpened.self, YearClosed.self, YearReopened.self,
      EmployeeHired.self, EmployeeChanged.self, SalaryAgreed.self, PayRateSet.self, PayslipValidated.self,
      PayslipReversed.self, PayslipPaid.self, AdvanceGranted.self, AdvanceRepaid.self, ContributionsPaid.self,
      ExpenseApproved.self, ExpenseRefused.self, ExpenseReimbursed.self, AssetAcquired.self,
      DepreciationPosted.self, AssetDisposed.self, DisposalCollected.self, AssetAssigned.self,
      AssetReturned.self,
    ]
    #expect(Set(named.map { $0.name }) == Set(Program.composition.modules.flatMap(\.facts).map { $0.name }))
  }

  @Test func `an erased contact's name leaves the journal and the feed`() throws {
    let office = try Self.office()
    let contact = try office.run(AddContact.self, #"{"party": "DUP", "last_name": "Martin"}"#)
    #expect(
      try office.list("crm.client", "type libelle", parameter: "DUP") == ["contact Martin"])
    try office.run(EraseContact.self, #"{"contact": \#(contact.id)}"#)
    #expect(
      try office.list("outils.journal", "details", filter: "martin") == [])
    #expect(
      try office.list("crm.client", "type libelle", parameter: "DUP") == ["contact "])
  }
}
