import Documents
import Kernel
import Purchasing
import Sales
import Testing

private func quantity(_ units: Int64) -> Quantity { Quantity(tenThousandths: units * 10_000) }

/// What both sides ask of the lines of a document.
struct PricedLineTests {
  private let invoice = [
    DocumentLine(label: "Vis", quantity: quantity(5), nature: .goods),
    DocumentLine(kind: .text, label: "Livré en mars"),
    DocumentLine(label: "Pose", quantity: quantity(2)),
  ]

  @Test func `what credit notes left of an invoice is told by line`() {
    #expect(invoice.uncredited(after: [:]) == [CreditedLine(line: 1), CreditedLine(line: 3)])
    #expect(invoice.uncredited(after: [1: quantity(5), 3: quantity(1)]) == [CreditedLine(line: 3)])
  }

  @Test func `a line is credited for what is left of it, and no more`() throws {
    let (line, rest) = try invoice.credited(CreditedLine(line: 1), after: [1: quantity(2)])
    #expect(line.label == "Vis" && line.givesGoodsBack && rest == quantity(3))
    #expect(throws: CreditedLineFault.over(1, remaining: quantity(3))) {
      try invoice.credited(CreditedLine(line: 1, quantity: quantity(4)), after: [1: quantity(2)])
    }
    for line in [0, 2, 4] {
      #expect(throws: CreditedLineFault.unknown(line)) {
        try invoice.credited(CreditedLine(line: line), after: [:])
      }
    }
  }

  @Test func `the first line that cannot be kept is told by its place`() {
    #expect(invoice.hasItems && invoice.discountOutOfRange == nil && invoice.withoutLabel == nil)
    let bought = [
      PurchaseLine(kind: .text, label: ""), PurchaseLine(label: ""),
      PurchaseLine(label: "Acier", discount: Percentage(basisPoints: 10_001)),
    ]
    #expect(bought.withoutLabel == 2 && bought.discountOutOfRange == 3)
    #expect(!bought.prefix(1).map(\.self).hasItems)
  }

  @Test func `part of a line carries its part of the amount, to the cent`() {
    #expect(Money(cents: 1_000).share(of: quantity(1), in: quantity(3)) == Money(cents: 333))
    #expect(Money(cents: 1_000).share(of: quantity(2), in: quantity(3)) == Money(cents: 667))
    #expect(Money(cents: 1_000).share(of: quantity(3), in: quantity(3)) == Money(cents: 1_000))
    #expect(Money(cents: 1_000).share(of: quantity(1), in: .zero) == .zero)
  }
}
