import HumanResourcesFacts
import Kernel
import Store

/// What a command may say of a claim's expenses: its lines, or one expense without lines.
protocol ExpenseInput {
  var lines: [ExpenseEntry]? { get }
  var category: ExpenseCategory? { get }
  var gross: Money? { get }
  var vat: VATRate? { get }
  var km: Quantity? { get }
  var power: Int? { get }
  var electric: Bool? { get }
}

extension ExpenseInput {
  /// The expenses it says; `nil` when it says none.
  ///
  /// - Throws: `invalid-value` when both ways are used, `missing-key` for one expense without its kind.
  func entries() throws -> [ExpenseEntry]? {
    let isOne =
      category != nil || gross != nil || vat != nil || km != nil || power != nil || electric != nil
    guard isOne else { return lines }
    guard lines == nil else {
      throw CommonRefusal.invalidValue(
        field: "lines", reason: "donnez des lignes, ou une seule dépense sans lignes")
    }
    guard let category else { throw CommonRefusal.missingKey("category") }
    var entry = ExpenseEntry(category, gross: gross, vat: vat)
    (entry.km, entry.power, entry.electric) = (km, power, electric)
    return [entry]
  }
}

extension Employee {
  /// The employee a claim is for: the one named, or the one the viewer is.
  ///
  /// - Throws: `no-employee` when neither is; `not-yours` when another is named by one who may not see all claims.
  static func claiming(_ reference: Reference<Employee>?, in reading: Reading) throws -> Employee {
    let own = try Employee.of(user: reading.viewer.id, in: reading)
    if let reference, reading.viewer.may(.readExpenses) { return try find(reference, in: reading) }
    guard let own else { throw reference == nil ? ExpenseRefusal.noEmployee : ExpenseRefusal.notYours }
    guard reference.map(own.isNamed) ?? true else { throw ExpenseRefusal.notYours }
    return own
  }

  /// Whether that id, registration number or name is theirs.
  private func isNamed(by reference: Reference<Employee>) -> Bool {
    switch reference {
    case .id(let id): self.id == id
    case .code(let text): [Fold.key(code), Fold.key(fullName)].contains(Fold.key(text))
    }
  }
}

/// The amounts of a claim, as an operation answers them.
package struct ExpenseAmounts: Encodable, Sendable {
  package let id: Int64
  package let number: String
  package let total: Money
  /// What of it is VAT that may be deducted.
  package let deductible: Money

  init(_ claim: ExpenseClaim) {
    id = claim.id.rawValue
    number = claim.number
    total = claim.total
    deductible = claim.deductible
  }
}
