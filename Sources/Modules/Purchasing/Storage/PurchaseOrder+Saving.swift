import Documents
import GRDB
import Kernel
import PartiesFacts
import Store

extension PurchaseOrder {
  /// Writes a new draft, already checked.
  static func insert(
    _ content: PurchaseContent, expected: Day?, in tx: borrowing Transaction
  ) throws -> PurchaseOrder {
    let edition = Edition(version: 1, at: tx.now, by: tx.viewer.name)
    let draft = PurchaseOrder(
      id: ID(0), number: "", status: .draft, content: content, expected: expected, author: tx.viewer.login,
      edition: edition, match: [])
    let once: [(any DatabaseValueConvertible)?] = ["", "draft", draft.author]
    let id = ID(try table.insert(once + draft.values, in: tx.db))
    try PurchaseLineRows.orders.replace(
      of: id.rawValue, by: content.lines, nets: content.amounts.nets, in: tx.db)
    return try find(id, in: tx.reading)
  }

  /// Writes a draft over its last state.
  func saveDraft(in tx: borrowing Transaction) throws {
    try Self.table.save(values, of: id.rawValue, in: tx.db)
    try PurchaseLineRows.orders.replace(
      of: id.rawValue, by: content.lines, nets: content.amounts.nets, in: tx.db)
  }

  /// Numbers and freezes a draft: from here on only its status moves.
  func place(as number: String, in tx: borrowing Transaction) throws -> PurchaseOrder {
    try saveDraft(in: tx)
    try tx.db.execute(
      sql: "UPDATE purchase_order SET number = ?, sort_number = ?, status = 'placed' WHERE id = ?",
      arguments: [number, Fold.key(number), id])
    return try Self.find(id, in: tx.reading)
  }

  /// Closes or cancels a placed order.
  func move(to status: Status, in tx: borrowing Transaction) throws {
    try tx.db.execute(
      sql: """
        UPDATE purchase_order SET status = ?, version = version + 1, updated_at = ?, updated_by = ?
        WHERE id = ?
        """, arguments: [status.rawValue, tx.now, tx.viewer.name, id])
  }

  /// Forgets a draft.
  package func delete(in tx: borrowing Transaction) throws {
    try PurchaseLineRows.orders.delete(of: id.rawValue, in: tx.db)
    try Self.table.delete(id.rawValue, in: tx.db)
  }

  /// The id the next receipt takes.
  static func nextReceipt(in db: Database) throws -> Int64 {
    (try Int64.fetchOne(db, sql: "SELECT max(id) FROM goods_receipt") ?? 0) + 1
  }

  /// Writes what came in, as fact `event` says it.
  func save(
    _ lines: [ReceivedLine], receipt: Int64, on day: Day, note: String, event: Int64,
    in tx: borrowing Transaction
  ) throws {
    try tx.db.execute(
      sql: "INSERT INTO goods_receipt (id, order_id, day, note, event) VALUES (?, ?, ?, ?, ?)",
      arguments: [receipt, id, day, note, event])
    let insert = try tx.db.cachedStatement(
      sql: """
        INSERT INTO goods_receipt_line
          (receipt_id, position, order_line, quantity, cost, counted, counted_cost)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    for (index, part) in lines.enumerated() {
      try insert.execute(arguments: [
        receipt, index + 1, part.line, part.quantity, part.cost, part.counted, part.countedCost,
      ])
    }
  }

  static let table = DocumentTable(
    "purchase_order", once: ["number", "status", "author"],
    saved: [
      "party_id", "day", "terms", "expected_on", "subject", "reference", "net", "tax", "gross", "version",
      "updated_at", "updated_by", "sort_supplier", "sort_number",
    ])

  /// What every save of a draft writes.
  private var values: [(any DatabaseValueConvertible)?] {
    let amounts = content.amounts
    return [
      content.supplier.party, content.day, content.terms, expected, content.subject, content.reference,
      amounts.net, amounts.tax, amounts.gross, edition.version, edition.at, edition.by,
      Fold.key(content.supplier.name), "",
    ]
  }
}
