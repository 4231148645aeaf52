import Foundation
import Kernel
import Store
import TestSupport
import Testing

@testable import Treasury

struct CommandTests {
  private func decoded<U: UseCase>(_ type: U.Type, _ json: String) throws -> U? {
    try Command(type).decode(Data(json.utf8)) as? U
  }

  @Test func `a receipt is read from a script's JSON`() throws {
    let receipt = try decoded(
      RecordReceipt.self,
      """
      {"client": "DUP", "date": "2026-03-12", "amount": "500.00", "method": "virement", "reference": "VIR 12",
       "allocations": [{"invoice": "FA-2026-00001", "amount": "300.00"}, {"invoice": 2}], "write_off": true}
      """)
    #expect(receipt?.client == .code("DUP"))
    #expect(receipt?.date == day("2026-03-12"))
    #expect(receipt?.amount == euros("500.00"))
    #expect(
      receipt?.allocations == [
        AllocationRequest(invoice: .code("FA-2026-00001"), amount: euros("300.00")),
        AllocationRequest(invoice: .id(.init(2))),
      ])
    #expect(receipt?.writeOff == true)
  }

  @Test func `an unknown key of an allocation is named`() {
    #expect(throws: CommonRefusal.unknownKey("allocations.1.montant")) {
      try decoded(
        RecordReceipt.self,
        """
        {"client": 1, "amount": "5.00", "method": "cb", "allocations": [{"invoice": 1, "montant": "5.00"}]}
        """)
    }
  }

  @Test(arguments: [
    ("treasury.record-receipt", ["client", "amount", "method"]),
    ("treasury.allocate-credit", ["client", "allocations"]), ("treasury.unallocate", ["invoice", "reason"]),
    ("treasury.reverse-receipt", ["receipt", "reason"]), ("treasury.refund", ["client", "amount", "method"]),
    ("treasury.write-off", ["invoice"]),
    ("treasury.record-payment", ["supplier", "amount", "method"]),
    ("treasury.reverse-payment", ["payment", "reason"]),
    ("treasury.allocate-supplier-credit", ["supplier", "allocations"]),
    ("treasury.undo-supplier-allocation", ["invoice", "reason"]),
    ("treasury.record-supplier-refund", ["supplier", "amount", "method"]),
    ("treasury.adjust", ["amount", "method", "reason"]),
  ])
  func `an operation needs only what it cannot guess`(name: String, needed: [String]) throws {
    let type = try #require(TreasuryModule.module.useCases.first { $0.name == name })
    #expect(Command(type).arguments.filter { $0.need == .required }.map(\.name) == needed)
  }
}
