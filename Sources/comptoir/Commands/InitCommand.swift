import ArgumentParser
import Desk
import Kernel
import Plan
import Program

/// Makes a new company whose first user, its administrator, is the one who makes it.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Crée une société dans un nouveau fichier.")

  @Argument(help: ArgumentHelp("Le fichier à créer.", valueName: "fichier"))
  var file: String?
  @Option(help: ArgumentHelp("La raison sociale.", valueName: "nom"))
  var name: String
  @Option(
    help: ArgumentHelp("Le plan : 1 (cœur métier), 2 (business) ou 3 (ERP complet).", valueName: "plan"))
  var plan = Plan.first
  @Option(help: ArgumentHelp("Le SIREN.", valueName: "siren"))
  var siren: String?
  @Option(help: ArgumentHelp("Le premier jour de l’exercice, comme 01-01.", valueName: "MM-JJ"))
  var fiscalYearStart: String?
  @OptionGroup var options: CompanyOptions

  func run() throws {
    let path = file ?? options.path
    var settings = ["name": name, "plan": String(plan)]
    settings["siren"] = siren
    settings["fiscal_year_start"] = fiscalYearStart
    // Whoever makes the file owns it, and may name its first user.
    let account = UnixAccount.current
    let named = options.named ?? account.login
    let session = try NewCompany(FormValues(named: settings)).create(
      at: path, login: named, name: named == account.login ? account.name : named, on: options.today)
    let answer = JSON.object([
      ("company", .text(path)), ("plan", .integer(Int64(plan))), ("user", .text(session.login)),
    ])
    Console.printLine(answer.line)
  }
}
