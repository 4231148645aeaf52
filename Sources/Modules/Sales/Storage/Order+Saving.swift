import Documents
import GRDB
import Kernel
import PartiesFacts
import Store

extension Order {
  /// Writes a new draft, already checked.
  static func insert(
    _ content: DocumentContent, origin: String, note: String, in tx: borrowing Transaction
  ) throws -> Order {
    let edition = Edition(version: 1, at: tx.now, by: tx.viewer.name)
    let author = tx.viewer.login
    let values: [(any DatabaseValueConvertible)?] =
      ["", "draft", origin, "", note]
      + ContentRow.values(
        content, amounts: content.amounts, author: author, edition: edition, number: "")
    let order = Order(
      id: ID(try table.insert(values, in: tx.db)), number: "", status: .draft, content: content,
      origin: origin,
      author: author, edition: edition, note: note, progress: [])
    try order.saveParts(in: tx)
    return order
  }

  /// Writes a draft over its last state.
  func saveDraft(in tx: borrowing Transaction) throws {
    let values: [(any DatabaseValueConvertible)?] =
      [note]
      + ContentRow.values(content, amounts: content.amounts, author: author, edition: edition, number: "")
    try Self.table.save(values, of: id.rawValue, in: tx.db)
    try saveParts(in: tx)
  }

  /// Numbers a saved draft as of now: from here on the file refuses any change to what was ordered.
  func saveConfirmation(in tx: borrowing Transaction) throws {
    try saveParts(in: tx)
    try tx.db.cachedStatement(
      sql: """
        UPDATE sales_order SET number = ?, sort_number = ?, sort_client = ?, status = 'confirmed',
          confirmed_at = ?, confirmed_by = ? WHERE id = ?
        """
    ).execute(arguments: [
      number, Fold.key(number), Fold.key(content.client.name), tx.now, tx.viewer.login, id,
    ])
  }

  func saveCancellation(on day: Day, reason: String, in tx: borrowing Transaction) throws {
    try tx.db.execute(
      sql: "UPDATE sales_order SET status = 'cancelled', cancelled_on = ?, reason = ? WHERE id = ?",
      arguments: [day, reason, id])
  }

  /// Forgets a draft.
  package func delete(in tx: borrowing Transaction) throws {
    try DocumentLineRows.orders.delete(of: id.rawValue, in: tx.db)
    try Self.table.delete(id.rawValue, in: tx.db)
    try DocumentSearch.orders.forget(id.rawValue, in: tx.db)
  }

  private func saveParts(in tx: borrowing Transaction) throws {
    try DocumentLineRows.orders.replace(
      of: id.rawValue, by: content.lines, amounts: content.amounts, in: tx.db)
    try DocumentSearch.orders.index(id.rawValue, number: number, content: content, in: tx.db)
  }

  static let table = DocumentTable(
    "sales_order", once: ["number", "status", "origin", "reason"], saved: ["note"] + ContentRow.columns)
}
