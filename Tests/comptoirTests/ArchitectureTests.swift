import Foundation
import Kernel
import Program
import Store
import Testing

@testable import comptoir

/// The plan of the house, checked on its own files and its own manifest.
@Suite struct ArchitectureTests {
  @Test func `every target imports only what its row in the manifest names`() throws {
    let house = try House.read()
    #expect(house.targets.count > 50)
    for file in house.sources {
      let declared = house.dependencies[file.target] ?? []
      let wrong = Set(file.imports).intersection(house.ours).subtracting(declared).subtracting([file.target])
      #expect(wrong.isEmpty, "\(file.path) imports \(wrong.sorted())")
    }
  }

  @Test func `arrows point down: no desk imports a desk, no domain a desk, no fact but the kernel`() throws {
    let house = try House.read()
    let desks = house.targets.filter { $0.hasSuffix("Desk") && $0 != "Desk" }
    for (target, dependencies) in house.dependencies {
      let imported = dependencies.intersection(desks)
      switch House.Floor(target) {
      case .facts: #expect(dependencies.isSubset(of: ["Kernel", "Plan"]), "\(target)")
      case .domain: #expect(imported.isEmpty && !dependencies.contains("Desk"), "\(target)")
      // The grid of lines is what sales and purchases share.
      case .desk: #expect(imported.isSubset(of: ["DocumentsDesk"]), "\(target)")
      case .other: break
      }
    }
  }

  @Test func `the engines know no module`() throws {
    let house = try House.read()
    for target in [
      "Kernel", "Plan", "Store", "Lists", "Desk", "Shell", "Terminal", "TerminalNcurses", "Connectors",
    ] {
      let dependencies = house.dependencies[target] ?? []
      #expect(dependencies.isDisjoint(with: house.modules), "\(target)")
    }
  }

  @Test func `what others have made is used where it was meant to be`() throws {
    let allowed: [String: (String) -> Bool] = [
      "GRDB": {
        House.Floor($0) != .other || ["Store", "Lists", "DocumentsDesk", "Overview"].contains($0)
      },
      "SwiftCSV": { $0 == "Connectors" }, "Yams": { $0 == "Terminal" },
      "ArgumentParser": { $0 == "comptoir" || $0 == "Import" },
      "CCrypto": { $0 == "Store" }, "CNcurses": { $0 == "TerminalNcurses" },
    ]
    for file in try House.read().sources {
      for library in file.imports where allowed[library]?(file.target) == false {
        Issue.record("\(file.path) imports \(library)")
      }
    }
  }

  /// A misspelt name is then no name at all.
  @Test func `screens and the fields of forms are named in one place, rows decoded in one`() throws {
    let declared = #/\b(?:List|Form|Board|Page|Field|Column)ID\("[^"\\]*"\)/#
    let places = [
      "Doors.swift", "Fields.swift", "FieldID+Common.swift", "ColumnID+Common.swift", "FirstRun.swift",
      "NewCompany.swift",
    ]
    for file in try House.read().sources where !places.contains(where: file.path.hasSuffix) {
      #expect(file.text.firstMatch(of: declared) == nil, "\(file.path) names a screen or a field by its text")
      for hand in [#"values[""#, "ids[0]", #"arguments[FieldID("#] where file.text.contains(hand) {
        Issue.record("\(file.path) decodes by hand: \(hand)")
      }
    }
  }

  /// What a document, a form or the line of an operation holds is read by the constant of its field.
  @Test func `no screen reads what is typed by a text`() throws {
    let byText = #/[\w)]\["[^"\\]*"\]/#
    for file in try House.read().sources
    where ["Shell", "Desk"].contains(file.target) || file.room == "Screens" {
      if let found = file.code.firstMatch(of: byText) { Issue.record("\(file.path): \(found.output)") }
    }
  }

  @Test func `kinds of records are named in one place`() throws {
    let byText = #/\bRecordKind\("[^"\\]*"\)|\bSubject\(\s*kind: "/#
    for file in try House.read().sources
    where !file.path.hasSuffix("Doors.swift") && !file.path.hasSuffix("RecordKind+Shared.swift") {
      #expect(file.code.firstMatch(of: byText) == nil, "\(file.path) names a kind by its text")
    }
  }

  @Test func `rules know neither the store nor SQL, screens no SQL`() throws {
    for file in try House.read().sources where file.path.hasPrefix("Modules/") {
      if file.room == "Rules" {
        #expect(Set(file.imports).isDisjoint(with: ["GRDB", "Store", "Lists"]), "\(file.path)")
      }
      if file.room == "Screens" || file.room == "Words" {
        #expect(!file.imports.contains("GRDB"), "\(file.path)")
      }
    }
  }

  @Test func `who may see a party is said in one place`() throws {
    // The register itself writes who answers for a party, and checks that a merged one has its root's.
    let allowed = ["Reading+OwnParties.swift", "Party+Saving.swift", "PartyAudit.swift"]
    for file in try House.read().sources where !allowed.contains(where: file.path.hasSuffix) {
      #expect(!file.text.contains(#/owner_id\s*(=|<>|IS\b|IN\b)/#), "\(file.path)")
    }
  }

  @Test func `no folder holds more than forty files`() throws {
    let folders = Dictionary(grouping: try House.read().sources) {
      URL(fileURLWithPath: $0.path).deletingLastPathComponent().path
    }
    for (folder, files) in folders { #expect(files.count <= 40, "\(folder): \(files.count)") }
  }

  @Test func `no file holds more than four hundred lines`() throws {
    // The chart of accounts is the law's table.
    for file in try House.read().sources where !file.path.hasSuffix("/PCG2026.swift") {
      #expect(file.lines <= 400, "\(file.path): \(file.lines)")
    }
  }

  @Test func `a module stands in its folder, the manifest and the program`() throws {
    let house = try House.read()
    for file in house.sources where !file.path.hasPrefix("Modules/") {
      let named = file.imports.filter { $0.hasSuffix("Desk") && $0 != "Desk" }
      // The demonstration letters what a screen would show it.
      #expect(named.isEmpty || ["Program", "Demo"].contains(file.target), "\(file.path) imports \(named)")
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
