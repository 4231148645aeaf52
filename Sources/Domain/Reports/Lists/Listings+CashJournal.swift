import Company
import Kernel
import Store
import Treasury

extension Listing {
  /// All the money that came in and went out, with what was left after each movement; the latest first.
  ///
  /// What was left counts every movement before, whatever the filter and the days shown; for a viewer kept to some
  /// parties, those of their movements.
  package static let cashJournal = Listing(
    id: "tresorerie.journal", title: "Journal de trésorerie", noun: ("mouvement", "mouvements"),
    permission: .readTreasury, module: .catalog,
    columns: [
      ListColumn("date", "Date", .day, width: 10, keep: 1, sql: "cash_move.day", sort: "cash_move.day"),
      ListColumn("libelle", "Libellé", width: 22, keep: 2, sql: "cash_move.label"),
      .named("tiers", "Tiers", of: "cash_move.party_id", width: 14, sort: "coalesce(held.sort_name, '')"),
      ListColumn("mode", "Moyen", .status, width: 11, keep: 3, sql: "cash_move.method"),
      ListColumn(
        "entree", "Entrée", .money, width: 12, keep: 1, total: true,
        sql: "iif(cash_move.amount > 0, cash_move.amount, NULL)"),
      ListColumn(
        "sortie", "Sortie", .money, width: 12, keep: 1, total: true,
        sql: "iif(cash_move.amount < 0, -cash_move.amount, NULL)"),
      ListColumn("solde", "Solde", .money, width: 13, keep: 1, sql: balance),
      ListColumn("document", "Document", width: 9, keep: 4, sql: "\(CashSQL.number)"),
      ListColumn("type", "Type", width: 14, keep: 5, sql: "\(CashSQL.kind)"),
      .export("code", sql: "party.code"), .export("evenement", .count, sql: "cash_move.event"),
      .export("montant", .money, sql: "cash_move.amount"),
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucun mouvement de trésorerie.",
    source: { scope in
      let isOwn = scope.own("cash_move.party_id")
      let seen = [isOwn, scope.isPast ? "cash_move.day <= :as_of" : "1"]
      return ListSource(
        with: days(where: seen), from: "cash_move",
        joins: ListJoin.party(of: "cash_move.party_id")
          + [ListJoin("opening", "opening", on: "opening.day = cash_move.day")],
        id: "(cash_move.event * \(CashSQL.places) + cash_move.position)",
        found: """
          cash_move.event = :row_id / \(CashSQL.places) AND cash_move.position = :row_id % \(CashSQL.places)
          """,
        paging: .rows(of: "cash_move"), tie: "cash_move.event", conditions: seen,
        search: .eachWord(CashSQL.condition), day: "cash_move.day")
    })

  /// What there was before each day, by one walk of an index of amounts.
  private static func days(where conditions: [String]) -> String {
    """
    seen_move AS NOT MATERIALIZED (SELECT * FROM cash_move WHERE \(conditions.joined(separator: " AND "))),
    opening(day, balance) AS MATERIALIZED (
      SELECT day, sum(sum(amount)) OVER (ORDER BY day) - sum(amount) FROM seen_move GROUP BY day)
    """
  }

  /// What there was before the day, and the movements of the day up to this one.
  private static let balance: ListExpression = """
    opening.balance + (SELECT sum(same.amount) FROM seen_move AS same
      WHERE same.day = cash_move.day AND (same.event, same.position) <= (cash_move.event, cash_move.position))
    """
}
