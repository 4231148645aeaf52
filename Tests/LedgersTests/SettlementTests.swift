import Kernel
import TestSupport
import Testing

@testable import Ledgers

struct SettlementTests {
  private func item(
    _ id: Int64, _ remaining: String, day text: String = "2026-01-01", released: Day? = nil
  ) -> OpenItem {
    let amount = euros(remaining)
    return OpenItem(
      id: id, kind: amount.isNegative ? .receipt : .invoice, document: id, number: "N\(id)", day: day(text),
      due: day(text), amount: amount, remaining: amount, released: released)
  }

  @Test func `an amount goes to the first due dates and takes from the first credits`() throws {
    let plan = try Settlement.plan(
      euros("70.00"), on: "FA-1", debits: [item(1, "50.00"), item(2, "50.00")],
      credits: [item(3, "-30.00"), item(4, "-100.00")])
    #expect(plan.map(\.debit.id) == [1, 1, 2])
    #expect(plan.map(\.credit.id) == [3, 4, 4])
    #expect(plan.map(\.amount) == [euros("30.00"), euros("20.00"), euros("20.00")])
  }

  @Test func `more than remains is refused with what remains`() {
    #expect(throws: OpenItemsRefusal.exceedsRemaining(number: "FA-1", remaining: euros("50.00"))) {
      try Settlement.plan(
        euros("50.01"), on: "FA-1", debits: [item(1, "50.00")], credits: [item(3, "-60.00")])
    }
  }

  @Test func `more than the credit holds is refused with what it holds`() {
    #expect(throws: OpenItemsRefusal.exceedsCredit(available: euros("40.00"))) {
      try Settlement.plan(
        euros("50.00"), on: "FA-1", debits: [item(1, "50.00")], credits: [item(3, "-40.00")])
    }
  }

  @Test func `a match waits for both items and for the last release`() {
    let debit = item(1, "50.00", day: "2026-01-10", released: day("2026-03-01"))
    let credit = item(2, "-50.00", day: "2026-02-01")
    let match = Settlement.Match(debit: debit, credit: credit, amount: euros("50.00"))
    #expect(Settlement.day(of: match, on: day("2026-01-05")) == day("2026-03-01"))
    #expect(Settlement.day(of: match, on: day("2026-04-05")) == day("2026-04-05"))
  }

  @Test func `undoing takes back from the pairs in order`() throws {
    let pairs = [("5.00", Int64(1)), ("20.00", 2)].map { amount, id in
      Settlement.Pair(
        debit: item(id, "50.00"), credit: item(9, "-50.00"), amount: euros(amount), last: day("2026-02-01"))
    }
    let parts = try Settlement.undoing(euros("12.00"), on: "FA-1", of: pairs)
    #expect(parts.map(\.amount) == [euros("5.00"), euros("7.00")])
    #expect(throws: OpenItemsRefusal.nothingToUndo(number: "FA-1", matched: euros("25.00"))) {
      try Settlement.undoing(euros("25.01"), on: "FA-1", of: pairs)
    }
  }

  @Test func `every refusal has a code, a sentence and a remedy`() {
    for refusal in OpenItemsRefusal.samples {
      #expect(!refusal.code.isEmpty && refusal.message.hasSuffix(".") && refusal.remedy.hasSuffix("."))
    }
  }
}
