import ArgumentParser
import Foundation
import Kernel

/// The program: its commands, and the shell when none is named.
@main
struct Comptoir: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "comptoir",
    abstract: "Comptoir, la gestion de l’entreprise au clavier.",
    version: "1.0",
    subcommands: [
      OpenCommand.self, InitCommand.self, ListCommand.self, DoCommand.self, ImportCommand.self,
      ExportCommand.self, PrintCommand.self, CheckCommand.self, BackupCommand.self, RestoreCommand.self,
      JobsCommand.self,
      UpgradePlanCommand.self, ModuleCommand.self, DemoCommand.self, CaptureCommand.self,
      GenerateCommand.self, BenchCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)

  static func main() { Foundation.exit(Ending.of(Array(CommandLine.arguments.dropFirst()))) }
}
