import GRDB
import Kernel
import Lists
import Parties
import PurchasingDesk
import SalesDesk
import Store

/// A table of documents as the search reads it, within the viewer's scope.
struct FoundDocuments: Sendable {
  let kind: FoundRecord.Kind
  let table: String
  /// Its full-text index, if it has one.
  let index: String?
  /// What tells a document apart besides its party, day and amount.
  let mark: String
  /// The list whose right and module it asks for.
  let listing: Listing

  static let all = [
    FoundDocuments(
      kind: .invoice, table: "invoice", index: "document_search", mark: "''", listing: .invoices),
    FoundDocuments(kind: .quote, table: "quote", index: "quote_search", mark: "''", listing: .quotes),
    FoundDocuments(
      kind: .order, table: "sales_order", index: "order_search", mark: "sales_order.reference",
      listing: .clientOrders),
    FoundDocuments(
      kind: .purchase, table: "purchase", index: "purchase_search", mark: "purchase.supplier_number",
      listing: .purchases),
    FoundDocuments(
      kind: .purchaseOrder, table: "purchase_order", index: nil, mark: "purchase_order.reference",
      listing: .purchaseOrders),
  ]

  /// Those the viewer may read.
  static func readable(in reading: Reading) throws -> [FoundDocuments] {
    try all.filter { try $0.listing.refusal(in: reading) == nil }
  }

  /// Those a condition on the table keeps, the latest first.
  func find(
    _ condition: String, _ arguments: StatementArguments, _ limit: Int, in reading: Reading
  ) throws -> [FoundRecord] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT \(table).id, \(table).number, \(table).day, \(table).gross, \(mark), party.code, party.name FROM \(table)
        LEFT JOIN party AS held ON held.id = \(table).party_id LEFT JOIN party ON party.id = held.root_id
        WHERE \(condition) AND \(reading.own("\(table).party_id"))
        ORDER BY +\(table).day DESC, +\(table).id DESC LIMIT \(limit)
        """,
      arguments: arguments)
    return rows.map { row in
      let (number, day, gross): (String, Day, Money) = (row[1], row[2], row[3])
      let (mark, name): (String, String) = (row[4], row[6])
      let parts = [name, mark, day.french, gross.frenchEuros].filter { !$0.isEmpty }
      return FoundRecord(
        kind: kind, id: row[0], title: number.isEmpty ? "brouillon" : number,
        detail: parts.joined(separator: " · "), code: row[5])
    }
  }

  /// Those whose number is one of `numbers`, folded.
  func numbered(_ numbers: [String], _ limit: Int, in reading: Reading) throws -> [FoundRecord] {
    guard !numbers.isEmpty else { return [] }
    let places = (1...numbers.count).map { "?\($0)" }.joined(separator: ", ")
    return try find("\(table).sort_number IN (\(places))", StatementArguments(numbers), limit, in: reading)
  }

  /// Those whose number begins with `start`, folded.
  func numbered(from start: String, _ limit: Int, in reading: Reading) throws -> [FoundRecord] {
    try find(
      "\(table).sort_number >= ? AND \(table).sort_number < ?", [start, start + "\u{10FFFF}"], limit,
      in: reading)
  }

  /// The latest that the full-text index finds; its rows are in the order of ids, so the last are the latest.
  func latest(_ expression: String, _ limit: Int, in reading: Reading) throws -> [FoundRecord] {
    guard let index else { return [] }
    let ids = try Int64.fetchAll(
      reading.db,
      sql: """
        SELECT found.rowid FROM \(index) AS found CROSS JOIN \(table) ON \(table).id = found.rowid
        WHERE \(index) MATCH ? AND \(reading.own("\(table).party_id")) ORDER BY found.rowid DESC LIMIT ?
        """,
      arguments: [expression, limit])
    return try find(
      "\(table).id IN (\(ids.map(String.init).joined(separator: ", ")))", [], limit, in: reading)
  }
}
