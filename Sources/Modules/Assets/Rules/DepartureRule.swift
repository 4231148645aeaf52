import AssetsFacts
import Kernel

/// When an asset may leave.
struct DepartureRule {
  let asset: Asset
  let day: Day
  let today: Day

  /// Why it may not, or `nil` when it may.
  ///
  /// - Parameters:
  ///   - plan: its depreciation.
  ///   - assignments: its own, whose later ones may not have begun.
  func refusal(plan: DepreciationPlan, assignments: [Assignment]) -> AssetsRefusal? {
    guard day <= today else { return .futureDate(day, today: today) }
    guard day >= asset.day else { return .beforeAcquisition(asset.code, asset.day) }
    if asset.origin.kind == .takenOver, day < asset.keptFrom {
      return .beforeTakeover(asset.code, asset.keptFrom)
    }
    if let postedTo = asset.postedTo, let line = plan.lines.last(where: { $0.start <= postedTo }),
      day < line.start
    {
      return .depreciatedBeyond(asset.code, since: line.start)
    }
    return assignments.first { $0.from > day && $0.from <= today && $0.status(on: $0.from) == .underWay }
      .map { .assignedSince(asset.code, employee: $0.employeeCode, $0.from) }
  }
}
