import GRDB
import Kernel
import Parties
import Store
import TreasuryFacts

extension Transfer {
  /// The transfer of that id or number (`VIR-3`).
  ///
  /// - Throws: `CommonRefusal.notFound` when there is none, or when a supplier it pays is out of the viewer's scope.
  package static func find(_ reference: Reference<Transfer>, in reading: Reading) throws -> Transfer {
    let root = reading.root(of: "l.party_id")
    let row = try id(of: reference).flatMap { id in
      try Row.fetchOne(
        reading.db,
        sql: """
          SELECT t.id, t.day, t.execution, t.total, t.count, t.path, t.state, t.message_id FROM transfer AS t
          WHERE t.id = ? AND NOT EXISTS (
            SELECT 1 FROM transfer_line AS l \(root.join)
            WHERE l.transfer_id = t.id AND NOT coalesce(\(root.isOwn), 0))
          """, arguments: [id])
    }
    guard let row else {
      throw CommonRefusal.notFound(what: "le virement", key: reference.description)
    }
    return Transfer(
      id: row[0], day: row[1], execution: row[2], total: row[3], count: row[4], path: row[5],
      state: try row.code(6),
      messageID: row[7])
  }

  private static func id(of reference: Reference<Transfer>) -> Int64? {
    switch reference {
    case .id(let id): id.rawValue
    case .code(let code): code.uppercased().hasPrefix("VIR-") ? Int64(code.dropFirst(4)) : Int64(code)
    }
  }

  /// The invoices it pays, supplier by supplier.
  package func lines(in reading: Reading) throws -> [Line] {
    try Row.fetchAll(
      reading.db,
      sql: """
        SELECT document_id, number, party_id, amount, iban, bic, name FROM transfer_line
        WHERE transfer_id = ? ORDER BY party_id, document_id
        """, arguments: [id]
    ).map {
      Line(
        document: $0[0], number: $0[1], party: $0[2], amount: $0[3], iban: $0[4], bic: $0[5], name: $0[6])
    }
  }

  static func nextID(in db: Database) throws -> Int64 {
    try Int64.fetchOne(db, sql: "SELECT coalesce(max(id), 0) + 1 FROM transfer") ?? 1
  }

  func insert(_ lines: [Line], event: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO transfer (id, day, execution, total, count, path, message_id, state, event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [id, day, execution, total, count, path, messageID, state.rawValue, event])
    for line in lines {
      try db.execute(
        sql: """
          INSERT INTO transfer_line (transfer_id, document_id, number, party_id, amount, iban, bic, name)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id, line.document, line.number, line.party, line.amount, line.iban, line.bic, line.name,
        ])
    }
  }

  /// Writes down what became of it and says so.
  func settle(
    _ outcome: TransferSettled.Outcome, on day: Day, reason: String? = nil, in tx: borrowing Transaction
  ) throws {
    try tx.db.execute(
      sql: "UPDATE transfer SET state = ?, settled_on = ?, reason = ? WHERE id = ?",
      arguments: [outcome.rawValue, day, reason, id])
    let event = TransferSettled(transfer: id.rawValue, day: day, outcome: outcome, reason: reason)
    try tx.emit(event)
    let after = outcome == .executed ? "exécuté le \(day.french)" : "annulé : \(reason ?? "")"
    try tx.record(
      Change("modification", of: event.subject, fields: [.init("État", before: "en attente", after: after)]))
  }
}
