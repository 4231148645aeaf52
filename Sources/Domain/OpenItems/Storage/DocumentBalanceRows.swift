import Events
import GRDB
import Kernel

/// The rows of `document_balance`, which sum a document's items.
enum DocumentBalanceRows {
  /// - Parameter toPay: signed, negative for a credit note.
  static func insert(_ document: IssuedDocument, toPay: Money, in db: Database) throws {
    let due = document.instalments.first { $0.amount != .zero }?.due ?? document.instalments.last?.due
    let settled = toPay == .zero ? document.day : nil
    try db.cachedStatement(
      sql: """
        INSERT INTO document_balance (document_id, party_id, kind, number, day, due, to_pay, remaining,
          settled_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      document.document, document.party.party, document.kind.rawValue, document.number, document.day,
      due ?? document.day, toPay, toPay, settled,
    ])
  }

  /// Sums a document's items again after some of them moved.
  static func refresh(_ document: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        UPDATE document_balance SET (remaining, first_matched_on, settled_on, due) = (
          SELECT sum(remaining), min(first_matched_on), CASE WHEN sum(remaining) = 0 THEN max(settled_on) END,
            coalesce(min(due) FILTER (WHERE remaining <> 0), max(due))
          FROM open_item WHERE document_id = ?1 AND kind IN ('invoice', 'deposit', 'credit-note'))
        WHERE document_id = ?1
        """
    ).execute(arguments: [document])
  }

  static func cancel(_ document: Int64, on day: Day, in db: Database) throws {
    try db.execute(
      sql: "UPDATE document_balance SET cancelled_on = ? WHERE document_id = ?", arguments: [day, document])
  }
}
