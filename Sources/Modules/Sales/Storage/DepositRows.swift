import GRDB
import Kernel
import Store

extension DeductedDeposit {
  /// The validated deposits of a party, or of one quote, that no standing invoice deducts yet, less what was
  /// credited.
  ///
  /// A total credit note on the final invoice gives its deposits back, so they count again.
  package static func available(
    of party: Int64, quote: Quote.ID? = nil, in reading: Reading
  ) throws -> [DeductedDeposit] {
    let condition = quote == nil ? "1" : "invoice.quote_id = ?"
    let arguments: StatementArguments = quote.map { [party, $0] } ?? [party]
    return try fetch("invoice.party_id IN (\(group)) AND \(condition)", arguments, in: reading)
  }

  /// That deposit, when it can still be deducted.
  static func available(_ deposit: Invoice.ID, in reading: Reading) throws -> DeductedDeposit? {
    try fetch("invoice.id = ?", [deposit], in: reading).first
  }

  /// A party and those merged with it.
  private static let group = """
    SELECT held.id FROM party AS held WHERE held.root_id = (SELECT root_id FROM party WHERE id = ?)
    """

  private static func fetch(
    _ condition: String, _ arguments: StatementArguments, in reading: Reading
  ) throws -> [DeductedDeposit] {
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT invoice.id, invoice.number, invoice.day,
          invoice.net - coalesce((SELECT sum(net)
            FROM invoice AS credit WHERE credit.corrects = invoice.id), 0) AS net,
          invoice.tax - coalesce((SELECT sum(tax)
            FROM invoice AS credit WHERE credit.corrects = invoice.id), 0) AS tax
        FROM invoice \(ContentRow.join("invoice"))
        WHERE invoice.kind = 'deposit' AND invoice.status = 'validated' AND \(condition)
          AND \(ContentRow.scope(reading))
          AND (SELECT coalesce(sum(CASE holder.kind WHEN 'credit-note' THEN -1 ELSE 1 END), 0)
            FROM invoice_deduction JOIN invoice AS holder ON holder.id = invoice_deduction.invoice_id
            WHERE invoice_deduction.deposit_id = invoice.id AND holder.status = 'validated') = 0
        ORDER BY invoice.day, invoice.id
        """)
    return try Row.fetchAll(statement, arguments: arguments)
      .map { DeductedDeposit(deposit: $0[0], number: $0[1], day: $0[2], net: $0[3], tax: $0[4]) }
      .filter { $0.gross > .zero }
  }
}
