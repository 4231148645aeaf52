import Company
import Foundation
import GRDB
import HumanResourcesFacts
import Kernel
import PartiesFacts
import PurchasingFacts
import SalesFacts
import Store
import TestSupport

@testable import Assets

/// A company under plan 3 unless told otherwise; invoices and employees are told as facts, since they are of other
/// modules.
extension TestCompany {
  private static let modules = [StoreModule.module, CompanyModule.module, AssetsModule.module]
  /// By plan, from the first.
  private static let starts = (1...3).map { plan in
    CompanyStart(modules, on: day("2026-12-31")) { try $0.perform(SetPlan(plan: plan)) }
  }
  static var composition: Composition { starts[2].composition }

  /// What a program that does not know the module opens.
  private static let without = CompanyStart(
    [StoreModule.module, CompanyModule.module], also: AssetsModule.module.permissions.map(\.permission),
    on: day("2026-12-31")
  ) { try $0.perform(SetPlan(plan: 3)) }

  convenience init(today: Day? = nil, plan: Int = 3) throws {
    try self.init(Self.starts[plan - 1], on: today)
  }

  static func withoutAssets() throws -> TestCompany { try TestCompany(without) }

  func find(_ code: String) throws -> Asset { try read { try Asset.find(.code(code), in: $0) } }

  /// Enters a paid asset; answers its code.
  @discardableResult
  func acquire(
    _ value: String = "12000.00", years: Int = 5, on acquired: String = "2026-04-15",
    method: DepreciationMethod = .linear, rate: VATRate? = nil
  ) throws -> String {
    try perform(
      AcquireAsset(
        kind: .vehicle, method: method, years: method == .none ? nil : years, label: "Kangoo",
        value: euros(value), date: day(acquired), vatRate: rate)
    ).code
  }

  func hire(_ code: String, entry: String = "2026-01-01", exit: String? = nil, id: Int64 = 1) throws {
    let facts = EmployeeFacts(employee: id, code: code, entry: day(entry), exit: exit.map(day))
    try perform(Tell(event: EmployeeHired(employee: facts)))
  }

  /// Validates a supplier's invoice with these asset lines and one that is none; answers its number.
  @discardableResult
  func purchase(
    _ lines: [(label: String, net: String, account: String?)], deductible: Bool = true, on day: Day
  ) throws -> String {
    let number = next("document")
    let document = PurchasedDocument.sample(number, lines: lines, deductible: deductible, on: day)
    try perform(Tell(event: SupplierInvoiceValidated(document: document)))
    return document.number
  }

  /// Validates a supplier's credit note of these asset lines on an invoice.
  func credit(
    _ invoice: Int64, _ lines: [(label: String, net: String, account: String?)], deductible: Bool = true,
    on day: Day
  ) throws {
    let number = next("document")
    let document = PurchasedDocument.sample(
      number, lines: lines, deductible: deductible, on: day, corrects: invoice)
    try perform(Tell(event: SupplierCreditValidated(document: document, allocated: document.gross)))
  }

  func facts<E: Event>(_ type: E.Type) throws -> [E] {
    try read { reading in
      try String.fetchAll(
        reading.db, sql: "SELECT payload FROM event WHERE name = ? ORDER BY seq", arguments: [E.name]
      ).map { try JSONDecoder().decode(E.self, from: Data($0.utf8)) }
    }
  }
}

extension PurchasedDocument {
  /// An invoice of asset lines at 20 %, and of 10,00 of paper.
  static func sample(
    _ id: Int64, lines: [(label: String, net: String, account: String?)], deductible: Bool, on day: Day,
    corrects: Int64? = nil
  ) -> PurchasedDocument {
    let rate = VATRate(basisPoints: 2_000)
    let paper = Line(
      label: "Papier", nature: .goods, quantity: .one, category: .standard, rate: rate, net: euros("10.00"))
    let assets = lines.map {
      Line(
        label: $0.label, nature: .goods, quantity: .one, category: .standard, rate: rate, net: euros($0.net),
        deductible: deductible, asset: true, account: $0.account)
    }
    let net = (assets + [paper]).map(\.net).sum()
    let tax = rate.tax(on: net)
    let base = Base(
      category: .standard, rate: rate, net: net, tax: tax, deductible: deductible ? tax : euros("2.00"))
    return PurchasedDocument(
      document: id, kind: corrects == nil ? .invoice : .creditNote, number: "ACH-2026-0000\(id)",
      supplierNumber: "F\(id)",
      party: PartyFacts(party: 7, code: "GAR", name: "Garage"), day: day, entered: day,
      lines: [paper] + assets, bases: [base], net: net, tax: tax, gross: net + tax, instalments: [],
      needsApproval: false, corrects: corrects)
  }
}

/// The refusal that `body` ends in, by its code; empty when it does not.
func refusal(_ body: () throws -> Void) throws -> String {
  do { try body() } catch let refusal as any Refusal { return refusal.code }
  return ""
}
