import Kernel

/// A span of an asset's depreciation to book, within one fiscal year.
struct DepreciationSpan: Hashable, Sendable {
  let from: Day
  let to: Day
  let amount: Money
  /// All that is depreciated by its end.
  let accumulated: Money
}

/// What brings the depreciation of an asset that leaves to the day it does: what was missing is booked, or what
/// was booked past that day is taken back.
struct DepreciationAdjustment: Hashable, Sendable {
  let missing: [DepreciationSpan]
  let takenBack: Money
  /// All that is depreciated then.
  let accumulated: Money

  /// What it comes to: negative when taken back.
  var complement: Money { missing.map(\.amount).sum() - takenBack }
}

extension Asset {
  /// What its depreciation lacks on the day it leaves, or has too much.
  ///
  /// Only what was booked here for the year of that day is taken back.
  func adjustment(
    of plan: DepreciationPlan, leavingOn day: Day, posted: [PostedDepreciation]
  ) -> DepreciationAdjustment {
    let missing = unposted(of: plan, until: day, leaving: true)
    if let last = missing.last {
      return DepreciationAdjustment(missing: missing, takenBack: .zero, accumulated: last.accumulated)
    }
    let ofYear = plan.lines.last { $0.contains(day) }.map { line in
      posted.filter { line.contains($0.to) }.map(\.amount).sum()
    }
    let excess = max(.zero, accumulated - plan.accumulated(leavingOn: day))
    let takenBack = min(excess, ofYear ?? .zero)
    return DepreciationAdjustment(missing: [], takenBack: takenBack, accumulated: accumulated - takenBack)
  }

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
