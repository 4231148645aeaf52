import GRDB
import Kernel
import SalesFacts
import Store

/// What `check` verifies of sales: issued documents agree with the log, and no number is missing.
enum SalesAudits {
  static let all = [
    Audit("sales-log", logDifferences), Audit("sales-series", seriesDifferences),
    Audit("sales-sums", sumDifferences),
  ]

  /// Each document and the fact of its validation, matched by id; SQLite reads the stored payload.
  private static let issued = """
    SELECT record, payload ->> '$.document.number' AS number, payload ->> '$.document.day' AS day,
      payload ->> '$.document.gross' AS gross, payload ->> '$.document.party.party' AS party_id,
      json_array_length(payload, '$.document.lines') AS lines
    FROM event WHERE name IN ('\(InvoiceValidated.name)', '\(CreditNoteValidated.name)')
    """

  private static func logDifferences(_ db: Database) throws -> [String] {
    let missing = try String.fetchAll(
      db,
      sql: """
        SELECT number FROM invoice WHERE status = 'validated' AND id NOT IN (SELECT record FROM (\(issued)))
        ORDER BY id
        """
    ).map { "Le document \($0) n'est pas dans le journal." }
    let differing = try String.fetchAll(
      db,
      sql: """
        SELECT fact.number FROM (\(issued)) AS fact LEFT JOIN invoice ON invoice.id = fact.record
        WHERE invoice.number IS NOT fact.number OR invoice.day IS NOT fact.day
          OR invoice.party_id IS NOT fact.party_id
          OR printf('%d.%02d', invoice.gross / 100, invoice.gross % 100) IS NOT fact.gross
          OR (SELECT count(*) FROM invoice_line WHERE invoice_id = fact.record
            AND kind = 'item') IS NOT fact.lines
        ORDER BY fact.record
        """
    ).map { "Le document \($0) diffère de ce que dit le journal." }
    return missing + differing
  }

  /// The count of a series is the number of documents it numbered, and their greatest.
  private static func seriesDifferences(_ db: Database) throws -> [String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT series.prefix || iif(series.yearly, '-' || period, ''), last, (
            SELECT count(*) FROM invoice
            WHERE kind = series.name AND imported_from IS NULL
              AND number GLOB series.prefix || iif(series.yearly, '-' || period, '') || '-*')
        FROM series_count JOIN series ON series.name = series_count.series
        WHERE series.name IN ('invoice', 'deposit', 'credit-note') ORDER BY 1
        """)
    return rows.compactMap { row in
      let (stem, last, count): (String, Int64, Int64) = (row[0], row[1], row[2])
      return last == count ? nil : "La série \(stem) est au numéro \(last) pour \(count) documents."
    }
  }

  private static func sumDifferences(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT number FROM invoice WHERE status = 'validated' AND (
          net <> (SELECT coalesce(sum(net), 0) FROM invoice_line WHERE invoice_id = invoice.id)
          OR net <> (SELECT coalesce(sum(net), 0) FROM invoice_vat WHERE invoice_id = invoice.id)
          OR tax <> (SELECT coalesce(sum(tax), 0) FROM invoice_vat WHERE invoice_id = invoice.id)
          OR to_pay <> (SELECT coalesce(sum(amount), 0)
            FROM invoice_instalment WHERE invoice_id = invoice.id))
        ORDER BY id
        """
    ).map { "Les montants du document \($0) ne s'additionnent pas." }
  }
}
