import Accounting
import ArgumentParser
import Connectors
import Desk
import Foundation
import Import
import Kernel
import Program
import Store

/// Takes a file in: rows of CSV, or the books of another program.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Importe un fichier CSV, ou les écritures d’un autre logiciel.",
    subcommands: [ImportRowsCommand.self, ImportFECCommand.self], defaultSubcommand: ImportRowsCommand.self)
}

/// Takes the file of entries of another program in.
struct ImportFECCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fec", abstract: "Reprend un fichier des écritures comptables.")

  @Argument(help: ArgumentHelp("Le fichier.", valueName: "fichier"))
  var file: String
  @Flag(help: "Lit et vérifie sans rien garder.")
  var dryRun = false
  @OptionGroup var options: CompanyOptions

  func run() throws {
    let session = try options.session()
    let taken = ImportFEC(path: file, dryRun: dryRun)
    Console.printLine(try session.store.answer(taken, key: nil, as: session.login, on: session.today))
  }
}

/// Takes a CSV file in, row by row, by the same operations as the screens.
struct ImportRowsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv", abstract: "Importe un fichier CSV.",
    discussion: """
      L’encodage, le séparateur, les décimales et les dates sont reconnus et affichés avant toute écriture. \
      Importer deux fois le même fichier ne crée rien la seconde fois.
      """)

  @Argument(help: ArgumentHelp("Ce que contient le fichier.", valueName: "nature"))
  var kind: ImportKind
  @Argument(help: ArgumentHelp("Le fichier CSV.", valueName: "fichier"))
  var file: String
  @Option(help: ArgumentHelp("Les colonnes et leurs champs.", valueName: "colonne=champ,…"))
  var map: String?
  @Flag(help: "Essaie chaque ligne sans rien garder.")
  var dryRun = false
  @Option(help: ArgumentHelp("Le fichier où écrire les lignes rejetées.", valueName: "fichier"))
  var rejects: String?
  @OptionGroup var options: CompanyOptions

  func run() throws {
    if let rejects, Self.isSameFile(rejects, file) { throw CommandLineRefusal.sameFile(file) }
    let table = try CSVTable(TextFile.read(file))
    let importer = try Importer(kind: kind, table: table, map: map, isDryRun: dryRun)
    let session = try options.session()
    Console.say(importer.understanding)
    let report = try importer.run(session) { Console.progress("Import : \($0) / \(table.rows.count)") }
    Console.endProgress()
    if let rejects { try TextFile.write(report.rejects(header: table.headerText), to: rejects) }
    Console.printLine(report.json.line)
    if !report.rejected.isEmpty { throw ExitCode(Ending.partlyRejected.rawValue) }
  }

  private static func isSameFile(_ first: String, _ second: String) -> Bool {
    let paths = [first, second].map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
    return paths[0] == paths[1]
  }
}
