import Company
import Foundation
import Kernel
import Ledgers
import Parties
import PartiesFacts
import SalesFacts
import Store
import TestSupport
import TreasuryFacts

@testable import Receivables

/// A company in a temporary file with two clients; invoices are told as facts, since sales are another
/// module.
final class TestCompany {
  let store: Store
  let today: Day
  private(set) var parties: [PartyFacts] = []
  private let folder: URL
  private var documents: Int64 = 0
  private var receipts: Int64 = 0

  init(today: Day = day("2026-12-31")) throws {
    self.today = today
    folder = TestFolder.new("receivables")
    store = try Store.create(
      folder.appendingPathComponent("test.comptoir").path, composition: Self.composition)
    try store.welcomeFirstUser(login: "test", name: "Test", on: today)
    for name in ["Dupont", "Durand"] {
      let made = try perform(CreateParty(name: name))
      parties.append(PartyFacts(party: made.id.rawValue, code: made.code, name: name))
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let composition: Composition = {
    let modules = [
      StoreModule.module, CompanyModule.module, PartiesModule.module, OpenItemsModule.module,
      ReceivablesModule.module,
    ]
    let permissions = modules.flatMap(\.permissions).map(\.permission)
    return Composition(
      modules: modules,
      roles: [InitialRole(name: InitialRole.administrator, title: "Administrateur", permissions: permissions)]
    )
  }()

  func perform<U: UseCase>(_ useCase: U) throws -> U.Output {
    try store.perform(useCase, as: "test", on: today)
  }

  func read<T>(_ body: (Reading) throws -> T) throws -> T { try store.read(as: "test", on: today, body) }

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

  /// Tells a receipt that settles part of an invoice.
  func receive(_ amount: Money, for document: Int64, number: String) throws {
    receipts += 1
    let part = DocumentAllocation(document: document, number: number, amount: amount)
    _ = try perform(
      Tell(
        event: ReceiptRecorded(
          receipt: receipts, party: parties[0], day: today, amount: amount, method: .transfer, reference: "",
          allocations: [part])))
  }
}

/// Tells a fact to the log, as another module's operation would.
struct Tell<E: Event>: UseCase {
  static var name: String { "test.tell" }
  static var title: String { "Dire un fait" }
  static var permission: Permission { .writeReceivables }
  let event: E

  func run(in tx: borrowing Transaction) throws -> Done {
    try tx.emit(event)
    return Done()
  }
}
