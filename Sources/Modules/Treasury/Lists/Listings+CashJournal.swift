import Kernel
import Lists
import Parties
import Plan
import Store
import Treasury
import TreasuryFacts

extension Listing {
  /// All the money that came in and went out, with what was left after each movement; the latest first.
  ///
  /// What was left counts every movement before, whatever the filter and the days shown; for a viewer kept to some
  /// parties, those of their movements. Who may not read pay reads it merged.
  package static let cashJournal = Listing(
    id: .cashJournal, title: "Journal de trésorerie", noun: ("mouvement", "mouvements"),
    permission: .readTreasury, module: .catalog,
    columns: [
      ListColumn("date", "Date", .day, width: 10, keep: 1, sql: "cash_move.day", sort: "cash_move.day"),
      ListColumn("libelle", "Libellé", width: 22, keep: 2, sql: "cash_move.label"),
      .named("tiers", "Tiers", of: "cash_move.party_id", width: 14, sort: "coalesce(held.sort_name, '')"),
      ListColumn("mode", "Moyen", .status(PaymentMethod.words), width: 11, keep: 3, sql: "cash_move.method"),
      ListColumn(
        "entree", "Entrée", .money, width: 12, keep: 1, total: true,
        sql: "iif(cash_move.amount > 0, cash_move.amount, NULL)"),
      ListColumn(
        "sortie", "Sortie", .money, width: 12, keep: 1, total: true,
        sql: "iif(cash_move.amount < 0, -cash_move.amount, NULL)"),
      ListColumn("solde", "Solde", .money, width: 13, keep: 1, sql: "cash_move.amount"),
      ListColumn("document", "Document", width: 9, keep: 4, sql: "\(CashSQL.number)"),
      ListColumn("type", "Type", width: 14, keep: 5, sql: "\(CashSQL.kind)"),
      .export("code", sql: "party.code"), .export("evenement", .count, sql: "cash_move.event"),
      .export("montant", .money, sql: "cash_move.amount"),
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucun mouvement de trésorerie.",
    source: { scope in
      let isOwn = scope.reading.own("cash_move.party_id")
      let seen = [isOwn, scope.isPast ? "cash_move.day <= :as_of" : "1"]
      let tables = CashTables(
        where: scope.reading.own("row.party_id"), isPast: scope.isPast, by: scope.viewer)
      var source = ListSource(
        with: tables.with, from: "cash_move",
        joins: ListJoin.party(of: "cash_move.party_id")
          + [ListJoin("opening", "opening", on: "opening.day = cash_move.day")],
        id: tables.id,
        found: """
          cash_move.event = :row_id / \(CashSQL.places) AND cash_move.position = :row_id % \(CashSQL.places)
          """,
        paging: .rows(of: "cash_move"), tie: "cash_move.event", conditions: seen,
        search: .eachWord(CashSQL.condition), day: "cash_move.day")
      source.sums = tables.sums
      source.columns["solde"] = tables.balance
      source.columns["evenement"] = tables.event
      return source
    })
}
