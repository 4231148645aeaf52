import ArgumentParser
import Demo
import Desk
import Foundation
import Kernel
import Program
import Store

/// Opens the demonstration company, on a temporary file unless it is to be kept.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Ouvre une société de démonstration, deux ans d’activité.",
    discussion: "Sans terminal, --keep écrit le fichier et s’arrête.")

  @Option(help: ArgumentHelp("Le fichier où la garder ; temporaire sinon.", valueName: "fichier"))
  var keep: String?
  @Option(help: ArgumentHelp("Le thème des écrans.", valueName: "nom"))
  var theme: String?
  @OptionGroup var options: CompanyOptions

  func run() throws {
    if let keep { return try open(keep) }
    guard Self.hasTerminal else {
      throw ValidationError("Sans terminal, dites où garder la démonstration : comptoir demo --keep fichier")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "comptoir-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try open(folder.appendingPathComponent("demonstration.comptoir").path, cache: DemoCache(login: login))
  }

  /// - Parameter cache: where it may have been made before, and is kept.
  private func open(_ path: String, cache: DemoCache? = nil) throws {
    let store: Store
    let composition = Program.composition
    if let cache, cache.copy({ _ = try Store.restore($0, to: path, composition: composition) }) {
      store = try Store(opening: path, composition: composition)
    } else {
      store = try build(path)
      cache?.keep { _ = try store.backup(to: $0, on: DemoCompany.today) }
    }
    let session = Session(store: store, login: login, today: options.date ?? DemoCompany.today)
    guard Self.hasTerminal else {
      return Console.printLine(JSON.object([("company", .text(path)), ("user", .text(login))]).line)
    }
    try ShellLoop.run(session: session, theme: theme)
  }

  /// Whoever opens it is its administrator.
  private var login: String { options.named ?? UnixAccount.current.login }

  /// A story cut short leaves no file.
  private func build(_ path: String) throws -> Store {
    Console.progress("La démonstration se prépare…")
    defer { Console.endProgress() }
    guard !FileManager.default.fileExists(atPath: path) else { throw StoreRefusal.fileExists(path) }
    do {
      return try DemoCompany.build(at: path, login: login) { done in
        Console.progress("La démonstration se prépare… \(Int(done * 100)) %")
      }
    } catch {
      NewCompany.remove(path)
      throw error
    }
  }

  private static var hasTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }
}
