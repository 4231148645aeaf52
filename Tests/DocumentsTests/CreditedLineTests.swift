import Documents
import Kernel
import Testing

struct CreditedLineTests {
  private func quantity(_ units: Int64) -> Quantity { Quantity(tenThousandths: units * 10_000) }

  @Test func `a line is credited for what earlier credit notes left, and no more`() {
    let all = CreditedLine(line: 1)
    #expect(all.quantity(of: quantity(5), after: quantity(2)) == quantity(3))
    #expect(all.quantity(of: quantity(5), after: quantity(5)) == nil)
    let three = CreditedLine(line: 1, quantity: quantity(3))
    #expect(three.quantity(of: quantity(5), after: quantity(2)) == quantity(3))
    #expect(three.quantity(of: quantity(5), after: quantity(3)) == nil)
  }

  @Test func `what takes back is credited by what takes back`() {
    let back = CreditedLine(line: 1, quantity: quantity(-2))
    #expect(back.quantity(of: quantity(-2), after: .zero) == quantity(-2))
    #expect(back.quantity(of: quantity(5), after: .zero) == nil)
  }

  @Test func `a command that credits lines or an amount says which`() throws {
    #expect(throws: CommonRefusal.missingKey("lines")) {
      try CreditRequest(.lines, lines: nil, amount: Money(cents: 100))
    }
    #expect(throws: CommonRefusal.missingKey("amount")) { try CreditRequest(.amount, lines: [], amount: nil) }
    try #expect(
      CreditRequest(.amount, lines: nil, amount: Money(cents: 100)) == .amount(Money(cents: 100)))
  }
}
