import ArgumentParser
import Kernel

/// Opens the shell: what `comptoir` does when no command is named.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Ouvre les écrans (par défaut).", shouldDisplay: false)

  @OptionGroup var options: CompanyOptions
  @Option(help: ArgumentHelp("Le thème des écrans.", valueName: "nom"))
  var theme: String?

  func run() throws {
    try ShellLoop.run(options: options, theme: theme)
  }
}
