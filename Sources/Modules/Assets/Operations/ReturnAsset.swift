import AssetsFacts
import Kernel
import Store

/// Takes an asset back from the employee who has it, or calls off the next assignment when nobody does
/// today.
package struct ReturnAsset: UseCase {
  package static let name = "assets.return"
  package static let title = "Rendre un actif"
  package static let permission = Permission.assignAssets

  package let asset: Reference<Asset>
  /// The last day it was theirs; today when left out, never after it.
  package let date: Day?

  package struct Output: Encodable, Sendable {
    package let assignment: Int64
    package let employee: String
    /// The last day; the day before it began when it was called off.
    package let to: Day
  }

  package init(asset: Reference<Asset>, date: Day? = nil) {
    self.asset = asset
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Asset.requireOn(in: tx.reading)
    let asset = try Asset.find(asset, in: tx.reading)
    let day = date ?? tx.today
    guard day <= tx.today else { throw AssetsRefusal.futureDate(day, today: tx.today) }
    guard let ended = try Assignment.toEnd(of: asset, on: day, in: tx.reading) else {
      throw AssetsRefusal.notAssigned(asset.code, day)
    }
    try asset.end(ended, by: day, in: tx)
    return Output(
      assignment: ended.id.rawValue, employee: ended.employeeCode, to: ended.lastDay(endedBy: day))
  }
}

extension Assignment {
  /// The last day it has when it ends by `day`: the day before it began when it had not.
  func lastDay(endedBy day: Day) -> Day { max(day, from.adding(days: -1)) }
}

extension Asset {
  /// Ends an assignment by a day; one over by then stays.
  func end(_ assignment: Assignment, by day: Day, in tx: borrowing Transaction) throws {
    let last = assignment.lastDay(endedBy: day)
    guard assignment.to.map({ last < $0 }) ?? true else { return }
    try assignment.end(on: last, in: tx.db)
    let fact = AssetReturned(
      assignment: assignment.id.rawValue, asset: facts, employee: assignment.employee, to: last)
    try tx.emit(fact)
    let before = [("Employé", assignment.employeeCode), ("Au", assignment.to?.french ?? "")]
    let after = [("Employé", assignment.employeeCode), ("Au", last.french)]
    try tx.record(Change("restitution", of: fact.subject, fields: Change.fields(from: before, to: after)))
  }
}
