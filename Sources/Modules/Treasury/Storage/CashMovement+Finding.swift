import GRDB
import Kernel
import Ledgers
import Store
import TreasuryFacts

extension CashMovement {
  /// The movement of that id or number (`E-12`, `D-12`), within the viewer's scope.
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func find(
    _ reference: Reference<CashMovement>, _ ledger: Ledger, in reading: Reading
  ) throws -> CashMovement {
    let missing = CommonRefusal.notFound(what: ledger.movement, key: reference.description)
    guard let id = id(of: reference),
      let row = try MovementRows(ledger: ledger, db: reading.db).row(id, in: reading)
    else { throw missing }
    let found = try CashMovement(row: row, ledger: ledger)
    if case .code(let number) = reference, number.uppercased() != found.number { throw missing }
    return found
  }

  /// The id a reference names, by itself or at the end of a number such as `E-12`.
  private static func id(of reference: Reference<CashMovement>) -> Int64? {
    switch reference {
    case .id(let id): id.rawValue
    case .code(let number): number.split(separator: "-").last.flatMap { Int64($0) }
    }
  }

  private init(row: Row, ledger: Ledger) throws {
    let word: String = row[1]
    guard let kind = Kind(stored: word, in: ledger) else {
      throw UnknownCode(column: "kind", found: word, record: "id \(row[0] as Int64)")
    }
    self.init(
      id: row[0], ledger: ledger, kind: kind, party: row[2], day: row[3], amount: row[4],
      method: try row.code(5), reference: row[6], note: row[7], reverses: row[8], reversedBy: row[9],
      fees: row[10], transfer: row[11])
  }
}

extension Ledger {
  /// What a refusal calls a movement that is not there.
  fileprivate var movement: String {
    switch self {
    case .client: "l'encaissement"
    case .supplier: "le décaissement"
    }
  }
}
