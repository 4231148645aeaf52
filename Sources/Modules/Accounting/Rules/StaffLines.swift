import HumanResourcesFacts
import Kernel

/// The lines of what employees are owed or owe: one auxiliary each, under their code, never their name.
struct StaffLines {
  let map: AccountMap
  /// The account the lines of a bucket stand on so far, if any.
  let known: (String) throws -> String?

  /// What a line of an employee's stands for, its raw value being the kind of its bucket.
  enum Kind: String {
    case payslip, advance, expense

    fileprivate var purpose: Purpose {
      switch self {
      case .payslip: .staff
      case .advance: .staffAdvances
      case .expense: .staffExpenses
      }
    }
  }

  /// A line on the account its bucket stands on, or else on that of its kind; a debit when positive.
  func line(
    _ kind: Kind, _ record: Int64, _ number: String, of employee: EmployeeFacts, _ amount: Money
  ) throws -> EntryDraft.Line {
    let mark = EntryDraft.ItemMark(ledger: "employee", kind: kind.rawValue, document: record, number: number)
    return EntryDraft.Line(
      try known(mark.bucket) ?? map[kind.purpose], amount,
      auxiliary: EntryDraft.Auxiliary(party: 0, code: employee.code, name: employee.code), item: mark)
  }

  func advance(_ advance: Int64, of employee: EmployeeFacts, _ amount: Money) throws -> EntryDraft.Line {
    try line(.advance, advance, "AV-S-\(advance)", of: employee, amount)
  }
}

extension AccountMap {
  /// The account of what is owed to a body.
  func account(of body: PayBody) -> String {
    switch body {
    case .urssaf: self[.urssaf]
    case .retirement: self[.retirementBodies]
    case .insurance: self[.insurers]
    case .incomeTax: self[.withheldTax]
    case .mealVouchers: self[.voucherIssuers]
    }
  }
}
