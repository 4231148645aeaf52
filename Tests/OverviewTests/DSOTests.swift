import Kernel
import Ledgers
import TestSupport
import Testing

struct DSOTests {
  @Test func `months are eaten backwards until the receivables are exhausted`() {
    // 1 000 of March (31 d), then 500 of the 2 000 of February: 28 × 500 / 2 000 = 7.
    let months = [(euros("9000.00"), 31), (euros("2000.00"), 28), (euros("1000.00"), 31)]
    #expect(DSO.countBack(euros("1500.00"), over: months) == 38)
    #expect(DSO.countBack(.zero, over: months) == 0)
  }

  @Test func `a month without sales counts its days, and too few sales count them all`() {
    let months = [(euros("100.00"), 30), (Money.zero, 31)]
    #expect(DSO.countBack(euros("50.00"), over: months) == 46)
    #expect(DSO.countBack(euros("500.00"), over: months) == 61)
    #expect(DSO.countBack(euros("500.00"), over: [(.zero, 31)]) == nil)
  }
}
