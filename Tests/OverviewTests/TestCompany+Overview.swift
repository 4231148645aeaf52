import Accounting
import Articles
import Assets
import Attachments
import Catalog
import Company
import Documents
import Foundation
import GRDB
import HumanResources
import Kernel
import Program
import Purchasing
import Receivables
import Sales
import Store
import TestSupport
import Treasury

@testable import Inventory
@testable import Ledgers
@testable import Lists
@testable import Parties

/// A company with every module.
extension TestCompany {
  static let empty: CompanyStart = {
    let modules = Program.composition.modules
    let all = modules.flatMap(\.permissions).map(\.permission)
    return CompanyStart(
      modules,
      roles: [
        InitialRole(name: "tout", title: "Tout", permissions: all),
        InitialRole(
          name: "sans-paie", title: "Tout sauf la paie", permissions: all.filter { $0 != .readSalaries }),
        InitialRole(name: "fichier", title: "Fichier", permissions: [.readParties, .readJournal]),
      ], on: day("2013-06-30"))
  }()

  convenience init() throws { try self.init(Self.empty) }

  /// Adds a person, who sees only their own parties if told so.
  func hire(_ login: String, role: String = "tout", ownOnly: Bool = true) throws {
    try perform(CreateUser(login: login, name: login.capitalized, roles: [role]))
    if ownOnly { try perform(GrantParties(login: login, ownOnly: true)) }
  }

  /// Runs the operation of that name, as `comptoir do` does.
  func order(_ name: String, _ json: String, as login: String = "test") throws {
    guard let type = start.composition.useCases.first(where: { $0.name == name }) else {
      throw CommonRefusal.notFound(what: "l'opération", key: name)
    }
    try perform(try Command(type).decode(Data(json.utf8)), as: login)
  }

  /// Takes over an invoice of another program, 20 % VAT in its total.
  func takeOver(_ number: String, _ client: String, _ gross: String, on issued: String, due: String) throws {
    try run(
      ImportInvoice.self,
      """
      {"client": "\(client)", "number": "\(number)", "date": "\(issued)", "due": "\(due)", "gross": "\(gross)",
       "origin": "test"}
      """)
  }

  @discardableResult
  func receive(_ amount: String, from client: String, on received: String, for number: String? = nil) throws
    -> Int64
  {
    let allocations = number.map { #"[{"invoice": "\#($0)"}]"# } ?? "[]"
    return try run(
      RecordReceipt.self,
      """
      {"client": "\(client)", "date": "\(received)", "amount": "\(amount)", "method": "virement",
       "reference": "VIR \(number ?? "libre")", "allocations": \(allocations)}
      """
    ).id
  }

  /// A validated invoice of our own series, of one service at 20 %.
  @discardableResult
  func invoice(_ client: String, net: String, on issued: String, more: String = "") throws
    -> ValidateInvoice.Output
  {
    let draft = try draft(client, net: net, on: issued, more: more)
    return try perform(ValidateInvoice(invoice: .id(Invoice.ID(draft.id))))
  }

  @discardableResult
  func draft(_ client: String, net: String, on issued: String, more: String = "") throws -> SavedDraft {
    try run(
      DraftInvoice.self,
      """
      {"client": "\(client)", "date": "\(issued)", "lines": [{"label": "Conseil", "price": "\(net)", "vat": "20"}]
       \(more)}
      """)
  }

  // MARK: Lists

  /// The rows of a list as a script reads them, one text per row of the columns named.
  func list(
    _ id: String, _ columns: String, filter: String = "", sort: ListSort? = nil, at asOf: String? = nil,
    parameter: String? = nil, as login: String = "test"
  ) throws -> [String] {
    let query = try query(id, filter: filter, sort: sort, at: asOf, parameter: parameter)
    let names = columns.split(separator: " ").map(String.init)
    let places = names.compactMap { name in query.listing.columns.firstIndex { $0.id == name } }
    precondition(places.count == names.count, "\(id) lacks one of \(columns)")
    return try read(as: login) { reading in
      try query.rows(limit: 1_000, in: reading).map { row in
        places.map { row.values[$0].machine }.joined(separator: " ")
      }
    }
  }

  func query(
    _ id: String, filter: String = "", sort: ListSort? = nil, at asOf: String? = nil, parameter: String? = nil
  ) throws -> ListQuery {
    guard let listing = Program.listing(id) else { throw CommonRefusal.notFound(what: "la liste", key: id) }
    return ListQuery(listing, filter: filter, sort: sort, asOf: asOf.map(day), parameter: parameter)
  }

  /// The plan SQLite follows for a page of a list.
  func plan(_ query: ListQuery) throws -> [String] {
    try read { reading in
      let statement = try query.statement(in: reading)
      let sql = query.page(statement, limit: 50, descending: query.sort.descending).sql
      return try statement.fetch("EXPLAIN QUERY PLAN \(sql)", in: reading.db).map { $0["detail"] as String }
    }
  }
}
