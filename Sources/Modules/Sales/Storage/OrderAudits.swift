import GRDB
import Kernel
import SalesFacts
import Store

/// What `check` verifies of orders: they agree with the log, no number is missing, none is invoiced twice over.
enum OrderAudits {
  static let all = [
    Audit("orders-log", logDifferences), Audit("orders-series", seriesDifferences),
    Audit("orders-invoiced", excesses),
  ]

  private static let confirmed = """
    SELECT record, payload ->> '$.order.number' AS number, payload ->> '$.order.day' AS day,
      payload ->> '$.order.gross' AS gross, payload ->> '$.order.party.party' AS party_id,
      json_array_length(payload, '$.order.lines') AS lines
    FROM event WHERE name = '\(OrderConfirmed.name)'
    """

  private static let cancelled = "SELECT record FROM event WHERE name = '\(OrderCancelled.name)'"

  private static func logDifferences(_ db: Database) throws -> [String] {
    let missing = try String.fetchAll(
      db,
      sql: """
        SELECT number FROM sales_order WHERE number <> ''
          AND id NOT IN (SELECT record FROM (\(confirmed))) ORDER BY id
        """
    ).map { "La commande \($0) n'est pas dans le journal." }
    let differing = try String.fetchAll(
      db,
      sql: """
        SELECT fact.number FROM (\(confirmed)) AS fact LEFT JOIN sales_order ON sales_order.id = fact.record
        WHERE sales_order.number IS NOT fact.number OR sales_order.day IS NOT fact.day
          OR sales_order.party_id IS NOT fact.party_id
          OR printf('%d.%02d', sales_order.gross / 100, sales_order.gross % 100) IS NOT fact.gross
          OR (SELECT count(*) FROM sales_order_line WHERE order_id = fact.record AND kind = 'item')
            IS NOT fact.lines
          OR (sales_order.status = 'cancelled') IS NOT (fact.record IN (\(cancelled)))
        ORDER BY fact.record
        """
    ).map { "La commande \($0) diffère de ce que dit le journal." }
    return missing + differing
  }

  /// The count of the series is the number of orders it numbered.
  private static func seriesDifferences(_ db: Database) throws -> [String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT series.prefix || iif(series.yearly, '-' || period, ''), last, (
            SELECT count(*) FROM sales_order
            WHERE number GLOB series.prefix || iif(series.yearly, '-' || period, '') || '-*')
        FROM series_count JOIN series ON series.name = series_count.series
        WHERE series.name = 'order' ORDER BY 1
        """)
    return rows.compactMap { row in
      let (stem, last, count): (String, Int64, Int64) = (row[0], row[1], row[2])
      return last == count ? nil : "La série \(stem) est au numéro \(last) pour \(count) commandes."
    }
  }

  private static func excesses(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT sales_order.number FROM sales_order_progress AS progress
        JOIN sales_order ON sales_order.id = progress.order_id
        WHERE abs(progress.invoiced) > abs(progress.ordered) ORDER BY 1
        """
    ).map { "La commande \($0) est facturée au-delà de ce qui est commandé." }
  }
}
