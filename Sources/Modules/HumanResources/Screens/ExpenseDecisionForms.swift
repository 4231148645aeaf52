import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store
import Treasury
import TreasuryFacts

extension Screens {
  package static let expenseForms: [FormScreen] = [expenseForm, expenseRefusalForm, expenseReimbursementForm]

  private static let expenseRefusalForm = FormScreen(
    id: .expenseRefusal, title: "Refuser la note de frais", permission: .approveExpenses,
    fields: { _, _, _ in
      [FormField(.reason, "Motif", .text(max: 200), required: true, hint: "ce que le salarié lira")]
    },
    notes: { reading, id, _ in try expenseSummary(id, in: reading) },
    save: { session, id, values in
      let number = try session.read { try expense(id, in: $0).number }
      try session.perform(
        RefuseExpense(expense: .id(ExpenseClaim.ID(id)), reason: values.text(.reason)))
      return Outcome("Note de frais \(number) refusée.", leaves: true)
    })

  private static let expenseReimbursementForm = FormScreen(
    id: .expenseReimbursement, title: "Rembourser la note de frais", permission: .reimburseExpenses,
    fields: { _, _, _ in
      [
        FormField(.date, "Date", .day, required: true),
        FormField(
          .method, "Moyen", .choice(PaymentMethod.allCases.map { Choice($0.rawValue, $0.label) }),
          required: true),
      ]
    },
    load: { reading, _ in [.date: reading.today.iso, .method: PaymentMethod.transfer.rawValue] },
    notes: { reading, id, _ in try expenseSummary(id, in: reading) },
    question: { reading, id, values in
      let claim = try expense(id, in: reading)
      let employee = try Employee.find(claim.employee, in: reading)
      let day = values.day(.date) ?? reading.today
      return Question(
        "Rembourser \(claim.number), \(claim.total.frenchEuros), à \(employee.fullName) le \(day.french) ?")
    },
    save: { session, id, values in
      let paid = try session.perform(
        ReimburseExpense(
          expense: .id(ExpenseClaim.ID(id)), date: values.day(.date),
          method: values[.method].flatMap(PaymentMethod.init(rawValue:))))
      return Outcome("Note de frais \(paid.number) remboursée : \(paid.amount.frenchEuros).", leaves: true)
    })

  /// « NF-12 du 12/06/2026 · 110,00 € », who is paid and what for.
  private static func expenseSummary(_ id: Int64, in reading: Reading) throws -> [String] {
    let claim = try expense(id, in: reading)
    let employee = try Employee.find(claim.employee, in: reading)
    return [
      "\(claim.number) du \(claim.day.french) · \(claim.total.frenchEuros)",
      "\(employee.code)  \(employee.fullName) · \(claim.label)",
    ]
  }
}
