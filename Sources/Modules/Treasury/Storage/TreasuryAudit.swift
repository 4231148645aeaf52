import GRDB
import Kernel
import Store

/// What `check` proves of cash: the frozen rows and the journal, which a replay compares with the log, agree.
///
/// Moves with staff and for assets have no frozen row here: the replay proves their amounts, this their facts.
enum TreasuryAudit {
  static let audits = [
    Audit("treasury.movements") { try movements($0) }, Audit("treasury.write-offs") { try writeOffs($0) },
  ]

  /// Every frozen row as the journal must tell it.
  private static let expected = """
    SELECT event, 0 AS position, kind AS source, id, day, amount, method, party_id FROM receipt
    UNION ALL
    SELECT event, 1, 'fees', id, day, -fees, method, party_id FROM receipt WHERE fees <> 0
    UNION ALL
    SELECT event, 0, CASE kind WHEN 'payment' THEN 'payment' WHEN 'refund' THEN 'supplier-refund'
      ELSE 'payment-reversal' END, id, day, -amount, method, party_id FROM payment
    UNION ALL
    SELECT event, 1, 'payment-fees', id, day, -fees, method, party_id FROM payment WHERE fees <> 0
    UNION ALL
    SELECT event, 0, 'adjustment', id, day, amount, method, NULL FROM cash_adjustment
    """

  private static let ofLogAlone = CashSource.allCases.filter(\.isOfLogAlone).map { "'\($0.rawValue)'" }
    .joined(separator: ", ")

  private static func movements(_ db: Database) throws -> [String] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT e.event, e.id FROM (\(expected)) AS e
        LEFT JOIN cash_move AS c ON c.event = e.event AND c.position = e.position
        WHERE c.event IS NULL OR c.source_kind <> e.source OR c.source_id <> e.id OR c.amount <> e.amount
          OR c.day <> e.day OR c.method <> e.method OR c.party_id IS NOT e.party_id
        UNION ALL
        SELECT c.event, c.source_id FROM cash_move AS c
        WHERE c.source_kind NOT IN (\(ofLogAlone))
          AND NOT EXISTS (SELECT 1 FROM receipt AS r WHERE r.event = c.event AND (c.position = 0 OR r.fees <> 0))
          AND NOT EXISTS (SELECT 1 FROM payment AS p WHERE p.event = c.event AND (c.position = 0 OR p.fees <> 0))
          AND NOT EXISTS (SELECT 1 FROM cash_adjustment AS a WHERE a.event = c.event AND c.position = 0)
        UNION ALL
        SELECT c.event, c.source_id FROM cash_move AS c LEFT JOIN event ON event.seq = c.event
        WHERE c.source_kind IN (\(ofLogAlone))
          AND coalesce(event.name, '') NOT GLOB 'hr.*' AND coalesce(event.name, '') NOT GLOB 'assets.*'
        ORDER BY 1, 2 LIMIT 20
        """)
    return rows.map { "Le mouvement de trésorerie \($0[1] as Int64) ne correspond pas au journal." }
  }

  private static func writeOffs(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT w.number FROM write_off AS w
        LEFT JOIN open_item AS i ON i.document_id = w.id AND i.kind = 'write-off'
        WHERE i.id IS NULL OR i.amount <> -w.amount OR i.day <> w.day ORDER BY w.id LIMIT 20
        """
    ).map { "L'abandon sur \($0) ne correspond pas à ce qui est dû." }
  }
}
