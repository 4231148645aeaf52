import Accounting
import AccountingFacts
import Desk
import Kernel
import OverviewFacts
import Plan
import Store

/// What boards tell of the books.
extension Screens {
  static let booksShare = BoardShare(
    on: .dashboard, for: .readAccounting, needing: .accounting,
    of: { reading, day in try BooksFigures.read(day, in: reading) },
    [.block(at: 80) { books in booksBlock(books) }])

  /// The figures of the books, for the dashboard and the accountant's board.
  ///
  /// - Parameter wrong: how many controls do not hold, where they were looked at.
  package static func booksBlock(_ figures: BooksFigures, wrong: Int = 0) -> Block {
    let vat =
      figures.vat.isNegative
      ? Figure("Crédit de TVA", figures.vat.magnitude.french, route: .list(.vatReturns))
      : Figure("TVA à payer", figures.vat.french, route: .list(.vatReturns))
    let late = figures.backlog + wrong
    return Block(
      "Livres",
      .figures([
        Figure(
          "Écritures du mois", String(figures.entriesThisMonth), trend: figures.entries.map(Int64.init),
          route: .list(.bookEntries)),
        vat,
        Figure(
          "Résultat (N-1 \(figures.resultBefore.french))", figures.result.french,
          trend: figures.results.map(\.cents), route: .list(.financialStatement)),
        Figure(
          "Trésorerie", figures.cashNow.french, trend: figures.cash.map(\.cents), route: .ledger("5")),
        Figure("À mettre au point", String(late), route: .list(.controls)),
      ]), span: 2)
  }
}
