import Desk
import Foundation
import Kernel
import Program
import Shell
import Store
import Terminal

#if canImport(Glibc)
  import Glibc
#endif

/// Measures the program on a copy of a company: what a person waits for, then what the machine does in bulk.
///
/// Keys go through the real `App` and its drawing, everything in one process. Beside each figure stands the same rows
/// read or written by bare SQLite on the same copy, in the same run.
package struct Bench {
  let session: Session
  let path: String
  let bare: BareSQLite
  /// The window a person would have.
  static let size = Size(width: 120, height: 36)
  private(set) var report: BenchReport
  /// One sample is taken where so many would be: 1 for figures that mean something.
  private let thinning: Int

  /// What a key, a screen, the dashboard and a start may take.
  static let key = Duration.milliseconds(16)
  static let screen = Duration.milliseconds(50)
  static let board = Duration.milliseconds(100)
  static let dashboard = Duration.milliseconds(60)
  static let start = Duration.milliseconds(120)

  /// - Parameters:
  ///   - store: the copy, which the bench writes to.
  ///   - name: what the report calls the file.
  ///   - thinning: one sample is taken where so many would be; 1 for figures that mean something.
  package init(_ store: Store, as login: String, on today: Day, name: String, thinning: Int = 1) throws {
    self.thinning = thinning
    session = Session(store: store, login: login, today: today)
    path = store.path
    guard let bare = BareSQLite(path: path) else { throw StoreRefusal.notACompany(path) }
    self.bare = bare
    let count = bare.rows("SELECT count(*) FROM invoice")?.first?.first.flatMap { Int($0) } ?? 0
    report = BenchReport(file: name, invoices: count)
  }

  /// Runs the whole bench.
  ///
  /// - Parameters:
  ///   - program: the built program, run in a terminal; what only it can show is left out without it.
  ///   - progress: told what is being measured.
  package mutating func run(program: String? = nil, progress: (String) -> Void = { _ in }) throws
    -> BenchReport
  {
    measureFile()
    progress("démarrage")
    try measureTerminal(program)
    try measureStart()
    progress("listes")
    try measureLists()
    try measureMoves()
    progress("filtres et recherche")
    try measureFilters()
    try measureSearch()
    progress("tableaux de bord et fiches")
    try measureBoards()
    try measurePicker()
    progress("écritures")
    try measureWrites()
    progress("articles, stocks et achats")
    try measureGoods()
    // What a sitting holds; a crowd in one process and a check of a great file take what they need.
    report.memory = Self.peakMemory
    progress("à plusieurs")
    try measureCrowd()
    progress("contrôle")
    try measureCheck()
    progress("changement de plan")
    try measureUpgrade()
    progress("comptabilité")
    try measureBooks()
    progress("paie et parc")
    try measureStaff()
    return report
  }

  mutating func add(_ measure: Measure) { report.measures.append(measure) }
  mutating func add(_ rate: Rate) { report.rates.append(rate) }
  mutating func add(_ weight: Weight) { report.weights.append(weight) }

  /// Everything the file holds, by invoice.
  private mutating func measureFile() {
    func number(_ pragma: String) -> Int {
      bare.rows("PRAGMA \(pragma)")?.first?.first.flatMap { Int($0) } ?? 0
    }
    let bytes = number("page_count") * number("page_size")
    add(Weight(name: "Fichier, par facture", bytes: bytes / max(1, report.invoices), budget: 7_500))
  }

  // MARK: Tools

  /// How many samples to take where that many mean something; two at least, for what goes by halves.
  func runs(_ count: Int) -> Int { max(2, count / thinning) }
  /// Whether the figures mean something.
  var isWhole: Bool { thinning == 1 }

  /// The program before a window, on the dashboard.
  func app(_ session: Session? = nil) throws -> App {
    try App(
      session: session ?? self.session, catalogue: Program.catalogue, theme: try Theme.named("terminal"),
      size: Self.size,
      folder: FileManager.default.temporaryDirectory.path, drafts: DraftWriter(isImmediate: true),
      export: ListExport.write)
  }

  /// From the key to its picture.
  func frame(of key: Key, in app: inout App) -> Duration {
    .measure {
      app.feed(key)
      _ = app.draw()
    }
  }

  /// From the keys to the picture of the last.
  func frame(of keys: [Key], in app: inout App) -> Duration {
    .measure {
      app.feed(keys)
      _ = app.draw()
    }
  }

  /// So many runs of statements by bare SQLite.
  func bareTimes(_ count: Int, _ sql: (Int) -> [String]) -> [Duration] {
    (0..<count).map { index in
      let statements = sql(index)
      return .measure { for statement in statements { bare.rows(statement) } }
    }
  }

  /// In kilobytes.
  private static var peakMemory: Int {
    var usage = rusage()
    // RUSAGE_SELF, which is a number on some systems and an enumeration on others.
    getrusage(0, &usage)
    return usage.ru_maxrss
  }
}
