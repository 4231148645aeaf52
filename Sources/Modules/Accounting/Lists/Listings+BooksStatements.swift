import Accounting
import AccountingFacts
import Kernel
import Lists
import Plan
import Store

extension Listing {
  /// The balance sheet, then charges and products, beside those of a year before.
  package static let financialStatement = Listing(
    id: .financialStatement, title: "Bilan et résultat", noun: ("poste", "postes"),
    permission: .readAccounting, module: .accounting,
    columns: [
      ListColumn("poste", "Poste", width: 44, keep: 1, sql: "told.label", sort: "told.id"),
      ListColumn("n", "N", .money, width: 14, keep: 1, sql: "told.now"),
      ListColumn("n_1", "N-1", .money, width: 14, keep: 1, sql: "told.previous"),
      ListColumn(
        "section", "Section", .status(StatementSection.words), width: 9, keep: 3, sql: "told.section"),
      ListColumn("variation", "Variation", .money, width: 14, keep: 2, sql: "told.now - told.previous"),
      .export("compte", sql: "told.ledger"),
    ],
    sort: ListSort("poste"), emptyHint: "Aucune écriture.",
    source: { scope in
      var table = BooksTable(columns: ["id", "label", "section", "now", "previous", "ledger"])
      table.rows = try FinancialStatement.load(asOf: scope.asOf, in: scope.reading).lines.map { line in
        [line.id, line.label, line.section.rawValue, line.now, line.before, line.accounts]
      }
      return table.source(search: ["told.label", "told.section"])
    })

  /// The fiscal years of the books: what each holds, and whether it is closed.
  package static let fiscalYears = Listing(
    id: .fiscalYears, title: "Exercices", noun: ("exercice", "exercices"),
    permission: .readAccounting, module: .accounting,
    columns: [
      ListColumn("exercice", "Exercice", width: 8, keep: 1, sql: "told.name", sort: "told.first"),
      ListColumn("debut", "Début", .day, width: 10, keep: 2, sql: "told.first"),
      ListColumn("fin", "Fin", .day, width: 10, keep: 1, sql: "told.last"),
      ListColumn("etat", "État", .status(BooksYearState.words), width: 8, keep: 1, sql: "told.state"),
      ListColumn("ouverture", "À-nouveaux", width: 11, keep: 2, sql: "told.opening"),
      ListColumn("ecritures", "Écritures", .count, width: 9, keep: 3, sql: "told.entries"),
      ListColumn("resultat", "Résultat", .money, width: 14, keep: 1, sql: "told.result"),
      ListColumn("tva", "TVA déclarée au", .day, width: 15, keep: 4, sql: "told.declared"),
      ListColumn("verrou", "Verrou", width: 24, keep: 5, sql: "told.locks"),
    ],
    sort: ListSort("exercice", descending: true), emptyHint: "Les livres ne sont pas encore ouverts.",
    source: { scope in
      var table = BooksTable(columns: [
        "id", "name", "first", "last", "state", "opening", "entries", "result", "declared", "locks",
      ])
      table.rows = try BooksYear.all(asOf: scope.asOf, in: scope.reading).map { year in
        [
          year.first.year, year.name, year.first, year.last,
          (year.isClosed ? BooksYearState.closed : .open).rawValue, year.opening.rawValue, year.entries,
          year.result, year.declared, year.locks,
        ]
      }
      return table.source(search: ["told.name", "told.state"])
    })
}
