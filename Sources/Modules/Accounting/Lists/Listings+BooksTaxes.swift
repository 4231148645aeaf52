import Accounting
import AccountingFacts
import GRDB
import Kernel
import Lists
import Plan
import Store

extension Listing {
  /// The VAT returns filed, and the one to file next; in whole euros once filed.
  package static let vatReturns = Listing(
    id: .vatReturns, title: "Déclarations de TVA", noun: ("déclaration", "déclarations"),
    permission: .readAccounting, module: .accounting,
    columns: [
      ListColumn("periode", "Période", width: 10, keep: 1, sql: "told.name", sort: "told.first"),
      ListColumn("debut", "Du", .day, width: 10, keep: 3, sql: "told.first"),
      ListColumn("fin", "Au", .day, width: 10, keep: 2, sql: "told.last"),
      ListColumn("collectee", "Collectée", .money, width: 12, keep: 1, sql: "told.collected"),
      ListColumn("deductible", "Déductible", .money, width: 12, keep: 1, sql: "told.deducted"),
      ListColumn("report", "Crédit repris", .money, width: 12, keep: 4, sql: "told.carried"),
      ListColumn("a_payer", "À payer", .money, width: 12, keep: 1, sql: "told.due"),
      ListColumn("credit", "Crédit", .money, width: 12, keep: 4, sql: "told.credit"),
      ListColumn("etat", "État", .status(DeclaredVAT.State.words), width: 10, keep: 1, sql: "told.state"),
      ListColumn("depose_le", "Déposée le", .day, width: 10, keep: 5, sql: "told.filed"),
      ListColumn("ecriture", "Écriture", width: 13, keep: 6, sql: "told.entry"),
    ],
    sort: ListSort("periode", descending: true), emptyHint: "Les livres ne sont pas encore ouverts.",
    source: { scope in
      var table = BooksTable(columns: [
        "id", "name", "first", "last", "collected", "deducted", "carried", "due", "credit", "state", "filed",
        "entry",
      ])
      table.rows = try DeclaredVAT.all(asOf: scope.asOf, in: scope.reading).map { period in
        [
          period.id, String(Months.key(period.last)), period.first, period.last, period.collected,
          period.deducted,
          period.carried, period.due, period.credit, period.state.rawValue, period.filedOn, period.entry,
        ]
      }
      return table.source(search: ["told.name", "told.state"])
    })
}
