import Desk
import Kernel
import Lists
import OverviewFacts
import Parties

extension Listing {
  /// The figures of every module that are not of one list, each for whom may read it; as of a day.
  ///
  /// Of the first plan: clients, invoiced and received this month, unpaid, TTC; of the second what is to pay, bought HT
  /// and paid out this month, what to order and what the stock is worth.
  static func home(of figures: [ListedFigure]) -> Listing {
    let figures = figures.sorted { $0.place < $1.place }
    return Listing(
      id: .home, title: "Tableau de bord", noun: ("chiffre", "chiffres"), permission: .readParties,
      columns: [
        ListColumn("cle", "Clé", width: 14, keep: 3, sql: "figure.key", sort: "figure.id"),
        ListColumn("libelle", "Libellé", width: 30, keep: 1, sql: "figure.label"),
        ListColumn("valeur", "Valeur", .money, width: 16, keep: 1, sql: "figure.value"),
      ],
      sort: ListSort("cle"), emptyHint: "Aucun chiffre ne vous est ouvert.",
      source: { scope in
        let told = try figures.compactMap { figure in
          try figure.value(on: scope.asOf, in: scope.reading).map { (figure, value: $0.told) }
        }
        let rows = told.map { figure, _ in
          "(\(figure.place), '\(figure.key)', '\(figure.label)', :\(figure.key))"
        }
        let table =
          rows.isEmpty ? "SELECT NULL, NULL, NULL, NULL WHERE 0" : "VALUES \(rows.joined(separator: ", "))"
        return ListSource(
          with: "figure(id, key, label, value) AS (\(table))", from: "figure", id: "figure.id",
          paging: .whole,
          arguments: Dictionary(told.map { ($0.key, $1) }, uniquingKeysWith: { first, _ in first }),
          search: .anywhere(["figure.label"]))
      })
  }
}
