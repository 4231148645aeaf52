import ArgumentParser
import Bench
import Foundation
import Kernel
import Program
import Store

/// Measures the program on a company's file, which is left as it is.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Mesure les temps de réponse sur une société.",
    discussion: "Tout se passe sur une copie, dans le dossier temporaire (TMPDIR).")

  @Argument(help: ArgumentHelp("La société à mesurer.", valueName: "fichier"))
  var file: String
  @Flag(help: "Répond en JSON : microsecondes et centièmes.")
  var json = false
  @Option(help: ArgumentHelp("Un rapport d’avant, en JSON : dit ce qui a grandi.", valueName: "rapport"))
  var compare: String?
  @OptionGroup var options: CompanyOptions

  func run() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "comptoir-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var bench = try bench(on: folder.appendingPathComponent("mesure.comptoir").path)
    let earlier = try compare.map { try earlierReport($0) }
    let report = try bench.run(program: Self.program) { Console.progress("Mesure : \($0)") }
    Console.endProgress()
    Console.print(json ? report.json.line + "\n" : report.table)
    if let earlier {
      let grown = report.grown(since: earlier)
      Console.say(grown.isEmpty ? "Rien n’a grandi de plus d’un cinquième." : grown.joined(separator: "\n"))
    }
  }

  private func earlierReport(_ path: String) throws -> EarlierReport {
    do {
      return try JSONDecoder().decode(EarlierReport.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw ValidationError("« \(path) » n’est pas un rapport de mesure : donnez la réponse de bench --json")
    }
  }

  /// Where this program is.
  private static var program: String? {
    try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  }

  private func bench(on path: String) throws -> Bench {
    Console.progress("Copie…")
    let original = try Store(opening: file, composition: Program.composition)
    let login = try options.login(of: file)
    try original.read(as: login, on: options.today) { _ in }
    try original.copy(to: path)
    let store = try Store(opening: path, composition: Program.composition)
    return try Bench(store, as: login, on: try options.date ?? lastDay(of: path), name: file)
  }

  /// The last day something was written: a generated company ends when its story does.
  private func lastDay(of path: String) throws -> Day {
    let text = BareSQLite(path: path)?.rows("SELECT max(day) FROM event")?.first?.first
    return text.flatMap { Day(iso: $0) } ?? options.today
  }
}
