import Accounting
import ArgumentParser
import Desk
import Kernel
import Program
import Store

/// Writes what the law or another program asks for.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Exporte ce que la loi demande.", subcommands: [ExportFECCommand.self])
}

/// Writes the file of a year's entries and its description.
struct ExportFECCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fec", abstract: "Écrit le fichier des écritures comptables d’un exercice.",
    discussion:
      "Le fichier et son descriptif portent le SIREN et la date de clôture ; refaits, ils sont identiques.")

  @Option(help: ArgumentHelp("L’année où l’exercice commence.", valueName: "année"))
  var year: Int
  @Option(help: ArgumentHelp("Le dossier où écrire.", valueName: "dossier"))
  var out: String
  @OptionGroup var options: CompanyOptions

  func run() throws {
    let written = try options.session().read { reading in
      guard reading.viewer.may(.exportBooks) else {
        throw CommonRefusal.permissionDenied(Program.composition.title(of: .exportBooks))
      }
      return try FECExport(try FiscalYear.named(year, in: reading), in: reading).write(to: out)
    }
    let answer = JSON.object([
      ("path", .text(written.file)), ("description", .text(written.description)),
      ("lines", .integer(Int64(written.lines))),
    ])
    Console.printLine(answer.line)
  }
}
