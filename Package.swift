// swift-tools-version: 6.3
import Foundation
import PackageDescription

// The house: a module is one room on every floor. A target may import only what its row names; builds and tests run
// with `--explicit-target-dependency-import-check error`, and the architecture tests read this very table.

let swift: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let csv = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func named(_ names: [String]) -> [Target.Dependency] { names.map { .byName(name: $0) } }

/// A module's row: what its rules, operations and storage may import, whose facts they hear, what its desk reads
/// besides.
///
/// Its folder holds `Facts` (target `SalesFacts`), `Rules`, `Words`, `Operations` and `Storage` (target `Sales`), and
/// `Lists`, `Figures`, `Screens` and its feature (target `SalesDesk`). The rooms that are there are read from the disk:
/// where the build keeps what it read of this file, a new room is seen by `--manifest-cache none`.
struct Row {
  let name: String
  let imports: [String]
  let hears: [String]
  let desk: [String]

  init(_ name: String, imports: [String] = [], hears: [String] = [], desk: [String] = []) {
    self.name = name
    self.imports = imports
    self.hears = hears
    self.desk = desk
  }
}

/// The plan document's matrix.
let modules = [
  Row("Company"),
  Row(
    "Parties", imports: ["Company"], hears: ["Sales", "Treasury", "Purchasing"],
    desk: ["Ledgers", "Sales", "Treasury"]),
  Row(
    "Ledgers", imports: ["Company", "Parties"], hears: ["Parties", "Sales", "Treasury", "Purchasing"],
    desk: ["Treasury"]),
  Row("Articles", hears: ["Catalog", "Parties"], desk: ["Inventory"]),
  Row("Attachments", desk: ["Parties"]),
  Row(
    "Documents", imports: ["Parties"], hears: ["Parties"],
    desk: ["Company", "Ledgers", "Articles", "Inventory", "Sales", "Purchasing"]),
  Row(
    "Sales", imports: ["Company", "Parties", "Documents", "Ledgers", "Articles"],
    hears: ["Catalog", "Parties"],
    desk: ["Receivables", "Treasury", "Inventory", "DocumentsDesk"]),
  Row(
    "Treasury", imports: ["Company", "Parties", "Ledgers"], hears: ["Parties", "HumanResources", "Assets"],
    desk: ["Sales", "Accounting"]),
  Row("Receivables", imports: ["Company", "Parties", "Ledgers"], desk: ["Sales"]),
  Row(
    "Purchasing", imports: ["Company", "Parties", "Documents", "Ledgers", "Articles"],
    hears: ["Catalog", "Parties", "Sales"], desk: ["Treasury", "DocumentsDesk"]),
  Row(
    "Inventory", imports: ["Company", "Articles"], hears: ["Catalog", "Parties", "Sales", "Purchasing"],
    desk: ["Parties", "Purchasing"]),
  Row(
    "Catalog", imports: ["Company", "Parties", "Articles", "Inventory"], hears: ["Parties"],
    desk: ["Sales", "Purchasing"]),
  Row("HumanResources", imports: ["Company"], hears: ["Treasury"], desk: ["Treasury", "Assets"]),
  Row(
    "Assets", imports: ["Company"], hears: ["Parties", "Treasury", "Purchasing", "HumanResources"],
    desk: ["Parties", "Treasury", "HumanResources"]),
  Row(
    "Accounting", imports: ["Company", "Ledgers", "Inventory"],
    hears: [
      "Company", "Parties", "Catalog", "Sales", "Treasury", "Purchasing", "HumanResources", "Assets",
    ],
    desk: ["Parties", "Sales", "Purchasing"]),
]
let moduleNames = modules.map(\.name)
/// What modules say of themselves: their facts and their doors. Overview has doors alone.
let facts =
  moduleNames.filter { !["Articles", "Documents"].contains($0) }.map { $0 + "Facts" } + ["OverviewFacts"]
let desks = moduleNames.map { $0 + "Desk" }

/// Those of some rooms of a folder that are there.
func rooms(_ names: [String], of folder: String) -> [String] {
  names.filter { FileManager.default.fileExists(atPath: "\(Context.packageDirectory)/\(folder)/\($0)") }
}

/// What a folder holds besides those rooms.
func others(than rooms: [String], in folder: String) -> [String] {
  let all = try? FileManager.default.contentsOfDirectory(atPath: "\(Context.packageDirectory)/\(folder)")
  return (all ?? []).filter { !rooms.contains($0) }.sorted()
}

/// The three targets of a module, over one folder.
func targets(of row: Row) -> [Target] {
  let folder = "Sources/Modules/\(row.name)"
  let own = facts.filter { $0 == row.name + "Facts" }
  let domainRooms = ["Rules", "Words", "Operations", "Storage"]
  let deskRooms = ["Lists", "Figures", "Screens", row.name + "Feature.swift"]
  let domain: Target = .target(
    name: row.name,
    dependencies: named(
      ["Kernel", "Plan", "Store", "Lists", "Paper"] + own + row.imports + row.hears.map { $0 + "Facts" }) + [
        grdb
      ],
    path: folder, exclude: others(than: domainRooms, in: folder), sources: rooms(domainRooms, of: folder),
    swiftSettings: swift)
  let desk: Target = .target(
    name: row.name + "Desk",
    dependencies: named(
      ["Kernel", "Plan", "Store", "Lists", "Desk", row.name] + facts + row.imports + row.desk) + [grdb],
    path: folder, exclude: others(than: deskRooms, in: folder), sources: rooms(deskRooms, of: folder),
    swiftSettings: swift)
  let said: [Target] = own.map {
    .target(
      name: $0, dependencies: ["Kernel", "Plan"], path: folder,
      exclude: others(than: ["Facts"], in: folder), sources: ["Facts"], swiftSettings: swift)
  }
  return said + [domain, desk]
}

let house: [Target] = [
  .target(name: "Kernel", swiftSettings: swift),
  .target(name: "Plan", dependencies: ["Kernel"], swiftSettings: swift),
  .target(name: "Paper", swiftSettings: swift),
  .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
  .target(name: "Store", dependencies: ["Kernel", "CCrypto", grdb, sqlite, logging], swiftSettings: swift),
  .target(name: "Lists", dependencies: ["Kernel", "Plan", "Store", grdb], swiftSettings: swift),
  .target(name: "Desk", dependencies: ["Kernel", "Plan", "Store", "Lists"], swiftSettings: swift),
]

/// What crosses modules: what is told of all of them.
let across: [Target] = [
  .target(
    name: "Overview",
    dependencies: named(
      ["Kernel", "Plan", "Store", "Lists", "Desk"] + moduleNames + facts + desks) + [grdb],
    path: "Sources/Modules/Overview", exclude: ["Facts"], swiftSettings: swift),
  .target(
    name: "OverviewFacts", dependencies: ["Kernel", "Plan"], path: "Sources/Modules/Overview",
    exclude: others(than: ["Facts"], in: "Sources/Modules/Overview"), sources: ["Facts"], swiftSettings: swift
  ),
  .target(
    name: "Program",
    dependencies: named(
      ["Kernel", "Plan", "Store", "Lists", "Desk", "Connectors", "Overview", "OverviewFacts"] + moduleNames
        + desks),
    swiftSettings: swift),
]

let floors: [Target] = [
  .target(name: "Connectors", dependencies: ["Kernel", csv], swiftSettings: swift),
  .target(
    name: "Terminal", dependencies: ["Kernel", yams], resources: [.embedInCode("Themes")],
    swiftSettings: swift),
  .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
  .target(
    name: "TerminalNcurses", dependencies: ["Terminal", "CNcurses"],
    swiftSettings: swift + [.strictMemorySafety()]),
  .target(
    name: "Shell", dependencies: ["Kernel", "Store", "Lists", "Desk", "Terminal", logging],
    swiftSettings: swift),
  .target(
    name: "Demo",
    dependencies: named(
      ["Kernel", "Plan", "Store", "Desk", "Program", "AccountingDesk"] + moduleNames + facts),
    swiftSettings: swift),
  .target(
    name: "Bench",
    dependencies: named(
      ["Kernel", "Plan", "Store", "Lists", "Desk", "Overview", "Program", "Shell", "Terminal"] + moduleNames
        + facts),
    swiftSettings: swift),
  .target(
    name: "Import",
    dependencies: named(["Kernel", "Store", "Desk", "Program", "Connectors"] + moduleNames + facts)
      + [arguments], swiftSettings: swift),
  .executableTarget(
    name: "comptoir",
    dependencies: named(
      [
        "Kernel", "Plan", "Store", "Lists", "Desk", "Connectors", "Overview", "Program", "Demo", "Bench",
        "Import",
        "Terminal", "TerminalNcurses", "Shell",
      ] + moduleNames) + [arguments, logging],
    swiftSettings: swift),
]

/// A test target for each room: `Tests/` mirrors `Sources/`.
func tests(_ name: String, _ dependencies: [String], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: named(dependencies + ["TestSupport"]) + [grdb, arguments],
    exclude: exclude,
    swiftSettings: swift)
}

let core = ["Kernel", "Plan", "Store", "Lists"]
let trade = core + moduleNames + facts
let shown = trade + ["Desk", "Overview", "Program"] + desks

let checks: [Target] =
  [
    .target(
      name: "TestSupport", dependencies: ["Kernel", "Store", grdb, sqlite], path: "Tests/Support",
      swiftSettings: swift),
    tests("Connectors", ["Connectors", "Kernel"]),
    tests("Facts", core + facts),
    tests(
      "comptoir", shown + ["comptoir", "Connectors", "Demo", "Import", "Bench", "Terminal", "Shell"],
      exclude: ["Goldens"]),
    tests("EndToEnd", ["Kernel"]),
    tests("Kernel", ["Kernel"]),
    tests("Paper", ["Paper"]),
    tests("Store", core + ["AttachmentsFacts"]),
    tests("Overview", shown),
    tests("Desk", shown + ["Terminal"]),
    tests("Shell", ["Kernel", "Plan", "Store", "Lists", "Desk", "Shell", "Terminal"]),
    tests("Terminal", ["Terminal"]),
    tests("TerminalNcurses", ["Terminal", "TerminalNcurses"]),
  ]
  + moduleNames.map { name in
    // What the books and the journal of cash come to is read as people read it.
    let desk = ["Accounting", "Treasury"].contains(name) ? [name + "Desk"] : []
    return tests(name, trade + desk, exclude: name == "Treasury" ? ["Schemas"] : [])
  }

let package = Package(
  name: "comptoir",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
  ],
  targets: house + modules.flatMap(targets(of:)) + across + floors + checks,
  swiftLanguageModes: [.v6])
