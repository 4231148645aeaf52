import GRDB
import Kernel
import PartiesFacts
import SalesFacts

/// The rows of a ledger's documents, which sum their items.
struct DocumentBalanceRows {
  let ledger: Ledger
  let db: Database

  func insert(_ document: NewDocument) throws {
    let instalment = document.instalments.first { $0.amount != .zero } ?? document.instalments.last
    let settled = document.toPay == .zero ? document.day : nil
    let common: StatementArguments = [
      document.id, document.party.party, document.kind.rawValue, document.number, document.day,
      instalment?.due ?? document.day, document.toPay, document.toPay, settled,
    ]
    switch ledger {
    case .client: try insertReceivable(common)
    case .supplier: try insertPayable(common + [document.supplierNumber, document.needsApproval])
    }
  }

  private func insertReceivable(_ arguments: StatementArguments) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO document_balance (document_id, party_id, kind, number, day, due, to_pay, remaining,
          settled_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: arguments)
  }

  private func insertPayable(_ arguments: StatementArguments) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO payable_balance (document_id, party_id, kind, number, day, due, to_pay, remaining,
          settled_on, supplier_number, needs_approval)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: arguments)
  }

  /// Sums a document's items again after some of them moved.
  func refresh(_ document: Int64) throws {
    try db.cachedStatement(
      sql: """
        UPDATE \(ledger.documents) SET (remaining, first_matched_on, settled_on, due) = (
          SELECT sum(remaining), min(first_matched_on), CASE WHEN sum(remaining) = 0 THEN max(settled_on) END,
            coalesce(min(due) FILTER (WHERE remaining <> 0), max(due))
          FROM \(ledger.items) WHERE document_id = ?1 AND kind IN ('invoice', 'deposit', 'credit-note'))
        WHERE document_id = ?1
        """
    ).execute(arguments: [document])
  }

  /// A client's document and the credit note that cancelled it.
  func cancel(_ document: Int64, on day: Day) throws {
    try db.execute(
      sql: "UPDATE document_balance SET cancelled_on = ? WHERE document_id = ?", arguments: [day, document])
  }

  /// A supplier's document that someone allowed to be paid.
  func approve(_ document: Int64, on day: Day) throws {
    try db.execute(
      sql: "UPDATE payable_balance SET approved_on = ? WHERE document_id = ?", arguments: [day, document])
  }

  /// A supplier's document put in a file of credit transfers.
  func order(_ document: Int64, transfer: Int64) throws {
    try db.execute(
      sql: "UPDATE payable_balance SET transfer_id = ? WHERE document_id = ?",
      arguments: [transfer, document])
  }

  /// No document waits for that file any more.
  func release(transfer: Int64) throws {
    try db.execute(
      sql: "UPDATE payable_balance SET transfer_id = NULL WHERE transfer_id = ?", arguments: [transfer])
  }
}
