import Foundation
import Kernel
import Store
import Testing

@testable import comptoir

/// The plan of the house, checked on its own files.
@Suite struct ArchitectureTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What each folder of `Sources` may import of ours; arrows point down only.
  private static let floors: [String: Set<String>] = [
    "Domain/Kernel": [], "Domain/Events": ["Kernel"], "Store": ["Kernel", "Events"],
    "Domain/Company": base, "Domain/Parties": base.union(["Company"]),
    "Domain/OpenItems": base.union(["Company", "Parties"]),
    "Domain/Articles": base, "Domain/Attachments": base,
    "Domain/Sales": base.union(["Company", "Parties", "OpenItems", "Articles"]),
    "Domain/Treasury": base.union(["Company", "Parties", "OpenItems"]),
    "Domain/Receivables": base.union(["Company", "Parties", "OpenItems", "Sales"]),
    "Domain/Purchasing": base.union(["Company", "Parties", "OpenItems", "Articles"]),
    "Domain/Inventory": base.union(["Company", "Articles"]),
    "Domain/Catalog": base.union(["Company", "Parties", "Articles", "Inventory"]),
    "Domain/HumanResources": base.union(["Company"]), "Domain/Assets": base.union(["Company"]),
    "Domain/Accounting": base.union(["Company", "OpenItems", "Inventory"]),
    "Domain/Reports": base.union(business), "Connectors": ["Kernel"], "Terminal": ["Kernel"],
    "ViewModels": base.union(business).union(["Reports"]), "TerminalNcurses": ["Terminal", "CNcurses"],
    "Shell": ["Kernel", "Store", "Reports", "ViewModels", "Terminal"],
  ]
  private static let base: Set<String> = ["Kernel", "Events", "Store"]
  private static let business: Set<String> = [
    "Company", "Parties", "OpenItems", "Articles", "Attachments", "Sales", "Treasury", "Receivables",
    "Purchasing", "Inventory", "Catalog", "HumanResources", "Assets", "Accounting",
  ]
  private static let ours = base.union(business).union([
    "Reports", "Connectors", "Terminal", "ViewModels", "TerminalNcurses", "CNcurses", "Shell", "comptoir",
  ])
  /// Who may use what others have made.
  private static let foreign: [String: Set<String>] = [
    "GRDB": [
      "Store", "Domain/Company", "Domain/Parties", "Domain/OpenItems", "Domain/Sales", "Domain/Treasury",
      "Domain/Receivables", "Domain/Articles", "Domain/Attachments", "Domain/Purchasing", "Domain/Inventory",
      "Domain/Catalog", "Domain/HumanResources", "Domain/Assets", "Domain/Accounting", "Domain/Reports",
    ],
    "CCrypto": ["Store"], "SwiftCSV": ["Connectors"], "Yams": ["Terminal"], "ArgumentParser": [],
  ]

  private static func files(in folder: String) throws -> [(path: String, imports: [String])] {
    let base = root.appendingPathComponent("Sources").appendingPathComponent(folder).resolvingSymlinksInPath()
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.map { name in
      let text = try String(contentsOf: base.appendingPathComponent(name), encoding: .utf8)
      return ("\(folder)/\(name)", text.matches(of: #/(?m)^\s*(?:@\w+ )?import (\w+)/#).map { String($0.1) })
    }
  }

  @Test func `every floor imports only what stands under it`() throws {
    for (folder, allowed) in Self.floors {
      let files = try Self.files(in: folder)
      #expect(!files.isEmpty, "\(folder)")
      for file in files {
        let wrong = Set(file.imports).intersection(Self.ours).subtracting(allowed)
        #expect(wrong.isEmpty, "\(file.path) imports \(wrong.sorted())")
      }
    }
  }

  @Test func `what others have made is used where it was meant to be`() throws {
    for folder in Self.floors.keys {
      for file in try Self.files(in: folder) {
        for library in file.imports where Self.foreign[library]?.contains(folder) == false {
          Issue.record("\(file.path) imports \(library)")
        }
      }
    }
  }

  @Test func `rules know neither the store nor SQL`() throws {
    for module in Self.business {
      for file in try Self.files(in: "Domain/\(module)/Rules") {
        #expect(Set(file.imports).isDisjoint(with: ["GRDB", "Store"]), "\(file.path)")
      }
    }
  }

  @Test func `every refusal has a code, a sentence and a remedy`() {
    let refusals = Program.composition.modules.flatMap(\.refusals) + CommandLineRefusal.samples
    #expect(refusals.count > 50)
    for refusal in refusals {
      #expect(refusal.code.wholeMatch(of: #/[a-z]+(-[a-z0-9]+)*/#) != nil, "\(refusal)")
      #expect(refusal.remedy.first?.isUppercase == true, "\(refusal.remedy)")
      for sentence in [refusal.message, refusal.remedy] {
        #expect([".", "?", "!"].contains(sentence.last), "\(sentence)")
      }
    }
  }

  @Test func `every operation has a name, a title and a permission somebody is told of`() {
    let composition = Program.composition
    let known = Set(composition.permissions.map(\.permission))
    for type in composition.useCases {
      #expect(type.name.wholeMatch(of: #/[a-z]+\.[a-z]+(-[a-z]+)*/#) != nil, "\(type.name)")
      #expect(type.title.first?.isUppercase == true, "\(type.name)")
      #expect(known.contains(type.permission), "\(type.name)")
    }
    #expect(Set(composition.useCases.map { $0.name }).count == composition.useCases.count)
  }

  @Test func `the administrator may do everything, nobody else validates what they prepared`() {
    let roles = Program.composition.roles
    let known = Set(Program.composition.permissions.map(\.permission))
    #expect(
      roles.map(\.name) == [
        "administrateur", "commercial", "comptable", "recouvrement", "validation", "rh", "direction",
        "lecture",
      ])
    #expect(roles.first.map { Set($0.permissions) } == known)
    for role in roles {
      #expect(Set(role.permissions).isSubset(of: known), "\(role.name)")
      #expect(Set(role.permissions).count == role.permissions.count, "\(role.name)")
    }
    for role in roles.dropFirst() {
      let permissions = Set(role.permissions.map(\.rawValue))
      #expect(!permissions.isSuperset(of: ["sales.draft", "sales.validate"]), "\(role.name)")
    }
  }
}
