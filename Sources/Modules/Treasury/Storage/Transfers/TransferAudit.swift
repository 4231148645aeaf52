import GRDB
import Kernel
import Store

/// What `check` proves of credit transfers: their sums, and that what was executed was paid.
enum TransferAudit {
  static let audits = [
    Audit("treasury.transfers") { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT t.id FROM transfer AS t
          WHERE t.total <> (SELECT sum(l.amount) FROM transfer_line AS l WHERE l.transfer_id = t.id)
            OR t.count <> (SELECT count(DISTINCT l.party_id) FROM transfer_line AS l WHERE l.transfer_id = t.id)
            OR CASE t.state WHEN 'executed' THEN t.total ELSE 0 END
              <> (SELECT coalesce(sum(p.amount), 0) FROM payment AS p WHERE p.transfer_id = t.id)
          ORDER BY t.id LIMIT 20
          """
      ).map { "Le virement \(Transfer.number($0)) ne fait pas la somme de ses lignes ou de ses paiements." }
    }
  ]
}
