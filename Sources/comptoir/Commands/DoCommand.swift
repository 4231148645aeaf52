import ArgumentParser
import Company
import Desk
import Foundation
import Kernel
import Overview
import Program
import Store

/// Runs operations described in JSON: the same values, permissions and refusals as the screens'.
struct DoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "do", abstract: "Exécute une opération décrite en JSON.",
    usage: """
      comptoir do <opération> '<json>' [--key <clé>]
      comptoir do [<opération>] --file <fichier> [--key <clé>]
      comptoir do [<opération>] --list [--format json]
      """,
    discussion: """
      Avec --file, chaque ligne est une transaction : les arguments de l’opération nommée, ou sans elle \
      {"name": …, "arguments": {…}}. La première refusée arrête tout ; celles d’avant restent.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case table, json }

  @Argument(help: ArgumentHelp("L’opération, comme sales.validate-invoice.", valueName: "opération"))
  var name: String?
  @Argument(help: ArgumentHelp("Ses arguments, un objet JSON.", valueName: "json"))
  var arguments: String?
  @Option(help: ArgumentHelp("Un fichier d’opérations, une par ligne.", valueName: "fichier"))
  var file: String?
  @Option(help: ArgumentHelp("Une clé : répétée, elle redonne la première réponse.", valueName: "clé"))
  var key: String?
  @Flag(help: "La liste des opérations et de leurs arguments.")
  var list = false
  @Option(help: ArgumentHelp("La forme de la liste.", valueName: "forme"))
  var format = Format.table
  @OptionGroup var options: CompanyOptions

  func validate() throws {
    guard !list else { return }
    guard file == nil || arguments == nil else {
      throw ValidationError("Donnez les arguments ou --file, pas les deux.")
    }
    guard file != nil || (name != nil && arguments != nil) else {
      throw ValidationError("Donnez une opération et ses arguments, ou --file, ou --list.")
    }
  }

  func run() throws {
    if list { return try printList() }
    if let file { return try runFile(file) }
    guard let name, let arguments else { return }
    let useCase = try Program.command(name).decode(Data(arguments.utf8))
    let session = try options.session()
    Console.printLine(try session.answer(to: useCase, key: key))
  }

  private func runFile(_ path: String) throws {
    let lines = try CommandFile(text: TextFile.read(path), operation: name).lines
    let session = try options.session()
    for line in lines {
      do {
        let useCase = try line.useCase()
        let key = key.map { "\($0)#\(line.number)" }
        Console.printLine(try session.answer(to: useCase, key: key))
      } catch let refusal as any Refusal {
        throw LineRefused(line: line.number, refusal: refusal)
      }
    }
  }

  private func printList() throws {
    let commands =
      try name.map { [try Program.command($0)] }
      ?? Program.composition.useCases.map { Command($0, in: Program.composition) }
    switch format {
    case .json: Console.printLine(JSON.list(commands.map(\.json)).line)
    case .table: Console.print(commands.map(\.description).joined(separator: "\n"))
    }
  }
}

extension Session {
  /// The operation's answer; modules it switched on have then read what they missed.
  fileprivate func answer(to useCase: any UseCase, key: String?) throws -> String {
    let answer = try store.answer(useCase, key: key, as: login, on: today)
    if useCase is SetPlan || useCase is SwitchModule { try catchUp() }
    return answer
  }
}
