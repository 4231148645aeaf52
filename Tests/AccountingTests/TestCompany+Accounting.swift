import Articles
import Catalog
import Company
import Documents
import Foundation
import GRDB
import Inventory
import Kernel
import Ledgers
import Parties
import PartiesFacts
import PurchasingFacts
import Sales
import SalesFacts
import Store
import TestSupport
import Testing
import Treasury

@testable import Accounting

/// A company with two clients and two suppliers, its books open unless told otherwise.
///
/// Purchases are told as facts, since they are another module's.
extension TestCompany {
  private static let parties: [PartyFacts] = [
    PartyFacts(party: 1, code: "DUP", name: "Maison DUP"),
    PartyFacts(party: 2, code: "DUR", name: "Maison DUR"),
    PartyFacts(party: 3, code: "ACI", name: "Maison ACI"),
    PartyFacts(party: 4, code: "BOI", name: "Maison BOI"),
  ]
  /// By plan, from the first.
  private static let starts = (1...3).map { plan in
    let modules = [
      StoreModule.module, CompanyModule.module, PartiesModule.module, OpenItemsModule.module,
      ArticlesModule.module, InventoryModule.module, CatalogModule.module, SalesModule.module,
      TreasuryModule.module, AccountingModule.module,
    ]
    let blind = modules.flatMap(\.permissions).map(\.permission)
    return CompanyStart(
      modules, roles: [InitialRole(name: "livres", title: "Livres sans la paie", permissions: blind)],
      also: [.readPay], on: day("2026-03-20"), fixedClock: true
    ) { company in
      for code in ["DUP", "DUR"] { try company.make(code, roles: [.client]) }
      for code in ["ACI", "BOI"] { try company.make(code, roles: [.supplier]) }
      if plan > 1 { try company.move(to: plan) }
    }
  }

  convenience init(plan: Int = 3, today: Day? = nil) throws {
    try self.init(Self.starts[plan - 1], on: today)
  }

  private func make(_ code: String, roles: [PartyRole]) throws {
    var creation = CreateParty(name: "Maison \(code)")
    creation.given[.code] = code
    creation.roles = roles
    try perform(creation)
  }

  func move(to plan: Int) throws {
    _ = try perform(SetPlan(plan: plan))
    try catchUp()
  }

  func money(_ sql: String) throws -> Money {
    try read { try #require(try Money.fetchOne($0.db, sql: "SELECT coalesce((\(sql)), 0)")) }
  }

  func party(_ code: String) throws -> PartyFacts {
    try #require(Self.parties.first { $0.code == code }, "\(code) is no party")
  }

  /// The lines of the entries of the last fact that has some: `VE 411 DUP D 840.00`, in order.
  func lastEntries() throws -> [String] {
    try lines(where: "entry.event = (SELECT max(event) FROM entry)")
  }

  func lines(where condition: String) throws -> [String] {
    try read { reading in
      try Row.fetchAll(
        reading.db,
        sql: """
          SELECT entry.journal, account, auxiliary, debit, credit FROM entry_line AS line
          JOIN entry ON entry.id = line.entry_id WHERE \(condition)
          ORDER BY entry.id, debit = 0, account, line.position
          """
      ).map { row in
        let (debit, credit): (Money, Money) = (row[3], row[4])
        let side = debit == .zero ? "C \(credit.decimal)" : "D \(debit.decimal)"
        let auxiliary: String = row[2]
        return ([row[0], row[1]] + (auxiliary.isEmpty ? [] : [auxiliary]) + [side]).joined(separator: " ")
      }
    }
  }

  /// What an account holds, a debit when positive; by its exact number.
  func balance(_ account: String) throws -> String {
    try money("SELECT sum(debit - credit) FROM entry_line WHERE account = '\(account)'").decimal
  }

  /// The letters on the lines of one account and party, in order: `AA`, `aa` or `-`.
  func letters(_ account: String, _ auxiliary: String = "DUP") throws -> [String] {
    try texts(
      """
      SELECT coalesce(CASE complete WHEN 1 THEN code ELSE lower(code) END, '-') FROM entry_line AS line
      LEFT JOIN lettering_line ON line_id = line.id LEFT JOIN lettering ON lettering.id = lettering_id
      WHERE line.account = '\(account)' AND line.auxiliary = '\(auxiliary)' ORDER BY line.id
      """)
  }
}

/// What other modules say of purchases.
extension TestCompany {
  /// Validates a supplier's document of those lines; answers its id.
  @discardableResult
  func purchase(
    _ lines: [PurchasedDocument.Line], bases: [PurchasedDocument.Base],
    kind: PurchasedDocument.Kind = .invoice, from code: String = "ACI", on day: Day? = nil,
    corrects: Int64? = nil,
    allocated: Money = .zero
  ) throws -> Int64 {
    let number = next("purchase")
    let (net, tax) = (bases.map(\.net).sum(), bases.map(\.tax).sum())
    let issued = day ?? today
    let document = PurchasedDocument(
      document: number, kind: kind, number: "ACH-2026-0000\(number)", supplierNumber: "F-\(number)",
      party: try party(code), day: issued, entered: today, lines: lines, bases: bases, net: net, tax: tax,
      gross: net + tax, instalments: [.init(due: issued.adding(days: 30), amount: net + tax)],
      needsApproval: false, corrects: corrects)
    switch kind {
    case .invoice: try tell(SupplierInvoiceValidated(document: document))
    case .creditNote: try tell(SupplierCreditValidated(document: document, allocated: allocated))
    }
    return number
  }

  /// Validates a supplier's invoice of one free line at 20 %.
  @discardableResult
  func purchase(_ net: String, tax: String, from code: String = "ACI", on day: Day? = nil) throws -> Int64 {
    try purchase(
      [.plain(euros(net))],
      bases: [
        .init(
          category: .standard, rate: .standard, net: euros(net), tax: euros(tax), deductible: euros(tax))
      ], from: code, on: day)
  }
}

extension PurchasedDocument.Line {
  static func plain(
    _ net: Money, category: VATCategory = .standard, rate: VATRate = .standard, deductible: Bool = true,
    asset: Bool = false, account: String? = nil
  ) -> PurchasedDocument.Line {
    PurchasedDocument.Line(
      label: "Ligne", nature: .goods, quantity: .one, category: category, rate: rate, net: net,
      deductible: deductible, asset: asset, account: account)
  }
}

extension VATRate {
  static let standard = VATRate(basisPoints: 2_000)
}

/// Sales and cash as people do them.
extension TestCompany {
  func draft(_ lines: String, client: String = "DUP", more: String = "") throws -> SavedDraft {
    try run(DraftInvoice.self, #"{"client": "\#(client)", "lines": [\#(lines)]\#(more)}"#)
  }

  /// A validated invoice; answers its number.
  @discardableResult
  func invoice(_ lines: String, client: String = "DUP", more: String = "") throws -> String {
    try validate(try draft(lines, client: client, more: more))
  }

  @discardableResult
  func validate(_ draft: SavedDraft) throws -> String {
    try perform(ValidateInvoice(invoice: .id(Invoice.ID(draft.id)))).number
  }

  @discardableResult
  func receive(
    _ amount: String, for invoice: String? = nil, client: String = "DUP", method: String = "virement",
    more: String = ""
  ) throws -> RecordReceipt.Output {
    let allocations = invoice.map { #", "allocations": [{"invoice": "\#($0)"}]"# } ?? ""
    return try run(
      RecordReceipt.self,
      #"{"client": "\#(client)", "amount": "\#(amount)", "method": "\#(method)"\#(allocations)\#(more)}"#)
  }
}
