import ArgumentParser
import Company
import Desk
import Kernel
import Overview
import Program
import Store

/// Moves the company to a greater plan; its new modules read the past.
struct UpgradePlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade-plan", abstract: "Passe la société au plan 2 ou 3.")

  @Argument(help: ArgumentHelp("Le plan.", valueName: "2|3"))
  var plan: Int
  @OptionGroup var options: CompanyOptions

  func run() throws {
    let session = try options.session()
    try session.grow(to: plan) { Console.progress("Reprise : \($0) événements") }
    Console.endProgress()
    Console.printLine(JSON.object([("plan", .integer(Int64(plan)))]).line)
  }
}

/// Switches an optional module off, or on again.
struct ModuleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "module", abstract: "Active ou désactive un module facultatif.")

  enum Switch: String, CaseIterable, ExpressibleByArgument { case on, off }

  @Argument(help: ArgumentHelp("Le module, comme stocks.", valueName: "module"))
  var name: String
  @Argument(help: ArgumentHelp("on ou off.", valueName: "on|off"))
  var state: Switch
  @OptionGroup var options: CompanyOptions

  func run() throws {
    let session = try options.session()
    try session.perform(SwitchModule(module: name, active: state == .on))
    try session.catchUp { Console.progress("Reprise : \($0) événements") }
    Console.endProgress()
    Console.printLine(JSON.object([("module", .text(name)), ("active", .bool(state == .on))]).line)
  }
}
