import Accounting
import AccountingFacts
import Kernel
import Lists
import Plan
import Store

extension Listing {
  /// The lines of third parties not wholly set against others, account by account and party by party.
  ///
  /// The parameter is `411`, `411/DUP` or `DUP`. What a proposal would set together bears the same mark.
  package static let lettering = Listing(
    id: .lettering, title: "Lettrage", noun: ("ligne ouverte", "lignes ouvertes"),
    permission: .readAccounting, module: .accounting,
    columns: [
      ListColumn(
        "compte", "Compte", width: 7, keep: 1, sql: "entry_line.account", sort: "entry_line.account"),
      ListColumn(
        "auxiliaire", "Aux.", width: 8, keep: 1, sql: "entry_line.auxiliary", sort: "entry_line.auxiliary"),
      ListColumn("date", "Date", .day, width: 10, keep: 1, sql: "entry_line.day", sort: "entry_line.day"),
      ListColumn("piece", "Pièce", width: 14, keep: 2, sql: "entry.piece"),
      ListColumn("libelle", "Libellé", width: 14, keep: 4, sql: "\(BookLabels.ofLine())"),
      ListColumn("debit", "Débit", .money, width: 12, keep: 1, total: true, sql: BooksLineSQL.debit),
      ListColumn("credit", "Crédit", .money, width: 12, keep: 1, total: true, sql: BooksLineSQL.credit),
      ListColumn("lettre", "Let.", width: 4, keep: 1, sql: BooksLineSQL.letter),
      ListColumn("proposition", "Prop.", width: 8, keep: 3, sql: "NULL"),
      ListColumn("echeance", "Échéance", .day, width: 10, keep: 5, sql: "entry_line.due"),
      ListColumn("journal", "Jnl", width: 3, keep: 6, sql: "entry_line.journal"),
      ListColumn("nom", "Nom", width: 16, keep: 5, sql: "entry_line.auxiliary_label"),
      .export("ecriture", sql: "entry.number"), .export("lettrage", .count, sql: "lettering.id"),
    ],
    sort: ListSort("compte"), emptyHint: "Tout est lettré.",
    source: { scope in
      let subject = try LedgerSubject(scope.parameter, in: scope.reading)
      let books = BooksSQL(reading: scope.reading)
      let order = ["entry_line.account", "entry_line.auxiliary", "entry_line.day"]
      var source = ListSource(
        from: "entry_line", joins: BooksLineSQL.joins, id: "entry_line.id",
        orders: ["compte": order, "auxiliaire": Array(order.dropFirst())],
        conditions: [
          subject.condition, books.isSeenLine(), scope.isPast ? openThen : SettledLines.open,
        ],
        arguments: subject.arguments, search: .eachWord(BooksLineSQL.condition), day: "entry_line.day")
      source.arguments["proposals"] = try BooksProposals.marks(on: subject, in: scope.reading)
      source.columns["proposition"] = "json_extract(:proposals, '$.\"' || entry_line.id || '\"')"
      return source
    })

  /// On a past day, also what was completed or carried into another year since.
  private static let openThen = """
    entry_line.bucket IS NOT NULL AND entry_line.auxiliary <> '' AND entry_line.day <= :as_of AND (entry_line.carried_by IS NULL
      OR (SELECT carrying.day FROM entry_line AS carrying WHERE carrying.id = entry_line.carried_by) > :as_of)
    AND NOT (coalesce(lettering.complete, 0) AND lettering.day <= :as_of)
    """
}
