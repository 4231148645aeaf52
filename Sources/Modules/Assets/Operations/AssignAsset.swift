import AssetsFacts
import HumanResourcesFacts
import Kernel
import Store

/// Hands an asset to an employee.
package struct AssignAsset: UseCase {
  package static let name = "assets.assign"
  package static let title = "Affecter un actif"
  package static let permission = Permission.assignAssets

  package let asset: Reference<Asset>
  package let employee: Reference<AssignableEmployee>
  package let from: Day
  /// The last day, when known; that of the contract when left out and the contract has one.
  package let to: Day?
  package let note: String?

  package struct Output: Encodable, Sendable {
    package let id: Int64
  }

  package init(
    asset: Reference<Asset>, employee: Reference<AssignableEmployee>, from: Day, to: Day? = nil,
    note: String? = nil
  ) {
    self.asset = asset
    self.employee = employee
    self.from = from
    self.to = to
    self.note = note
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Asset.requireOn(in: tx.reading)
    let asset = try Asset.find(asset, in: tx.reading)
    let employee = try AssignableEmployee.find(employee, in: tx.reading)
    let rule = AssignmentRule(asset: asset, employee: employee, from: from, to: to ?? lastDay(of: employee))
    let others = try Assignment.all(of: asset.id, in: tx.reading)
    if let refusal = rule.refusal(among: others) { throw refusal }
    let assignment = Assignment(
      id: Assignment.ID(try Assignment.nextID(in: tx.db)), asset: asset.id, employee: employee.employee,
      employeeCode: employee.code, from: from, to: rule.to, note: try FieldText.line(note ?? ""))
    try assignment.save(of: asset, in: tx)
    return Output(id: assignment.id.rawValue)
  }

  /// The contract's last day, unless it is over by then: that is another refusal.
  private func lastDay(of employee: EmployeeFacts) -> Day? {
    employee.exit.flatMap { $0 >= from ? $0 : nil }
  }
}

extension Assignment {
  fileprivate func save(of asset: Asset, in tx: borrowing Transaction) throws {
    let fact = AssetAssigned(
      assignment: id.rawValue, asset: asset.facts, employee: employee, from: from, to: to)
    try insert(event: try tx.emit(fact), in: tx.db)
    let shown = [
      ("Employé", employeeCode), ("Du", from.french), ("Au", to?.french ?? ""), ("Note", note),
    ]
    try tx.record(Change("affectation", of: fact.subject, fields: Change.fields(from: [], to: shown)))
  }
}
