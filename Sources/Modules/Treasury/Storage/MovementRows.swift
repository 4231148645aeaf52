import GRDB
import Kernel
import Ledgers
import Parties
import Store

/// The rows of `receipt` or `payment`, as the ledger says, written once.
struct MovementRows {
  let ledger: Ledger
  let db: Database

  private var table: String { ledger.settlement.rawValue }

  func nextID() throws -> Int64 {
    try Int64.fetchOne(try db.cachedStatement(sql: "SELECT coalesce(max(id), 0) + 1 FROM \(table)")) ?? 1
  }

  func insert(_ movement: NewMovement, id: Int64, event: Int64) throws {
    switch ledger {
    case .client:
      try insert(movement, id, event, transfer: "", marks: "", [])
    case .supplier:
      try insert(movement, id, event, transfer: ", transfer_id", marks: ", ?", [movement.use.transfer])
    }
  }

  private func insert(
    _ movement: NewMovement, _ id: Int64, _ event: Int64, transfer: String, marks: String,
    _ more: StatementArguments
  ) throws {
    let common: StatementArguments = [
      id, movement.party.party, movement.use.kind.stored(in: ledger), movement.day, movement.signed,
      movement.method.rawValue, movement.reference, movement.note, movement.use.reverses, movement.use.fees,
      event,
    ]
    try db.cachedStatement(
      sql: """
        INSERT INTO \(table)
          (id, party_id, kind, day, amount, method, reference, note, reverses, fees, event\(transfer))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?\(marks))
        """
    ).execute(arguments: common + more)
  }

  /// The row of that id within the viewer's scope, whose party is the one that stands for its own now.
  func row(_ id: Int64, in reading: Reading) throws -> Row? {
    let transfer =
      switch ledger {
      case .client: "NULL"
      case .supplier: "r.transfer_id"
      }
    let root = reading.root(of: "r.party_id")
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.id, r.kind, root.id, r.day, r.amount, r.method, r.reference, r.note, r.reverses,
          (SELECT undo.id FROM \(table) AS undo WHERE undo.reverses = r.id), r.fees, \(transfer)
        FROM \(table) AS r \(root.join)
        WHERE r.id = ? AND \(root.isOwn)
        """)
    return try Row.fetchOne(statement, arguments: [id])
  }
}
