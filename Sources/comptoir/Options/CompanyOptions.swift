import ArgumentParser
import Desk
import Foundation
import Kernel
import Program
import Store

/// Which company, as whom and on which day: what every command takes after its name.
struct CompanyOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Le fichier de la société (ou COMPTOIR_COMPANY).", valueName: "fichier"))
  var company: String?

  @Option(help: ArgumentHelp("La personne qui agit (ou COMPTOIR_USER).", valueName: "identifiant"))
  var user: String?

  @Option(
    help: ArgumentHelp("Le jour de travail, aujourd’hui sinon.", valueName: "jour"),
    transform: WorkingDay.read)
  var date: Day?

  var today: Day { date ?? WorkingDay.today }

  /// The person named by the option, else by the environment.
  var named: String? {
    let login = user ?? ProcessInfo.processInfo.environment["COMPTOIR_USER"] ?? ""
    return login.isEmpty ? nil : login.lowercased()
  }

  /// The company's file: the option, else the environment, else the one in the user's data folder.
  var path: String {
    let environment = ProcessInfo.processInfo.environment
    if let named = company ?? environment["COMPTOIR_COMPANY"], !named.isEmpty { return named }
    return UserFolder.data.path(environment: environment) + "/societe.comptoir"
  }

  /// Opens the company for a person it knows.
  ///
  /// - Parameter confiningGuests: whether files that a guest names stay in the guests' folder, as on screen; whoever
  ///   runs a command has a shell anyway.
  /// - Throws: the refusal of a file that is not a usable company, or of an unknown person.
  func session(confiningGuests: Bool = false) throws -> Session {
    let login = try login(of: path)
    let store = try Store(
      opening: path, composition: Program.composition,
      confinement: confiningGuests ? GuestFolder.path(beside: path, for: login) : nil,
      updating: Console.updating)
    Console.endProgress()
    let session = Session(store: store, login: login, today: today)
    try session.read { _ in }
    return session
  }

  /// Who acts: the person named when the account owns the file, else the account itself.
  ///
  /// - Throws: `not-the-owner` when another account names a person that is not itself.
  func login(of path: String) throws -> String {
    let account = UnixAccount.current
    guard let named, named != account.login else { return account.login }
    // A file that is not there belongs to nobody: opening it says so.
    guard account.owns(path) || !FileManager.default.fileExists(atPath: path) else {
      throw CommandLineRefusal.notTheOwner(user: named)
    }
    return named
  }
}
