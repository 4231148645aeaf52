import Events
import Kernel
import Reports
import Store

extension Screens {
  /// Where a record is read, by its kind as the log names it; `nil` for a kind no screen shows.
  static func route(toRecord kind: String, _ record: Int64) -> Route? {
    switch kind {
    case "party": .client(record)
    case "invoice": .document(.invoice, id: record)
    case "quote": .document(.quote, id: record)
    case "order": .document(.order, id: record)
    case "purchase": .document(.purchase, id: record)
    case "purchase-order": .document(.purchaseOrder, id: record)
    case "receipt": .page("tresorerie.mouvement", record: record)
    case "payment": .page("tresorerie.decaissement", record: record)
    case "transfer": .page("tresorerie.virement", record: record)
    case "product": .board("produits.article", record: record)
    case "employee", "salary": .board("rh.employe", record: record)
    case "payslip": .page("rh.bulletin", record: record)
    case "asset": .board("parc.actif", record: record)
    case "expense": .page("rh.frais.detail", record: record)
    case "advance": .list("rh.avances", filter: "numero:AV-S-\(record)")
    case "count": .form("stocks.comptage", record: record)
    default: nil
    }
  }

  /// Where the record behind a row's fact is read, by its column `evenement`.
  static func route(toEventOf row: Int64, in list: String, _ reading: Reading) throws -> Route? {
    guard let event = Int64(try value("evenement", ofRow: row, in: list, reading)),
      let subject = try Subject.find(ofEvent: event, in: reading)
    else { return nil }
    return route(toRecord: subject.kind, subject.record)
  }
}
