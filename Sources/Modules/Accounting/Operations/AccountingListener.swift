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

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    var books = Books(event, db: tx.db)
    switch event.name.prefix(while: { $0 != "." }) {
    case "sales", "purchasing": try readDocuments(event, &books)
    case "treasury": try readCash(event, &books)
    case "hr": try readStaff(event, &books)
    case "assets": try readAssets(event, &books)
    case "accounting": try readEntries(event, &books)
    case "company", "parties", "catalog", "store": try readSettings(event, books.rows, &books)
    default: break
    }
  }

  private func readDocuments(_ event: Recorded, _ books: inout Books) throws {
    if let fact: InvoiceValidated = try event.decoded() { try books.post(fact) }
    if let fact: CreditNoteValidated = try event.decoded() { try books.post(fact) }
    if let fact: SupplierInvoiceValidated = try event.decoded() { try books.post(fact) }
    if let fact: SupplierCreditValidated = try event.decoded() { try books.post(fact) }
  }

  private func readCash(_ event: Recorded, _ books: inout Books) throws {
    if let fact: ReceiptRecorded = try event.decoded() { try books.post(fact) }
    if let fact: ReceiptReversed = try event.decoded() { try books.post(fact) }
    if let fact: CreditRefunded = try event.decoded() { try books.post(fact) }
    if let fact: CreditAllocated = try event.decoded() { try books.post(fact) }
    if let fact: AllocationUndone = try event.decoded() { try books.post(fact) }
    if let fact: BalanceWrittenOff = try event.decoded() { try books.post(fact) }
    if let fact: PaymentRecorded = try event.decoded() { try books.post(fact) }
    if let fact: PaymentReversed = try event.decoded() { try books.post(fact) }
    if let fact: SupplierRefundReceived = try event.decoded() { try books.post(fact) }
    if let fact: SupplierCreditAllocated = try event.decoded() { try books.post(fact) }
    if let fact: SupplierAllocationUndone = try event.decoded() { try books.post(fact) }
    if let fact: CashAdjusted = try event.decoded() { try books.post(fact) }
  }

  private func readStaff(_ event: Recorded, _ books: inout Books) throws {
    if let fact: PayslipValidated = try event.decoded() { try books.post(fact) }
    if let fact: PayslipReversed = try event.decoded() { try books.post(fact) }
    if let fact: PayslipPaid = try event.decoded() { try books.post(fact) }
    if let fact: AdvanceGranted = try event.decoded() { try books.post(fact) }
    if let fact: AdvanceRepaid = try event.decoded() { try books.post(fact) }
    if let fact: ContributionsPaid = try event.decoded() { try books.post(fact) }
    if let fact: ExpenseApproved = try event.decoded() { try books.post(fact) }
    if let fact: ExpenseReimbursed = try event.decoded() { try books.post(fact) }
  }

  private func readAssets(_ event: Recorded, _ books: inout Books) throws {
    if let fact: AssetAcquired = try event.decoded() { try books.post(fact) }
    if let fact: DepreciationPosted = try event.decoded() { try books.post(fact) }
    if let fact: AssetDisposed = try event.decoded() { try books.post(fact) }
    if let fact: DisposalCollected = try event.decoded() { try books.post(fact) }
  }

  private func readEntries(_ event: Recorded, _ books: inout Books) throws {
    if let fact: EntryPosted = try event.decoded() { try books.post(fact) }
    if let fact: EntryReversed = try event.decoded() { try books.reverse(fact) }
    if let fact: LinesLettered = try event.decoded() { try books.letter(fact) }
    if let fact: LinesUnlettered = try event.decoded() { try books.unletter(fact) }
    if let fact: AccountMapped = try event.decoded() { try books.rows.keep(fact) }
    if let fact: AccountSaved = try event.decoded() {
      try ChartRows.save(fact.number, fact.label, kind: "own", active: fact.active, in: books.db)
    }
    if let fact: PeriodLocked = try event.decoded() { try books.years.lock(fact) }
    if let fact: VATFiled = try event.decoded() { try books.file(fact) }
    if let fact: YearOpened = try event.decoded() { try books.open(fact) }
    if let fact: YearClosed = try event.decoded() { try books.close(fact) }
    if let fact: YearReopened = try event.decoded() { try books.reopen(fact) }
  }

  private func readSettings(_ event: Recorded, _ rows: BooksRows, _ books: inout Books) throws {
    if let fact: CompanyUpdated = try event.decoded() { try rows.keep(fact) }
    if let fact: PartyCreated = try event.decoded() { try rows.keep(fact.party) }
    if let fact: PartyUpdated = try event.decoded() { try rows.keep(fact.party) }
    if let fact: ProductCreated = try event.decoded() { try rows.keep(fact.product) }
    if let fact: ProductUpdated = try event.decoded() { try rows.keep(fact.product) }
    if let fact: FamilySaved = try event.decoded() { try rows.keep(fact) }
    if let fact: ModulesSwitched = try event.decoded(),
      fact.active.contains(ModuleID.accounting.rawValue)
    {
      try books.begin(on: event.day)
    }
  }
}
