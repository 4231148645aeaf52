import ArgumentParser
import Bench
import Demo
import Foundation
import Kernel
import Plan
import Program
import Store

/// Makes a company of any size, for measures and trials.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Crée une société d’essai de la taille voulue.")

  @Argument(help: ArgumentHelp("Le fichier à créer.", valueName: "fichier"))
  var file: String
  @Option(help: ArgumentHelp("Le nombre de factures.", valueName: "n"))
  var invoices: Int
  @Option(help: ArgumentHelp("La graine : la même donne la même société.", valueName: "n"))
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("Le plan, de 1 à 3.", valueName: "plan"))
  var plan = Plan.first
  @OptionGroup var options: CompanyOptions

  func validate() throws {
    guard invoices > 0 else { throw ValidationError("--invoices doit être positif.") }
    guard (1...3).contains(plan) else { throw ValidationError("--plan va de 1 à 3.") }
  }

  func run() throws {
    guard !FileManager.default.fileExists(atPath: file) else { throw StoreRefusal.fileExists(file) }
    let login = options.named ?? UnixAccount.current.login
    var company = VolumeCompany(invoices: invoices, seed: seed, plan: plan, login: login)
    let start = ContinuousClock.now
    do {
      _ = try company.build(at: file) { made in Console.progress("\(made) factures sur \(invoices)") }
    } catch {
      Console.endProgress()
      NewCompany.remove(file)
      throw error
    }
    Console.endProgress()
    let rate = Rate(name: "", wanted: nil, count: invoices, elapsed: ContinuousClock.now - start)
    Console.say("\(rate.perSecond) factures par seconde")
    Console.printLine(
      JSON.object([
        ("company", .text(file)), ("invoices", .integer(Int64(invoices))),
        ("clients", .integer(Int64(company.clients))),
        ("from", .text(company.firstDay.iso)), ("to", .text(VolumeCompany.lastDay.iso)),
        ("user", .text(login)),
      ]).line)
  }
}
