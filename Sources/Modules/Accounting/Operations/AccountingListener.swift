import AccountingFacts
import AssetsFacts
import CatalogFacts
import CompanyFacts
import GRDB
import HumanResourcesFacts
import Kernel
import PartiesFacts
import Plan
import PurchasingFacts
import SalesFacts
import Store
import TreasuryFacts

/// Keeps the books from the log: every fact that moves money, stock or VAT has its entry, what people write too.
///
/// Passive: what it cannot post waits in its backlog. Until the module is first switched on, entries have no number:
/// the fact that switches it on opens the books on the first day of the current year.
struct AccountingListener: Listener {
  let name = "accounting"
  let manner = ListeningManner.passive(module: ModuleID.accounting.rawValue)
  let tables = [
    DerivedTable("account", key: "number"), DerivedTable("account_map", key: "purpose, key"),
    DerivedTable("books", key: "id"), DerivedTable("booked_party", key: "party_id"),
    DerivedTable("booked_product", key: "product_id"), DerivedTable("booked_family", key: "family_id"),
    DerivedTable("fiscal_year", key: "start"), DerivedTable("period_lock", key: "domain"),
    DerivedTable("entry", key: "id"), DerivedTable("entry_line", key: "id"),
    DerivedTable("account_period", key: "period, account, auxiliary"),
    DerivedTable("bucket_link", key: "low, high"), DerivedTable("lettering", key: "id"),
    DerivedTable("lettering_line", key: "line_id"), DerivedTable("lettering_move", key: "event, position"),
    DerivedTable("pending_vat", key: "document, rate"), DerivedTable("booked_deposit", key: "document_id"),
    DerivedTable("vat_return", key: "event"), DerivedTable("vat_return_box", key: "event, box"),
  ]

  let answersFor: Bearing? = .books
  let hears = Hears(documents + cash + staff + assets + own + settings)

  private static let documents: [Hears.Row] = [
    .on(InvoiceValidated.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(CreditNoteValidated.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(SupplierInvoiceValidated.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(SupplierCreditValidated.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
  ]

  private static let cash: [Hears.Row] = [
    .on(ReceiptRecorded.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(ReceiptReversed.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(CreditRefunded.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(CreditAllocated.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(AllocationUndone.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(BalanceWrittenOff.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(PaymentRecorded.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(PaymentReversed.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(SupplierRefundReceived.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(SupplierCreditAllocated.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(SupplierAllocationUndone.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(CashAdjusted.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
  ]

  private static let staff: [Hears.Row] = [
    .on(PayslipValidated.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(PayslipReversed.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(PayslipPaid.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(AdvanceGranted.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(AdvanceRepaid.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(ContributionsPaid.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(ExpenseApproved.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(ExpenseReimbursed.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
  ]

  private static let assets: [Hears.Row] = [
    .on(AssetAcquired.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(DepreciationPosted.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(AssetDisposed.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(DisposalCollected.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
  ]

  private static let own: [Hears.Row] = [
    .on(EntryPosted.self) { fact, event, tx in try posting(event, tx) { try $0.post(fact) } },
    .on(EntryReversed.self) { fact, event, tx in try posting(event, tx) { try $0.reverse(fact) } },
    .on(LinesLettered.self) { fact, event, tx in try posting(event, tx) { try $0.letter(fact) } },
    .on(LinesUnlettered.self) { fact, event, tx in try posting(event, tx) { try $0.unletter(fact) } },
    .on(AccountMapped.self) { fact, event, tx in try posting(event, tx) { try $0.rows.keep(fact) } },
    .on(AccountSaved.self) { fact, _, tx in
      try ChartRows.save(fact.number, fact.label, kind: "own", active: fact.active, in: tx.db)
    },
    .on(PeriodLocked.self) { fact, event, tx in try posting(event, tx) { try $0.years.lock(fact) } },
    .on(VATFiled.self) { fact, event, tx in try posting(event, tx) { try $0.file(fact) } },
    .on(YearOpened.self) { fact, event, tx in try posting(event, tx) { try $0.open(fact) } },
    .on(YearClosed.self) { fact, event, tx in try posting(event, tx) { try $0.close(fact) } },
    .on(YearReopened.self) { fact, event, tx in try posting(event, tx) { try $0.reopen(fact) } },
  ]

  /// What entries are made with, and the fact that opens the books.
  private static let settings: [Hears.Row] = [
    .on(CompanyUpdated.self) { fact, event, tx in try posting(event, tx) { try $0.rows.keep(fact) } },
    .on(PartyCreated.self) { fact, event, tx in try posting(event, tx) { try $0.rows.keep(fact.party) } },
    .on(PartyUpdated.self) { fact, event, tx in try posting(event, tx) { try $0.rows.keep(fact.party) } },
    .on(ProductCreated.self) { fact, event, tx in try posting(event, tx) { try $0.rows.keep(fact.product) } },
    .on(ProductUpdated.self) { fact, event, tx in try posting(event, tx) { try $0.rows.keep(fact.product) } },
    .on(FamilySaved.self) { fact, event, tx in try posting(event, tx) { try $0.rows.keep(fact) } },
    .on(ModulesSwitched.self) { fact, event, tx in
      guard fact.active.contains(ModuleID.accounting.rawValue) else { return }
      try posting(event, tx) { try $0.begin(on: event.day) }
    },
  ]

  private static func posting(
    _ event: Recorded, _ tx: borrowing Transaction, _ post: (inout Books) throws -> Void
  ) throws {
    var books = Books(event, db: tx.db)
    try post(&books)
  }
}
