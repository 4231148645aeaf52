import Events
import GRDB
import Kernel
import OpenItems
import Store

/// The rows of `receipt` or `payment`, as the ledger says, written once.
struct MovementRows {
  let ledger: Ledger
  let db: Database

  private var table: String {
    switch ledger {
    case .client: "receipt"
    case .supplier: "payment"
    }
  }

  func nextID() throws -> Int64 {
    try Int64.fetchOne(try db.cachedStatement(sql: "SELECT coalesce(max(id), 0) + 1 FROM \(table)")) ?? 1
  }

  func insert(_ movement: NewMovement, event: Int64) throws {
    switch ledger {
    case .client:
      try insert(movement, event: event, transfer: "", marks: "", [])
    case .supplier:
      try insert(movement, event: event, transfer: ", transfer_id", marks: ", ?", [movement.transfer])
    }
  }

  private func insert(
    _ movement: NewMovement, event: Int64, transfer: String, marks: String, _ more: StatementArguments
  ) throws {
    let common: StatementArguments = [
      movement.id, movement.party, movement.kind.stored(in: ledger), movement.day, movement.signed,
      movement.method.rawValue, movement.reference, movement.note, movement.reverses, movement.fees, event,
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
  static func find(_ id: Int64, _ ledger: Ledger, in reading: Reading) throws -> Row? {
    let table = MovementRows(ledger: ledger, db: reading.db).table
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT r.id, r.kind, root.id, r.day, r.amount, r.method, r.reference, r.note, r.reverses,
          (SELECT undo.id FROM \(table) AS undo WHERE undo.reverses = r.id), r.*
        FROM \(table) AS r JOIN party AS held ON held.id = r.party_id
          JOIN party AS root ON root.id = held.root_id
        WHERE r.id = ? AND \(reading.scope(owner: "root.owner_id"))
        """)
    return try Row.fetchOne(statement, arguments: [id])
  }

  /// The id a reference names, by itself or at the end of a number such as `E-12`.
  static func id<Tag>(of reference: Reference<Tag>) -> Int64? {
    switch reference {
    case .id(let id): id.rawValue
    case .code(let number): number.split(separator: "-").last.flatMap { Int64($0) }
    }
  }
}

extension Receipt {
  /// The movement of that id or number (`E-12`), within the viewer's scope.
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func find(_ reference: Reference<Receipt>, in reading: Reading) throws -> Receipt {
    let missing = CommonRefusal.notFound(what: "l'encaissement", key: reference.description)
    guard let id = MovementRows.id(of: reference), let row = try MovementRows.find(id, .client, in: reading),
      let found = Receipt(row: row)
    else { throw missing }
    if case .code(let number) = reference, number.uppercased() != found.number { throw missing }
    return found
  }

  private init?(row: Row) {
    guard let kind = Kind(rawValue: row[1]), let method = PaymentMethod(rawValue: row[5]) else { return nil }
    self.init(
      id: row[0], kind: kind, party: row[2], day: row[3], amount: row[4], method: method, reference: row[6],
      note: row[7], reverses: row[8], reversedBy: row[9])
  }
}

extension Payment {
  /// The movement of that id or number (`D-12`), within the viewer's scope.
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func find(_ reference: Reference<Payment>, in reading: Reading) throws -> Payment {
    let missing = CommonRefusal.notFound(what: "le décaissement", key: reference.description)
    guard let id = MovementRows.id(of: reference),
      let row = try MovementRows.find(id, .supplier, in: reading),
      let found = Payment(row: row)
    else { throw missing }
    if case .code(let number) = reference, number.uppercased() != found.number { throw missing }
    return found
  }

  private init?(row: Row) {
    guard let kind = Kind(rawValue: row[1]), let method = PaymentMethod(rawValue: row[5]) else { return nil }
    self.init(
      id: row[0], kind: kind, party: row[2], day: row[3], amount: row[4], method: method, reference: row[6],
      note: row[7], reverses: row[8], reversedBy: row[9], fees: row["fees"], transfer: row["transfer_id"])
  }
}
