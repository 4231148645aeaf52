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
      ["", "draft", origin, note, ""]
      + ContentRow.values(
        content, amounts: content.amounts, author: author, edition: edition, number: "")
    try tx.db.cachedStatement(sql: insertion).execute(arguments: StatementArguments(values))
    let order = Order(
      id: ID(tx.db.lastInsertedRowID), number: "", status: .draft, content: content, origin: origin,
      author: author, edition: edition, note: note, progress: [])
    try order.saveParts(in: tx)
    return order
  }

  /// Writes a draft over its last state.
  func saveDraft(in tx: borrowing Transaction) throws {
    let values: [(any DatabaseValueConvertible)?] =
      [note]
      + ContentRow.values(content, amounts: content.amounts, author: author, edition: edition, number: "")
      + [id]
    try tx.db.cachedStatement(sql: Self.update).execute(arguments: StatementArguments(values))
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
    try tx.db.execute(sql: "DELETE FROM sales_order WHERE id = ?", arguments: [id])
    try DocumentSearch.orders.forget(id.rawValue, in: tx.db)
  }

  private func saveParts(in tx: borrowing Transaction) throws {
    try DocumentLineRows.orders.replace(
      of: id.rawValue, by: content.lines, amounts: content.amounts, in: tx.db)
    try DocumentSearch.orders.index(id.rawValue, number: number, content: content, in: tx.db)
  }

  private static let insertion = """
    INSERT INTO sales_order (number, status, origin, note, reason,
      \(ContentRow.columns.joined(separator: ", ")))
    VALUES (\(Array(repeating: "?", count: 5 + ContentRow.columns.count).joined(separator: ", ")))
    """

  private static let update = """
    UPDATE sales_order SET note = ?, \(ContentRow.columns.map { "\($0) = ?" }.joined(separator: ", "))
    WHERE id = ?
    """
}
