import Accounting
import Articles
import Assets
import Attachments
import Catalog
import Company
import Desk
import Documents
import Foundation
import HumanResources
import Inventory
import Kernel
import Ledgers
import Lists
import Parties
import Program
import Purchasing
import Receivables
import Sales
import Store
import TestSupport
import Testing
import Treasury

/// A company with every module but the overview.
extension TestCompany {
  static let workingDay = day("2026-03-12")
  private static let empty = CompanyStart(
    [
      StoreModule.module, CompanyModule.module, PartiesModule.module, OpenItemsModule.module,
      SalesModule.module, TreasuryModule.module, ReceivablesModule.module, ArticlesModule.module,
      AttachmentsModule.module, PurchasingModule.module, InventoryModule.module, CatalogModule.module,
      AccountingModule.module, HumanResourcesModule.module, AssetsModule.module,
    ],
    roles: [InitialRole(name: "vendeur", title: "Vendeur", permissions: [.readParties, .writeParties])],
    on: workingDay)

  convenience init() throws { try self.init(Self.empty) }

  var session: Session { Session(store: store, login: "test", today: today) }

  func party(_ code: String) throws -> Party { try read { try Party.find(.code(code), in: $0) } }

  /// Dupont, with one invoice of 120,00 € TTC validated on the day, and answers the document's number.
  func invoiceDupont() throws -> (id: Int64, number: String) {
    try run(
      CreateParty.self, #"{"code": "DUP", "name": "Dupont & Fils", "city": "Lyon", "siren": "732829320"}"#)
    let draft = try run(
      DraftInvoice.self,
      #"{"client": "DUP", "lines": [{"label": "Conseil", "quantity": "1", "price": "100.00", "vat": "20"}]}"#)
    let done = try perform(ValidateInvoice(invoice: .id(Invoice.ID(draft.id))))
    return (draft.id, done.number)
  }

  /// Saves a form as F9 does: what it loads, then what was typed, then what follows from it.
  @discardableResult
  func fill(_ id: String, record: Int64 = 0, _ typed: FormValues) throws -> Outcome {
    let form = try screen(id)
    let values = try read { reading in
      let values = try form.load(reading, record).merging(typed) { _, new in new }
      let follows = try form.completion(reading, record, values)
      return values.merging(follows) { old, new in old.isEmpty ? new : old }
    }
    return try form.save(session, record, values)
  }

  func notes(_ id: String, record: Int64 = 0, _ values: FormValues) throws -> [String] {
    let form = try screen(id)
    return try read { try form.notes($0, record, values) }
  }

  func fields(_ id: String, record: Int64 = 0, _ values: FormValues = [:]) throws -> [FormField] {
    let form = try screen(id)
    return try read { try form.fields($0, record, values) }
  }

  private func screen(_ id: String) throws -> FormScreen {
    guard let form = Program.catalogue.form(FormID(id)) else {
      throw CommonRefusal.notFound(what: "l'écran", key: id)
    }
    return form
  }
}

/// Lists as someone who stands on one of their rows.
extension ListScreen {
  func row(_ number: Int64, about parameter: String? = nil, in reading: Reading) throws -> ListedRow {
    let row = try ListQuery(listing, parameter: parameter).row(id: number, in: reading)
    return ListedRow(try #require(row, "\(id) \(number)"), of: listing)
  }

  /// Where Enter leads from the row of that number.
  func opened(_ number: Int64, about parameter: String? = nil, in reading: Reading) throws -> Route? {
    try open(reading, try row(number, about: parameter, in: reading))
  }

  /// Where Enter and F7 lead from a row.
  func led(from row: ListRow, in reading: Reading) throws -> (open: Route?, behind: Route?) {
    let row = ListedRow(row, of: listing)
    return (try open(reading, row), try behind(reading, row))
  }
}
