import Foundation
import GRDB
import Kernel
import Ledgers
import Program
import Store
import TestSupport
import Testing

/// SQL reads what the manifest lets its target import: no import says so, since a table is named by a text.
@Suite struct TableTests {
  @Test func `SQL names the tables of its own target and of those its row imports`() throws {
    let house = try House.read()
    let owners = try house.tables()
    var seen = 0
    for file in house.sources {
      let allowed = (house.dependencies[file.target] ?? []).union([file.target, "Store"])
        .map { $0.hasSuffix("Desk") && $0 != "Desk" ? String($0.dropLast(4)) : $0 }
      let named = Set(file.tablesNamed.filter { owners[$0] != nil })
      seen += named.count
      for table in named.sorted() {
        guard let owner = owners[table], !allowed.contains(owner) else { continue }
        Issue.record("\(file.path) reads \(table), which is of \(owner)")
      }
    }
    #expect(seen > 500)
  }

  @Test func `every table and view of a company belongs to one module`() throws {
    let folder = TestFolder.new("tables")
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = try Store.create(
      folder.appending(path: "test.comptoir").path, composition: Program.composition)
    try store.welcomeFirstUser(login: "test", name: "Test", on: .first)
    let tables = try store.read(as: "test", on: .first) {
      try String.fetchAll(
        $0.db,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE schema = 'main' AND type <> 'shadow' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'
          """)
    }
    #expect(tables.count > 80)
    let owners = try House.read().tables()
    for table in tables { #expect(owners[table] != nil, "\(table)") }
  }
}

extension House {
  /// The target that creates each table.
  fileprivate func tables() throws -> [String: String] {
    var owners: [String: String] = ["receipt": "Treasury", "payment": "Treasury"]
    for module in Program.composition.modules {
      for sums in module.sums { owners[sums.name] = module.name }
    }
    for ledger in Ledger.allCases {
      for table in [ledger.items, ledger.allocations, ledger.documents, ledger.moves, ledger.periods] {
        owners[table] = "Ledgers"
      }
    }
    for file in sources where file.text.contains("CREATE ") {
      for match in file.code.matches(of: #/CREATE (?:VIRTUAL )?(?:TABLE|VIEW) (\w+)/#) {
        let table = String(match.1)
        if let owner = owners[table], owner != file.target {
          Issue.record("\(table) is made by \(owner) and \(file.target)")
        }
        owners[table] = file.target
      }
    }
    return owners
  }
}

extension House.File {
  /// The tables its SQL reads or writes, and whatever else a word after these may be.
  fileprivate var tablesNamed: [String] {
    guard
      text.contains("FROM ") || text.contains("JOIN ") || text.contains("INTO ") || text.contains("UPDATE ")
    else { return [] }
    return code.matches(of: #/\b(?:FROM|JOIN|INTO|UPDATE)\s+(?:main\.)?(\w+)/#).map { String($0.1) }
  }
}
