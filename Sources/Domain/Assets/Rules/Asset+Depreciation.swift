import Kernel

/// A span of an asset's depreciation to book, within one fiscal year.
struct DepreciationSpan: Hashable, Sendable {
  let from: Day
  let to: Day
  let amount: Money
  /// All that is depreciated by its end.
  let accumulated: Money
}

extension Asset {
  /// What is left to book of its plan up to `day`, a span for each fiscal year; nothing that comes to zero.
  ///
  /// What was depreciated before, here or elsewhere, counts; what is behind its plan is caught up.
  /// - Parameter leaving: whether it leaves on that day.
  func unposted(of plan: DepreciationPlan, until day: Day, leaving: Bool = false) -> [DepreciationSpan] {
    var booked = accumulated
    var spans: [DepreciationSpan] = []
    for line in plan.lines where line.start <= day && line.end >= keptFrom {
      let to = min(day, line.end)
      if let postedTo, to <= postedTo { continue }
      let target =
        leaving && line.contains(day) ? plan.accumulated(leavingOn: day) : plan.accumulated(on: to)
      guard target > booked else { continue }
      let from = max(plan.firstDay(of: line), keptFrom, postedTo?.adding(days: 1) ?? keptFrom)
      spans.append(
        DepreciationSpan(from: min(from, to), to: to, amount: target - booked, accumulated: target))
      booked = target
    }
    return spans
  }
}
