// swift-tools-version: 6.3
import PackageDescription

// The house: every target, its folder and what it may import. A target may import only what its row names;
// builds and tests run with `--explicit-target-dependency-import-check error`.

let swift: [SwiftSetting] =
  [.enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility")]
  + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let csv = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func dependencies(_ names: [String]) -> [Target.Dependency] { names.map { .byName(name: $0) } }

/// The business modules and what each may import besides Kernel, Events and Store: the plan document's matrix.
let modules: [(name: String, imports: [String])] = [
  ("Company", []),
  ("Parties", ["Company"]),
  ("OpenItems", ["Company", "Parties"]),
  ("Articles", []),
  ("Attachments", []),
  ("Sales", ["Company", "Parties", "OpenItems", "Articles"]),
  ("Treasury", ["Company", "Parties", "OpenItems"]),
  ("Receivables", ["Company", "Parties", "OpenItems"]),
  ("Purchasing", ["Company", "Parties", "OpenItems", "Articles"]),
  ("Inventory", ["Company", "Articles"]),
  ("Catalog", ["Company", "Parties", "Articles", "Inventory"]),
  ("HumanResources", ["Company"]),
  ("Assets", ["Company"]),
  ("Accounting", ["Company", "OpenItems", "Inventory"]),
]
let moduleNames = modules.map(\.name)

let domain: [Target] =
  [
    .target(name: "Kernel", path: "Sources/Domain/Kernel", swiftSettings: swift),
    .target(name: "Events", dependencies: ["Kernel"], path: "Sources/Domain/Events", swiftSettings: swift),
  ]
  + modules.map { module in
    .target(
      name: module.name, dependencies: dependencies(["Kernel", "Events", "Store"] + module.imports) + [grdb],
      path: "Sources/Domain/\(module.name)", swiftSettings: swift)
  }
  + [
    .target(
      name: "Reports", dependencies: dependencies(["Kernel", "Events", "Store"] + moduleNames) + [grdb],
      path: "Sources/Domain/Reports", swiftSettings: swift)
  ]

let floors: [Target] = [
  .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
  .target(
    name: "Store", dependencies: ["Kernel", "Events", "CCrypto", grdb, logging], swiftSettings: swift),
  .target(name: "Connectors", dependencies: ["Kernel", csv], swiftSettings: swift),
  .target(
    name: "ViewModels", dependencies: dependencies(["Kernel", "Events", "Store", "Reports"] + moduleNames),
    swiftSettings: swift),
  .target(
    name: "Terminal", dependencies: ["Kernel", yams], resources: [.embedInCode("Themes")],
    swiftSettings: swift),
  .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
  .target(
    name: "TerminalNcurses", dependencies: ["Terminal", "CNcurses"],
    swiftSettings: swift + [.strictMemorySafety()]),
  .target(
    name: "Shell", dependencies: ["Kernel", "Store", "Reports", "ViewModels", "Terminal", logging],
    swiftSettings: swift),
  .executableTarget(
    name: "comptoir",
    dependencies: dependencies(
      [
        "Kernel", "Events", "Store", "Reports", "Connectors", "ViewModels", "Terminal", "TerminalNcurses",
        "Shell",
      ]
        + moduleNames) + [arguments, logging],
    swiftSettings: swift),
]

/// A test target for each room: `Tests/` mirrors `Sources/`.
func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: swift)
}

let checks: [Target] = [
  tests("Connectors", ["Connectors", "Kernel"]),
  tests("Events", ["Kernel", "Events"]),
  tests(
    "comptoir",
    dependencies([
      "comptoir", "Kernel", "Events", "Store", "Company", "Parties", "Sales", "Accounting", "HumanResources",
      "Connectors", "Reports", "ViewModels", "Terminal", "Shell",
    ]) + [grdb, arguments], exclude: ["Goldens"]),
  tests("EndToEnd", ["Kernel"]),
  tests("Kernel", ["Kernel"]),
  tests("Store", ["Kernel", "Events", "Store", grdb]),
  tests("Company", ["Company", "Store", "Kernel", "Events", grdb]),
  tests("Parties", ["Parties", "Company", "Store", "Kernel", "Events", grdb]),
  tests(
    "Catalog",
    ["Catalog", "Inventory", "Articles", "Parties", "Company", "Store", "Kernel", "Events", grdb]),
  tests("Articles", ["Articles", "Store", "Kernel", "Events", grdb]),
  tests("Inventory", ["Inventory", "Articles", "Company", "Store", "Kernel", "Events", grdb]),
  tests("OpenItems", ["OpenItems", "Parties", "Company", "Store", "Kernel", "Events", grdb]),
  tests(
    "Sales", ["Sales", "Articles", "OpenItems", "Parties", "Company", "Store", "Kernel", "Events", grdb]),
  tests("Attachments", ["Attachments", "Parties", "Company", "Store", "Kernel", "Events", grdb]),
  tests(
    "Treasury", ["Treasury", "OpenItems", "Parties", "Company", "Store", "Kernel", "Events", grdb],
    exclude: ["Schemas"]),
  tests(
    "Accounting",
    [
      "Accounting", "Sales", "Treasury", "Inventory", "Catalog", "Articles", "OpenItems", "Parties",
      "Company",
      "Store", "Kernel", "Events", grdb,
    ]),
  tests(
    "Purchasing",
    [
      "Purchasing", "Inventory", "Articles", "OpenItems", "Parties", "Company", "Store", "Kernel", "Events",
      grdb,
    ]),
  tests("HumanResources", ["HumanResources", "Company", "Store", "Kernel", "Events", grdb]),
  tests("Assets", ["Assets", "Company", "Store", "Kernel", "Events", grdb]),
  tests("Receivables", ["Receivables", "OpenItems", "Parties", "Company", "Store", "Kernel", "Events"]),
  tests(
    "Reports",
    dependencies(["Reports", "Kernel", "Events", "Store"] + moduleNames) + [grdb]),
  tests(
    "ViewModels",
    dependencies(["ViewModels", "Terminal", "Reports", "Store", "Kernel", "Events"] + moduleNames)),
  tests("Terminal", ["Terminal"]),
  tests("TerminalNcurses", ["Terminal", "TerminalNcurses"]),
]

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
  targets: domain + floors + checks,
  swiftLanguageModes: [.v6])
