import Kernel
import Testing

@Suite struct SpreadingTests {
  @Test func `instalments: 100,00 in 3, the last taking the remainder`() {
    #expect(Instalments.split(Money(cents: 10_000), into: 3).map(\.cents) == [3_333, 3_333, 3_334])
    #expect(Instalments.split(Money(cents: 5), into: 10).map(\.cents) == [0, 0, 0, 0, 0, 0, 0, 0, 0, 5])
    #expect(Instalments.split(Money(cents: -10_000), into: 3).map(\.cents) == [-3_333, -3_333, -3_334])
    #expect(Instalments.split(Money(cents: 10_000), into: 1).map(\.cents) == [10_000])
  }

  private static let spreads: [(weights: [Int64], amount: Int64, parts: [Int64])] = [
    ([100, 100], 10, [5, 5]), ([1, 1, 1], 100, [34, 33, 33]), ([50, 100, 50], 2, [1, 0, 1]), ([], 5, []),
    ([0, 0], 7, [7, 0]), ([10, -10], 7, [7, 0]), ([100, -99], 1, [100, -99]),
  ]

  @Test(arguments: spreads)
  func `an amount spreads without loss`(weights: [Int64], amount: Int64, parts: [Int64]) {
    #expect(Money(cents: amount).spread(over: weights.map(Money.init(cents:))).map(\.cents) == parts)
  }

  @Test func `late interest: 1 000,00 at 12,15 % for 45 days`() {
    let rate = Percentage(basisPoints: 1_215)
    #expect(LateInterest.interest(intervals: [(Money(cents: 100_000), rate, 45)]) == Money(cents: 1_498))
    #expect(LateInterest.interest(intervals: [(Money(cents: 120_000), rate, 45)]) == Money(cents: 1_798))
    #expect(LateInterest.interest(intervals: []) == .zero)
  }

  @Test func `late interest is rounded once over its intervals`() {
    // 0,004 + 0,004: two roundings would give nothing.
    let interval = (remaining: Money(cents: 146), rate: Percentage(basisPoints: 1_000), days: 10)
    #expect(LateInterest.interest(intervals: [interval]) == .zero)
    #expect(LateInterest.interest(intervals: [interval, interval]) == Money(cents: 1))
  }
}
