import Articles
import Catalog
import CatalogFacts
import Company
import Foundation
import GRDB
import Inventory
import Kernel
import Parties
import Store
import TestSupport

/// A company with nothing in its catalogue, of plan 2 unless told otherwise.
extension TestCompany {
  private static let modules = [
    StoreModule.module, CompanyModule.module, PartiesModule.module, ArticlesModule.module,
    InventoryModule.module, CatalogModule.module,
  ]
  private static let first = CompanyStart(modules, on: day("2026-03-12"))
  private static let second = CompanyStart(modules, on: day("2026-03-12")) { company in
    try company.perform(SetPlan(plan: 2))
    try company.catchUp()
  }

  convenience init(plan: Int = 2) throws { try self.init(plan == 1 ? Self.first : Self.second) }

  func product(_ code: String) throws -> ProductFacts { try read { try Articles.find(.code(code), in: $0) } }

  /// The journal of changes of a kind of record, one line each: action, then « field: before → after ».
  func changes(of kind: String) throws -> [String] {
    try read {
      try Row.fetchAll(
        $0.db, sql: "SELECT action, fields FROM change WHERE kind = ? ORDER BY id", arguments: [kind])
    }.map { row in
      let fields = try JSONDecoder().decode([[String]].self, from: Data((row[1] as String).utf8))
      let shown = fields.map { "\($0[0]): \($0.count == 3 ? $0[1] : "") → \($0[$0.count - 1])" }
      return "\(row[0] as String) | \(shown.joined(separator: " | "))"
    }
  }
}
