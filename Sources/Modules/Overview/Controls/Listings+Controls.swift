import Accounting
import AccountingDesk
import GRDB
import Kernel
import Lists
import OverviewFacts
import Plan
import Store

extension Listing {
  /// What the books must agree on with what they were made from, as of a day.
  package static let controls = Listing(
    id: .controls, title: "Contrôles", noun: ("contrôle", "contrôles"),
    permission: .readAccounting, module: .accounting,
    columns: [
      ListColumn("controle", "Contrôle", width: 34, keep: 1, sql: "told.label", sort: "told.id"),
      ListColumn("attendu", "Attendu", .money, width: 13, keep: 2, sql: "told.expected"),
      ListColumn("trouve", "Trouvé", .money, width: 13, keep: 2, sql: "told.found"),
      ListColumn("ecart", "Écart", .money, width: 12, keep: 1, sql: "told.difference"),
      ListColumn("etat", "État", .status(BooksAgreement.State.words), width: 10, keep: 1, sql: "told.state"),
      ListColumn("precision", "Précision", width: 20, keep: 3, sql: "told.detail"),
      .export("compte", sql: "told.ledger"),
    ],
    sort: ListSort("controle"), emptyHint: "Aucun contrôle.",
    source: { scope in
      var table = BooksTable(
        columns: ["id", "label", "expected", "found", "difference", "state", "detail", "ledger"])
      table.rows = try BooksAgreement.all(asOf: scope.asOf, in: scope.reading).map { control in
        [
          control.kind.rawValue, control.kind.label, control.expected.told, control.found.told,
          control.difference.told, control.state.rawValue, control.detail, control.kind.ledger ?? "",
        ]
      }
      return table.source(search: ["told.label", "told.detail"])
    })
}

extension BooksAgreement.Value {
  /// An amount, or a count as a text among amounts.
  fileprivate var told: any DatabaseValueConvertible {
    switch self {
    case .amount(let money): money
    case .count(let count): String(count)
    }
  }
}
