import HumanResourcesFacts
import Kernel
import TreasuryFacts

/// The entries of a payslip, of its undoing and of its payment (PCG art. 944-42 and 944-43).
struct PayslipEntry {
  let payslip: PayslipFacts
  let staff: StaffLines

  private var map: AccountMap { staff.map }

  /// Wages and charges against what the employee and each body are owed.
  func draft() throws -> EntryDraft {
    var draft = EntryDraft(
      .payroll, on: payslip.day, piece: payslip.number,
      label: "Paie \(payslip.period.frenchMonth) \(payslip.employee.code)",
      source: EntryDraft.Source(kind: .payslip, record: payslip.payslip))
    for line in try lines(owedIn: payslip.payslip) { draft.add(line) }
    return draft
  }

  /// The opposite of a payslip.
  ///
  /// - Parameter owed: the payslip whose bucket takes what is no longer owed: the undone one as long as it is unpaid,
  ///   the reversal itself once it was paid, until another payslip counts that payment.
  func reversed(by reversal: Int64, on day: Day, owedIn owed: Int64) throws -> EntryDraft {
    var draft = EntryDraft(
      .payroll, on: day, piece: payslip.number,
      label: "Annulation paie \(payslip.period.frenchMonth) \(payslip.employee.code)",
      source: EntryDraft.Source(kind: .payslip, record: reversal))
    for var line in try lines(owedIn: owed) {
      line.amount = -line.amount
      draft.add(line)
    }
    return draft
  }

  private func lines(owedIn owed: Int64) throws -> [EntryDraft.Line] {
    let employee = payslip.employee
    let charges = payslip.contributions.map { EntryDraft.Line(map.account(of: $0.charge), $0.employer) }
    let bodies = payslip.contributions.map {
      EntryDraft.Line(map.account(of: $0.body), -($0.employee + $0.employer))
    }
    let recovered = try payslip.recoveries.map { try staff.advance($0.advance, of: employee, -$0.amount) }
    let net = try staff.line(.payslip, owed, payslip.number, of: employee, -payslip.net)
    return [EntryDraft.Line(map[.wages], payslip.gross)] + charges + bodies + recovered + [net]
  }
}

/// The entry of a payment of pay, less what an undone payslip had already paid.
struct PayslipPayment {
  let fact: PayslipPaid
  let staff: StaffLines

  func draft() throws -> EntryDraft {
    let number = fact.subject.label
    var draft = EntryDraft(
      fact.amount == .zero ? .general : .of(fact.method), on: fact.day, piece: number,
      label: "Salaire \(fact.period.frenchMonth) \(fact.employee.code)",
      source: EntryDraft.Source(kind: .payslip, record: fact.payslip))
    draft.add(try staff.line(.payslip, fact.payslip, number, of: fact.employee, fact.net))
    for carried in fact.carried {
      draft.add(try staff.line(.payslip, carried.reversal, number, of: fact.employee, -carried.amount))
    }
    draft.add(EntryDraft.Line(staff.map.account(of: fact.method), -fact.amount))
    return draft
  }
}

extension Journal {
  /// The journal of money paid or received that way.
  static func of(_ method: PaymentMethod) -> Journal { method == .cash ? .cash : .bank }
}

extension AccountMap {
  /// The account of an employer's charge.
  fileprivate func account(of charge: PayslipFacts.Contribution.Charge) -> String {
    switch charge {
    case .social: self[.socialCharges]
    case .retirement: self[.retirementCharges]
    case .insurance: self[.insuranceCharges]
    case .tax: self[.payTaxes]
    case .benefit: self[.staffBenefits]
    }
  }
}

extension Day {
  /// 06/2026.
  fileprivate var frenchMonth: String { String(french.dropFirst(3)) }
}
