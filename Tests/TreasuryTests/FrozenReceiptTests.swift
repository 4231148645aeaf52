import GRDB
import Kernel
import Store
import TestSupport
import Testing

@testable import Treasury

struct FrozenReceiptTests {
  @Test(arguments: [
    "UPDATE receipt SET amount = 1 WHERE id = 1",
    "DELETE FROM receipt WHERE id = 1",
    "INSERT OR REPLACE INTO receipt SELECT * FROM receipt WHERE id = 1",
    """
    INSERT OR REPLACE INTO receipt
    SELECT 4, party_id, kind, day, amount, method, reference, note, reverses, fees, 1 FROM receipt
      WHERE id = 2
    """,
    "UPDATE OR REPLACE receipt SET id = 1 WHERE id = 2",
    "DELETE FROM write_off",
    "UPDATE write_off SET amount = 1",
    "INSERT OR REPLACE INTO write_off SELECT * FROM write_off",
  ])
  func `a recorded movement refuses to be changed by whatever program`(attack: String) throws {
    let company = try TestCompany()
    let number = try company.invoice(euros("100.00"))
    let receipt = try company.receive(euros("99.00"), for: [number])
    _ = try company.perform(ReverseReceipt(receipt: .code(receipt.number), reason: "impayé"))
    _ = try company.perform(WriteOff(invoice: .code(number)))
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let file = try DatabaseQueue(path: company.store.path, configuration: configuration)
    #expect(throws: DatabaseError.self) { try file.write { try $0.execute(sql: attack) } }
  }
}
