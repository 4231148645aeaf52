import GRDB
import Kernel
import Store

/// The rows of VAT that waits for payment.
struct PendingVATRows {
  let db: Database

  func insert(_ document: String, toPay: Money, _ part: SalesEntry.Pending) throws {
    try db.cachedStatement(
      sql: "INSERT INTO pending_vat (document, rate, to_pay, tax, base) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [document, part.rate.basisPoints, toPay, part.tax, part.base])
  }

  func all(of document: String) throws -> [PendingVAT] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT rate, tax, base, to_pay, released_tax, released_base, paid FROM pending_vat
        WHERE document = ? ORDER BY rate DESC
        """)
    return try Row.fetchAll(statement, arguments: [document]).map {
      PendingVAT(
        rate: VATRate(basisPoints: $0[0]), tax: $0[1], base: $0[2], toPay: $0[3], releasedTax: $0[4],
        releasedBase: $0[5], paid: $0[6])
    }
  }

  func save(_ pending: PendingVAT, of document: String) throws {
    try db.cachedStatement(
      sql: """
        UPDATE pending_vat SET released_tax = ?, released_base = ?, paid = ?
        WHERE document = ? AND rate = ?
        """
    ).execute(arguments: [
      pending.releasedTax, pending.releasedBase, pending.paid, document, pending.rate.basisPoints,
    ])
  }
}
