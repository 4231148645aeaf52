import GRDB
import Kernel
import PurchasingFacts
import Store

/// What `check` verifies of purchases: validated documents agree with the log, add up, and no number is missing.
enum PurchasingAudits {
  static let all = [
    Audit("purchasing-log", logDifferences), Audit("purchasing-series", seriesDifferences),
    Audit("purchasing-sums", sumDifferences),
  ]

  private static let entered = """
    SELECT record, payload ->> '$.document.number' AS number, payload ->> '$.document.day' AS day,
      payload ->> '$.document.supplierNumber' AS supplier_number,
      payload ->> '$.document.gross' AS gross, payload ->> '$.document.party.party' AS party_id,
      json_array_length(payload, '$.document.lines') AS lines
    FROM event WHERE name IN ('\(SupplierInvoiceValidated.name)', '\(SupplierCreditValidated.name)')
    """

  private static func logDifferences(_ db: Database) throws -> [String] {
    let missing = try String.fetchAll(
      db,
      sql: """
        SELECT number FROM purchase WHERE status = 'validated'
          AND id NOT IN (SELECT record FROM (\(entered))) ORDER BY id
        """
    ).map { "L'achat \($0) n'est pas dans le journal." }
    let differing = try String.fetchAll(
      db,
      sql: """
        SELECT fact.number FROM (\(entered)) AS fact LEFT JOIN purchase ON purchase.id = fact.record
        WHERE purchase.number IS NOT fact.number OR purchase.day IS NOT fact.day
          OR purchase.party_id IS NOT fact.party_id
          OR purchase.supplier_number IS NOT fact.supplier_number
          OR printf('%d.%02d', purchase.gross / 100, purchase.gross % 100) IS NOT fact.gross
          OR (SELECT count(*) FROM purchase_line WHERE purchase_id = fact.record AND kind = 'item')
            IS NOT fact.lines
        ORDER BY fact.record
        """
    ).map { "L'achat \($0) diffère de ce que dit le journal." }
    return missing + differing
  }

  /// The count of a series is the number of documents it numbered.
  private static func seriesDifferences(_ db: Database) throws -> [String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT series.prefix || iif(series.yearly, '-' || period, '') AS stem, last,
          (SELECT count(*) FROM purchase WHERE number GLOB
            series.prefix || iif(series.yearly, '-' || period, '') || '-*')
          + (SELECT count(*) FROM purchase_order WHERE number GLOB
            series.prefix || iif(series.yearly, '-' || period, '') || '-*')
        FROM series_count JOIN series ON series.name = series_count.series
        WHERE series.name IN ('purchase', 'purchase-credit', 'purchase-order') ORDER BY 1
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
        SELECT number FROM purchase WHERE status = 'validated' AND (
          net <> (SELECT coalesce(sum(net), 0) FROM purchase_line WHERE purchase_id = purchase.id)
          OR net <> (SELECT coalesce(sum(net), 0) FROM purchase_vat WHERE purchase_id = purchase.id)
          OR tax <> (SELECT coalesce(sum(tax), 0) FROM purchase_vat WHERE purchase_id = purchase.id)
          OR gross <> (SELECT coalesce(sum(amount), 0) FROM purchase_instalment
            WHERE purchase_id = purchase.id))
        ORDER BY id
        """
    ).map { "Les montants de l'achat \($0) ne s'additionnent pas." }
  }
}
