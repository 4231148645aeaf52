import HumanResourcesFacts
import Kernel
import TreasuryFacts

/// How pay, advances and expenses enter the books.
extension Books {
  mutating func post(_ fact: PayslipValidated) throws {
    try post(PayslipEntry(payslip: fact.payslip, staff: try staff()).draft())
  }

  /// An unpaid payslip is undone within its own bucket; once paid, the reversal waits in another for what counts it.
  mutating func post(_ fact: PayslipReversed) throws {
    let staff = try staff()
    let undone = fact.payslip
    let owed = try staff.line(.payslip, undone.payslip, undone.number, of: undone.employee, undone.net)
    let isPaid = try owed.bucket.map { try rows.balance(ofBucket: $0) == .zero } ?? true
    let entry = PayslipEntry(payslip: undone, staff: staff)
    try post(
      entry.reversed(
        by: fact.reversal, on: fact.day, owedIn: isPaid ? fact.reversal : undone.payslip))
  }

  mutating func post(_ fact: PayslipPaid) throws {
    try post(PayslipPayment(fact: fact, staff: try staff()).draft())
  }

  mutating func post(_ fact: AdvanceGranted) throws {
    try pay(
      -fact.amount, by: fact.method, on: fact.day, label: "Avance", fact.subject, fact.employee,
      against: try staff().advance(fact.advance, of: fact.employee, fact.amount))
  }

  mutating func post(_ fact: AdvanceRepaid) throws {
    try pay(
      fact.amount, by: fact.method, on: fact.day, label: "Remboursement d'avance", fact.subject,
      fact.employee,
      against: try staff().advance(fact.advance, of: fact.employee, -fact.amount))
  }

  mutating func post(_ fact: ContributionsPaid) throws {
    let (map, number) = (try rows.map(), fact.subject.label)
    let label = [fact.body.french, number, fact.reference].filter { !$0.isEmpty }.joined(separator: " ")
    var draft = EntryDraft(
      .of(fact.method), on: fact.day, piece: number, label: label,
      source: EntryDraft.Source(kind: .contribution, record: fact.payment))
    draft.add(EntryDraft.Line(map.account(of: fact.body), fact.amount))
    draft.add(EntryDraft.Line(map.account(of: fact.method), -fact.amount))
    try post(draft)
  }

  mutating func post(_ fact: ExpenseApproved) throws {
    try post(ExpenseEntry(claim: fact, staff: try staff()).draft())
  }

  mutating func post(_ fact: ExpenseReimbursed) throws {
    let number = fact.subject.label
    try pay(
      -fact.amount, by: fact.method, on: fact.day, label: "Remboursement", fact.subject, fact.employee,
      against: try staff().line(.expense, fact.claim, number, of: fact.employee, fact.amount))
  }

  private func staff() throws -> StaffLines {
    let rows = rows
    return StaffLines(map: try rows.map(), known: { try rows.account(of: $0) })
  }

  /// Posts money that moved with an employee; positive when it came in.
  private mutating func pay(
    _ amount: Money, by method: PaymentMethod, on day: Day, label: String, _ subject: Subject,
    _ employee: EmployeeFacts, against line: EntryDraft.Line
  ) throws {
    var draft = EntryDraft(
      .of(method), on: day, piece: subject.label, label: "\(label) \(subject.label) \(employee.code)",
      source: EntryDraft.Source(kind: subject.kind, record: subject.record))
    draft.add(line)
    draft.add(EntryDraft.Line(try rows.map().account(of: method), amount))
    try post(draft)
  }
}

extension PayBody {
  /// What people call it.
  fileprivate var french: String {
    switch self {
    case .urssaf: "Urssaf"
    case .retirement: "Retraite"
    case .insurance: "Prévoyance"
    case .incomeTax: "Prélèvement à la source"
    case .mealVouchers: "Titres-restaurant"
    }
  }
}
