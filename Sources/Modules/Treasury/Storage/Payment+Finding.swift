import GRDB
import Kernel
import Ledgers
import Store
import TreasuryFacts

extension Payment {
  /// The movement of that id or number (`D-12`), within the viewer's scope.
  ///
  /// - Throws: `CommonRefusal.notFound`.
  package static func find(_ reference: Reference<Payment>, in reading: Reading) throws -> Payment {
    let missing = CommonRefusal.notFound(what: "le décaissement", key: reference.description)
    guard let id = MovementRows.id(of: reference),
      let row = try MovementRows.find(id, .supplier, in: reading)
    else { throw missing }
    let found = try Payment(row: row)
    if case .code(let number) = reference, number.uppercased() != found.number { throw missing }
    return found
  }

  private init(row: Row) throws {
    self.init(
      id: row[0], kind: try row.code(1), party: row[2], day: row[3], amount: row[4], method: try row.code(5),
      reference: row[6], note: row[7], reverses: row[8], reversedBy: row[9], fees: row[10], transfer: row[11])
  }
}
