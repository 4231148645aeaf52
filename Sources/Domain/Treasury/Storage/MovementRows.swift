import Events
import GRDB
import Kernel
import OpenItems
import Store

/// The rows of `receipt` and `write_off`, written once.
enum ReceiptRows {
  static func nextID(in db: Database) throws -> Int64 {
    try Int64.fetchOne(try db.cachedStatement(sql: "SELECT coalesce(max(id), 0) + 1 FROM receipt")) ?? 1
  }

  /// - Parameter amount: signed.
  static func insert(_ receipt: NewReceipt, event: Int64, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO receipt (id, party_id, kind, day, amount, method, reference, note, reverses, fees, event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      receipt.id, receipt.party, receipt.kind.rawValue, receipt.day, receipt.amount, receipt.method.rawValue,
      receipt.reference, receipt.note, receipt.reverses, receipt.fees, event,
    ])
  }

  static func nextWriteOff(in db: Database) throws -> Int64 {
    try Int64.fetchOne(try db.cachedStatement(sql: "SELECT coalesce(max(id), 0) + 1 FROM write_off")) ?? 1
  }

  static func insert(_ fact: BalanceWrittenOff, event: Int64, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO write_off (id, party_id, document_id, number, day, amount, reason, event)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        fact.writeOff, fact.party.party, fact.document, fact.number, fact.day, fact.amount, fact.reason,
        event,
      ])
  }
}

/// A movement about to be written.
struct NewReceipt {
  let id: Int64
  let party: Int64
  let kind: Receipt.Kind
  let day: Day
  /// Signed: money in is positive.
  let amount: Money
  let method: PaymentMethod
  var reference = ""
  var note = ""
  var reverses: Int64?
  var fees = Money.zero
}

extension Receipt {
  /// The movement of that id or number (`E-12`), within the viewer's scope.
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func find(_ reference: Reference<Receipt>, in reading: Reading) throws -> Receipt {
    let missing = CommonRefusal.notFound(what: "l'encaissement", key: reference.description)
    guard let id = id(of: reference) else { throw missing }
    let statement = try reading.db.cachedStatement(
      sql: """
        SELECT r.id, r.kind, root.id, r.day, r.amount, r.method, r.reference, r.note, r.reverses,
          (SELECT undo.id FROM receipt AS undo WHERE undo.reverses = r.id)
        FROM receipt AS r JOIN party AS held ON held.id = r.party_id
          JOIN party AS root ON root.id = held.root_id
        WHERE r.id = ? AND \(reading.scope(owner: "root.owner_id"))
        """)
    guard let row = try Row.fetchOne(statement, arguments: [id]), let found = Receipt(row: row) else {
      throw missing
    }
    if case .code(let number) = reference, number.uppercased() != found.number { throw missing }
    return found
  }

  private static func id(of reference: Reference<Receipt>) -> Int64? {
    switch reference {
    case .id(let id): id.rawValue
    case .code(let number): number.split(separator: "-").last.flatMap { Int64($0) }
    }
  }

  private init?(row: Row) {
    guard let kind = Kind(rawValue: row[1]), let method = PaymentMethod(rawValue: row[5]) else { return nil }
    self.init(
      id: row[0], kind: kind, party: row[2], day: row[3], amount: row[4], method: method, reference: row[6],
      note: row[7], reverses: row[8], reversedBy: row[9])
  }
}
