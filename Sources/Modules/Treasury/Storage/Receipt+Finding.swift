import GRDB
import Kernel
import Ledgers
import Store
import TreasuryFacts

extension Receipt {
  /// The movement of that id or number (`E-12`), within the viewer's scope.
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func find(_ reference: Reference<Receipt>, in reading: Reading) throws -> Receipt {
    let missing = CommonRefusal.notFound(what: "l'encaissement", key: reference.description)
    guard let id = MovementRows.id(of: reference), let row = try MovementRows.find(id, .client, in: reading)
    else { throw missing }
    let found = try Receipt(row: row)
    if case .code(let number) = reference, number.uppercased() != found.number { throw missing }
    return found
  }

  private init(row: Row) throws {
    self.init(
      id: row[0], kind: try row.code(1), party: row[2], day: row[3], amount: row[4], method: try row.code(5),
      reference: row[6], note: row[7], reverses: row[8], reversedBy: row[9])
  }
}
