import HumanResourcesFacts
import Kernel

/// The days an asset is an employee's to use.
package struct Assignment: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<Assignment>

  package let id: ID
  package let asset: Asset.ID
  package let employee: Int64
  /// The employee's code today.
  package let employeeCode: String
  package let from: Day
  /// The last day; `nil` while nobody knows it. The day before `from` when it was called off.
  package let to: Day?
  package let note: String

  package enum Status: String, CaseIterable, Sendable {
    case underWay = "en_cours"
    case toCome = "a_venir"
    case over = "terminee"
  }

  package func status(on day: Day) -> Status {
    if let to, to < max(day, from) { return .over }
    return from <= day ? .underWay : .toCome
  }

  /// Whether it shares a day with the span from `first` to `last`, open when `nil`.
  func overlaps(from first: Day, to last: Day?) -> Bool {
    let (end, otherEnd) = (to ?? .last, last ?? .last)
    return from <= end && first <= end && from <= otherEnd
  }
}

/// When an asset may be handed to an employee.
struct AssignmentRule {
  let asset: Asset
  let employee: EmployeeFacts
  let from: Day
  let to: Day?

  /// Why it may not, or `nil` when it may.
  ///
  /// - Parameter others: the asset's other assignments.
  func refusal(among others: [Assignment]) -> AssetsRefusal? {
    if let refusal = asset.refusal(of: .assign) { return refusal }
    guard from >= asset.day else { return .beforeAcquisition(asset.code, asset.day) }
    guard to.map({ $0 >= from }) ?? true else { return .endBeforeStart(from) }
    guard employee.isPresent(on: from), to.map(employee.isPresent) ?? true else {
      return .outsideContract(employee.code, entry: employee.entry, exit: employee.exit)
    }
    return others.first { $0.overlaps(from: from, to: to) }
      .map { .overlap(asset.code, employee: $0.employeeCode, from: $0.from, to: $0.to) }
  }
}
