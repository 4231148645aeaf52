import Company
import Foundation
import GRDB
import Kernel
import Parties
import PartiesFacts
import SalesFacts
import Store
import TestSupport

/// A company with nobody in its register.
extension TestCompany {
  private static let start: CompanyStart = {
    let modules = [StoreModule.module, CompanyModule.module, PartiesModule.module]
    let all = modules.flatMap(\.permissions).map(\.permission)
    return CompanyStart(
      modules, roles: [InitialRole(name: "vendeur", title: "Vendeur", permissions: all)],
      on: day("2026-03-12"))
  }()

  convenience init() throws { try self.init(Self.start) }

  /// Adds a salesperson who sees only their own parties.
  func hire(_ login: String) throws {
    try perform(CreateUser(login: login, name: login.capitalized, roles: ["vendeur"]))
    try perform(GrantParties(login: login, ownOnly: true))
  }

  func find(_ code: String, as login: String = "test") throws -> Party {
    try read(as: login) { try Party.find(.code(code), in: $0) }
  }

  /// The ids of the parties the search finds.
  func search(_ typed: String) throws -> [Int64] {
    guard let expression = PartySearch.expression(typed) else { return [] }
    return try read {
      try Int64.fetchAll(
        $0.db, sql: "SELECT rowid FROM party_search WHERE party_search MATCH ? ORDER BY rowid",
        arguments: [expression])
    }
  }
}

extension IssuedDocument {
  /// A document of 120,00 € to that party.
  static func sample(_ kind: Kind, to party: PartyFacts, on day: Day, corrects: Int64? = nil)
    -> IssuedDocument
  {
    IssuedDocument(
      document: 1, kind: kind, number: "FA-2026-00001", party: party, day: day, lines: [], bases: [],
      net: Money(cents: 10_000), tax: Money(cents: 2_000), gross: Money(cents: 12_000),
      toPay: Money(cents: 12_000),
      instalments: [], deductions: [], taxOnDebits: false, corrects: corrects)
  }
}
