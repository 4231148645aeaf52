import ArgumentParser
import Desk
import Kernel
import Sales
import Store

/// Writes a document as it is printed.
struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Imprime un document dans un fichier, ou à l’écran.")

  @Argument(help: ArgumentHelp("Le numéro du document.", valueName: "numéro"))
  var number: String
  @Option(help: ArgumentHelp("Le fichier à écrire.", valueName: "fichier"))
  var out: String?
  @OptionGroup var options: CompanyOptions

  func run() throws {
    guard let reference = Reference<Invoice>(number) else { throw CommonRefusal.missingKey("number") }
    let text = try options.session().read { try PrintedDocument.text(reference, in: $0) }
    try TextFile.write(text, to: out ?? "-")
  }
}
