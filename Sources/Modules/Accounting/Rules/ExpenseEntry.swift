import HumanResourcesFacts
import Kernel

/// The entry of an employee's claim once it was allowed: what was spent and the VAT to deduct, against the employee.
struct ExpenseEntry {
  let claim: ExpenseApproved
  let staff: StaffLines

  func draft() throws -> EntryDraft {
    let number = claim.subject.label
    var draft = EntryDraft(
      .general, on: claim.day, piece: number, label: "Note de frais \(number) \(claim.employee.code)",
      source: EntryDraft.Source(kind: .expense, record: claim.claim))
    for line in claim.lines {
      draft.add(EntryDraft.Line(staff.map[line.category.purpose], line.gross - line.deductible))
    }
    for line in claim.lines {
      draft.add(
        EntryDraft.Line(
          staff.map[.vatDeductible, String(line.rate.basisPoints)], line.deductible,
          tax: EntryDraft.TaxMark(.deductible, line.rate, base: .zero)))
    }
    draft.add(try staff.line(.expense, claim.claim, number, of: claim.employee, -claim.total))
    return draft
  }
}

extension ExpenseCategory {
  /// What its expenses are in the books.
  fileprivate var purpose: Purpose {
    switch self {
    case .meal: .meals
    case .hotel: .hotels
    case .transport: .transport
    case .fuel: .fuel
    case .toll: .tolls
    case .supplies: .supplies
    case .telephone: .telephone
    case .reception: .receptions
    case .mileage: .mileage
    case .other: .otherExpenses
    }
  }
}
