import Company
import Foundation
import Kernel
import Ledgers
import Parties
import PartiesFacts
import PurchasingFacts
import SalesFacts
import Store
import TestSupport
import TreasuryFacts

@testable import Treasury

/// A company in a temporary file with two clients and two suppliers; invoices are told as facts, since sales
/// and purchases are other modules.
final class TestCompany {
  let store: Store
  let today: Day
  private(set) var parties: [PartyFacts] = []
  private(set) var suppliers: [PartyFacts] = []
  private let folder: URL
  private var documents: Int64 = 0
  private var purchases: Int64 = 0

  init(today: Day = day("2026-12-31")) throws {
    self.today = today
    folder = TestFolder.new("treasury")
    store = try Store.create(
      folder.appendingPathComponent("test.comptoir").path, composition: Self.composition)
    try store.welcomeFirstUser(login: "test", name: "Test", on: today)
    // The journal of cash comes with the second plan.
    _ = try perform(SetPlan(plan: 2))
    for name in ["Dupont", "Durand"] {
      let made = try perform(CreateParty(name: name))
      parties.append(PartyFacts(party: made.id.rawValue, code: made.code, name: name))
    }
    for name in ["Aciers", "Bois"] {
      var creation = CreateParty(name: name)
      creation.roles = [.supplier]
      let made = try perform(creation)
      suppliers.append(PartyFacts(party: made.id.rawValue, code: made.code, name: name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let composition: Composition = {
    let modules = [
      StoreModule.module, CompanyModule.module, PartiesModule.module, OpenItemsModule.module,
      TreasuryModule.module,
    ]
    let permissions = modules.flatMap(\.permissions).map(\.permission) + [Permission("hr.salaries")]
    return Composition(
      modules: modules,
      roles: [
        InitialRole(name: InitialRole.administrator, title: "Administrateur", permissions: permissions),
        InitialRole(name: "caisse", title: "Caisse", permissions: [.writeTreasury, .writeOff]),
      ])
  }()

  func perform<U: UseCase>(_ useCase: U) throws -> U.Output { try perform(useCase, as: "test") }

  func perform<U: UseCase>(_ useCase: U, as login: String) throws -> U.Output {
    try store.perform(useCase, as: login, on: today)
  }

  func read<T>(_ body: (Reading) throws -> T) throws -> T { try store.read(as: "test", on: today, body) }

  func client(_ index: Int = 0) -> Reference<Party> { .id(Party.ID(parties[index].party)) }

  /// Validates an invoice `FA-2026-0000N` due on `due`; answers its number.
  @discardableResult
  func invoice(_ amount: Money, party: Int = 0, on issued: Day = day("2026-01-10"), due: Day? = nil) throws
    -> String
  {
    documents += 1
    let digits = String(documents)
    let number = "FA-2026-" + String(repeating: "0", count: 5 - digits.count) + digits
    let document = IssuedDocument(
      document: documents, kind: .invoice, number: number, party: parties[party], day: issued, lines: [],
      bases: [],
      net: amount, tax: .zero, gross: amount, toPay: amount,
      instalments: [.init(due: due ?? issued.adding(days: 30), amount: amount)], deductions: [],
      taxOnDebits: false)
    _ = try perform(Tell(event: InvoiceValidated(document: document)))
    return number
  }

  /// Validates a supplier's invoice `ACH-2026-0000N`, numbered `F-N` by the supplier; answers our number.
  @discardableResult
  func purchase(
    _ amount: Money, from party: PartyFacts? = nil, on day: Day = day("2026-01-10"),
    needsApproval: Bool = false
  ) throws -> String {
    let document = purchase(.invoice, amount, from: party, on: day, needsApproval: needsApproval)
    _ = try perform(Tell(event: SupplierInvoiceValidated(document: document)))
    return document.number
  }

  /// Validates a supplier's credit note, part of which settles the invoice it corrects; answers our number.
  @discardableResult
  func purchaseCredit(
    _ amount: Money, allocated: Money = .zero, to invoice: Int64? = nil, from party: PartyFacts? = nil,
    on day: Day = day("2026-01-20")
  ) throws -> String {
    let document = purchase(.creditNote, amount, from: party, on: day, corrects: invoice)
    _ = try perform(Tell(event: SupplierCreditValidated(document: document, allocated: allocated)))
    return document.number
  }

  private func purchase(
    _ kind: PurchasedDocument.Kind, _ amount: Money, from party: PartyFacts?, on day: Day,
    needsApproval: Bool = false, corrects: Int64? = nil
  ) -> PurchasedDocument {
    purchases += 1
    let digits = String(purchases)
    return PurchasedDocument(
      document: purchases, kind: kind,
      number: "ACH-2026-" + String(repeating: "0", count: 5 - digits.count) + digits,
      supplierNumber: "F-\(purchases)", party: party ?? suppliers[0], day: day, entered: day, lines: [],
      bases: [], net: amount, tax: .zero, gross: amount,
      instalments: kind == .invoice ? [.init(due: day.adding(days: 30), amount: amount)] : [],
      needsApproval: needsApproval, corrects: corrects)
  }

  func supplier(_ index: Int = 0) -> Reference<Party> { .id(Party.ID(suppliers[index].party)) }

  /// Pays a supplier by transfer for invoices by number.
  @discardableResult
  func pay(
    _ amount: Money, for invoices: [String] = [], supplier index: Int = 0, on paid: Day = day("2026-02-01")
  ) throws -> RecordPayment.Output {
    try perform(
      RecordPayment(
        supplier: supplier(index), date: paid, amount: amount, method: .transfer,
        allocations: invoices.map { AllocationRequest(invoice: .code($0)) }))
  }

  func toPay(_ number: String) throws -> String {
    try read { try OpenItems.document(.code(number), ledger: .supplier, in: $0).remaining.decimal }
  }

  func advance(_ index: Int = 0) throws -> String {
    try read {
      try OpenItems.availableCredit(of: suppliers[index].party, ledger: .supplier, in: $0).decimal
    }
  }

  /// Records a transfer allocated to invoices by number; answers its number.
  @discardableResult
  func receive(
    _ amount: Money, for invoices: [String] = [], party: Int = 0, on received: Day = day("2026-02-01")
  ) throws -> RecordReceipt.Output {
    try perform(
      RecordReceipt(
        client: client(party), date: received, amount: amount, method: .transfer,
        allocations: invoices.map { AllocationRequest(invoice: .code($0)) }))
  }

  func remaining(_ number: String) throws -> String {
    try read { try OpenItems.document(.code(number), in: $0).remaining.decimal }
  }

  func credit(_ party: Int = 0) throws -> String {
    try read { try OpenItems.availableCredit(of: parties[party].party, in: $0).decimal }
  }
}

/// Tells a fact to the log, as another module's operation would.
struct Tell<E: Event>: UseCase {
  static var name: String { "test.tell" }
  static var title: String { "Dire un fait" }
  static var permission: Permission { .writeTreasury }
  let event: E

  func run(in tx: borrowing Transaction) throws -> Done {
    try tx.emit(event)
    return Done()
  }
}
