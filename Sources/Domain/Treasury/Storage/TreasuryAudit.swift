import GRDB
import Kernel
import Store

/// What `check` proves of cash: the frozen rows and the journal, which a replay compares with the log, agree.
enum TreasuryAudit {
  static let audits = [
    Audit("treasury.receipts") { try receipts($0) }, Audit("treasury.write-offs") { try writeOffs($0) },
  ]

  private static func receipts(_ db: Database) throws -> [String] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT r.id FROM receipt AS r LEFT JOIN cash_move AS c ON c.event = r.event AND c.position = 0
        WHERE c.event IS NULL OR c.source_kind <> r.kind OR c.source_id <> r.id OR c.amount <> r.amount
          OR c.day <> r.day OR c.method <> r.method OR c.party_id IS NOT r.party_id
        UNION ALL
        SELECT c.source_id FROM cash_move AS c LEFT JOIN receipt AS r ON r.event = c.event WHERE r.id IS NULL
        ORDER BY 1 LIMIT 20
        """
    ).map { "Le mouvement de trésorerie \($0[0] as Int64) ne correspond pas au journal." }
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
