import ArgumentParser
import Desk
import Kernel
import Lists
import Program
import Store

/// Prints a screen's list, filtered and sorted as on screen.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Affiche la liste d’un écran, comme ventes.factures.")

  @Argument(help: ArgumentHelp("L’écran.", valueName: "écran"))
  var screen: String
  @Argument(help: ArgumentHelp("Ce qu’il montre, comme le code d’un client.", valueName: "code"))
  var parameter: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Des mots, ou colonne:valeur.", valueName: "texte"))
  var filter = ""
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("La colonne de tri ; -colonne pour l’ordre inverse.", valueName: "colonne"))
  var sort: String?
  @Option(help: ArgumentHelp("Le nombre de lignes au plus.", valueName: "n"))
  var limit: Int?
  @Option(help: ArgumentHelp("Tel que c’était ce jour-là.", valueName: "jour"), transform: WorkingDay.read)
  var at: Day?
  @Option(help: ArgumentHelp("Depuis ce jour.", valueName: "jour"), transform: WorkingDay.read)
  var from: Day?
  @Option(help: ArgumentHelp("Jusqu’à ce jour.", valueName: "jour"), transform: WorkingDay.read)
  var to: Day?
  @Option(help: ArgumentHelp("La forme.", valueName: "forme"))
  var format = ListFormat.table
  @OptionGroup var options: CompanyOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--limit ne peut pas être négatif.") }
  }

  func run() throws {
    let query = try query()
    try options.session().read { try print(query, in: $0) }
  }

  private func query() throws -> ListQuery {
    guard let listing = Program.listing(screen) else {
      throw CommonRefusal.notFound(what: "l’écran", key: screen)
    }
    return ListQuery(
      listing, filter: filter, sort: try sort.map { try ListSort(typed: $0, of: listing) }, asOf: at,
      from: from,
      to: to, parameter: parameter)
  }

  /// Rows held in memory at once: a list of a million does not fill it.
  private static let page = 500

  private func print(_ query: ListQuery, in reading: Reading) throws {
    var remaining = limit ?? .max
    var page = try query.rows(limit: min(Self.page, remaining), in: reading)
    var writer = format.writer(for: query.listing, first: page)
    Console.printLine(writer.head)
    while !page.isEmpty {
      Console.print(page.map { writer.line($0) + "\n" }.joined())
      remaining -= page.count
      guard remaining > 0, page.count == Self.page else { break }
      page = try query.rows(after: page.last, limit: min(Self.page, remaining), in: reading)
    }
    let isWhole = limit == nil && format == .table
    if let foot = writer.foot(isWhole ? try query.summary(in: reading) : nil) { Console.printLine(foot) }
  }
}

extension ListSort {
  /// The order a script asks for: `reste`, or `-reste` for the greatest first.
  fileprivate init(typed text: String, of listing: Listing) throws {
    let descending = text.hasPrefix("-")
    let column = String(text.drop { $0 == "-" })
    guard listing.column(column) != nil else {
      let known = listing.columns.map(\.id).joined(separator: ", ")
      throw CommonRefusal.invalidValue(
        field: "sort", reason: "la colonne « \(column) » n’existe pas ; choisissez parmi \(known)")
    }
    self.init(column, descending: descending)
  }
}
