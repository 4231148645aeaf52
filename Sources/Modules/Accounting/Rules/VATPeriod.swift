import Kernel

/// Which period a VAT return may cover.
enum VATPeriod {
  /// Why no return may be filed for that period, those filed being known; `nil` when it may.
  ///
  /// Whole months, over, next to the last one filed: a gap would leave VAT out for ever.
  static func refusal(from: Day, to: Day, today: Day, after filed: [VATReturn.Filed]) -> PeriodRefusal? {
    guard from == from.startOfMonth, to == to.endOfMonth, from <= to else { return .notWholeMonths }
    if let other = filed.first(where: { $0.from <= to && $0.to >= from }) {
      return .alreadyFiled(from: other.from, to: other.to)
    }
    if let last = filed.map(\.to).max(), from != last.adding(days: 1) {
      return .returnGap(expected: last.adding(days: 1))
    }
    return to <= today ? nil : .notOver(to)
  }
}
