import Accounting
import AccountingDesk
import Desk
import GRDB
import Kernel
import Lists
import OverviewFacts
import Plan
import Store

extension Listing {
  /// What the books must agree on with what they were made from, as of a day.
  static func controls(_ controls: Controls) -> Listing {
    Listing(
      id: .controls, title: "Contrôles", noun: ("contrôle", "contrôles"),
      permission: .readAccounting, module: .accounting,
      columns: [
        ListColumn("controle", "Contrôle", width: 34, keep: 1, sql: "told.label", sort: "told.id"),
        ListColumn("attendu", "Attendu", .money, width: 13, keep: 2, sql: "told.expected"),
        ListColumn("trouve", "Trouvé", .money, width: 13, keep: 2, sql: "told.found"),
        ListColumn("ecart", "Écart", .money, width: 12, keep: 1, sql: "told.difference"),
        ListColumn("etat", "État", .status(Finding.State.words), width: 10, keep: 1, sql: "told.state"),
        ListColumn("precision", "Précision", width: 20, keep: 3, sql: "told.detail"),
        .export("compte", sql: "told.ledger"),
      ],
      sort: ListSort("controle"), emptyHint: "Aucun contrôle.",
      source: { scope in
        var table = BooksTable(
          columns: ["id", "label", "expected", "found", "difference", "state", "detail", "ledger"])
        table.rows = try controls.findings(asOf: scope.asOf, in: scope.reading).map { control, finding in
          [
            control.number, control.label, finding.expected.told, finding.found.told, finding.difference.told,
            finding.state.rawValue, finding.detail, control.ledger ?? "",
          ]
        }
        return table.source(search: ["told.label", "told.detail"])
      })
  }
}
