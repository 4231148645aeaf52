import Desk
import HumanResources
import HumanResourcesFacts
import Kernel
import Store

extension Screens {
  package static let expenseLists: [ListScreen] = [
    ListScreen(
      .expenses, of: .expense, create: .form(.expense), actions: expenseActions,
      open: { .page(.expense, record: $1.number) })
  ]

  /// What can be done with expense claims, by their id.
  static let expenseActions: [Action] = [
    Action(
      "frais.approuver", "Approuver la note", key: "a", permission: .approveExpenses, on: .row,
      step: .confirm(
        { reading, rows in try questionToApprove(rows.record, in: reading) },
        { session, rows in
          let done = try session.perform(ApproveExpense(expense: .id(rows.one())))
          return Outcome("\(done.number) approuvée : \(done.total.frenchEuros) à rembourser.")
        }),
      refusal: { try expense($1.record, in: $0).refusal(of: .approve, in: $0) }),
    Action(
      "frais.refuser", "Refuser la note, avec un motif", key: "z", permission: .approveExpenses, on: .row,
      step: .open { _, rows in .form(.expenseRefusal, record: rows.record) },
      refusal: { try expense($1.record, in: $0).refusal(of: .refuse, in: $0) }),
    Action(
      "frais.rembourser", "Rembourser la note", key: "r", permission: .reimburseExpenses, on: .row,
      step: .open { _, rows in .form(.expenseReimbursement, record: rows.record) },
      refusal: { try expense($1.record, in: $0).refusal(of: .reimburse, in: $0) }),
    Action(
      "frais.editer", "Éditer la note", key: "e", permission: .submitExpenses, on: .row,
      step: .open { _, rows in .form(.expense, record: rows.record) },
      refusal: { try expense($1.record, in: $0).refusal(of: .edit, in: $0) }),
    Action(
      "frais.retirer", "Défaire : retirer la note", key: "d", permission: .submitExpenses, on: .row,
      step: .confirm(
        { reading, rows in
          let claim = try expense(rows.record, in: reading)
          return Question(
            "Retirer \(claim.number), \(claim.total.frenchEuros) ? Elle sera effacée.", isDangerous: true)
        },
        { session, rows in
          let number = try session.read { try expense(rows.record, in: $0).number }
          try session.perform(WithdrawExpense(expense: .id(rows.one())))
          return Outcome("\(number) retirée.")
        }),
      refusal: { try expense($1.record, in: $0).refusal(of: .withdraw, in: $0) }),
  ]

  private static func questionToApprove(_ id: Int64, in reading: Reading) throws -> Question {
    let claim = try expense(id, in: reading)
    let employee = try Employee.find(claim.employee, in: reading)
    return Question(
      "Approuver \(claim.number) de \(employee.fullName), \(claim.total.frenchEuros) ? "
        + "Elle ne changera plus et sera due.")
  }
}
