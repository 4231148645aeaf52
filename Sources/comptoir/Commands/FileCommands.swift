import ArgumentParser
import Desk
import Foundation
import Kernel
import Program
import Store

/// Proves the file sound, and says what is not.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Vérifie la société : journal, numéros, soldes.")

  @OptionGroup var options: CompanyOptions

  /// Ends as refused when something does not agree, so that a scheduled check is noticed.
  func run() throws {
    let report = try options.session().store.check()
    Console.printLine(
      JSON.object([
        ("ok", .bool(report.ok)), ("events", .integer(report.events)),
        ("first_broken", report.firstBroken.map { .integer($0) } ?? .null),
        ("differences", .list(report.differences.map { .text($0) })), ("sqlite", .text(report.sqlite)),
        ("head", .text(report.head)),
      ]).line)
    if !report.ok { throw ExitCode(Ending.refused.rawValue) }
  }
}

/// Copies the company while people work.
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Sauvegarde la société dans un nouveau fichier.")

  @Argument(help: ArgumentHelp("La sauvegarde à créer.", valueName: "fichier"))
  var file: String
  @OptionGroup var options: CompanyOptions

  func run() throws {
    let session = try options.session()
    try session.read { reading in
      // The copy holds every client, whatever the viewer may see of them here.
      guard reading.viewer.may(.administer) else {
        throw CommonRefusal.permissionDenied(Program.composition.title(of: .administer))
      }
    }
    Console.printLine(try session.store.backup(to: file, on: session.today).json.line)
  }
}

/// Puts a backup where a company is to live, once its log has been verified.
struct RestoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Restaure une sauvegarde vérifiée, sans rien écraser.")

  @Argument(help: ArgumentHelp("La sauvegarde.", valueName: "fichier"))
  var file: String
  @OptionGroup var options: CompanyOptions

  func run() throws {
    let report = try Store.restore(file, to: options.path, composition: Program.composition)
    Console.printLine(report.json.line)
  }
}

extension BackupReport {
  fileprivate var json: JSON {
    .object([
      ("path", .text(path)), ("events", .integer(events)), ("digest", .text(digest)),
      ("files", .integer(Int64(files))), ("missing_files", .integer(Int64(missingFiles))),
    ])
  }
}
