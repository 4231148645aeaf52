import Kernel

/// Who acts on claims: the login, the employee they are, whether they may see everyone's.
package struct ExpenseActor: Hashable, Sendable {
  package let login: String
  package let employee: Employee.ID?
  package let readsAll: Bool
}

extension ExpenseClaim {
  /// Why `command` is impossible now, or `nil` when it is possible.
  package func refusal(of command: Command) -> ExpenseRefusal? {
    switch (command, status) {
    case (.edit, .submitted), (.withdraw, .submitted), (.approve, .submitted), (.refuse, .submitted),
      (.reimburse, .approved):
      nil
    case (.reimburse, .submitted): .notApproved(number)
    case (.edit, .approved(let decision)), (.withdraw, .approved(let decision)),
      (.approve, .approved(let decision)), (.refuse, .approved(let decision)):
      .alreadyApproved(number, by: decision.by)
    case (_, .refused(let decision)): .alreadyRefused(number, by: decision.by)
    case (_, .reimbursed(_, let payment)): .alreadyReimbursed(number, payment.day)
    }
  }

  /// Why `actor` may not do that now, or `nil` when they may: nobody decides on a claim they entered or are paid by.
  package func refusal(of command: Command, by actor: ExpenseActor) -> ExpenseRefusal? {
    if let refusal = refusal(of: command) { return refusal }
    let isAuthor = author == actor.login
    switch command {
    case .edit, .withdraw: return isAuthor || actor.readsAll ? nil : .notAuthor(author)
    case .approve, .refuse: return isAuthor || employee == actor.employee ? .ownClaim(number) : nil
    case .reimburse: return nil
    }
  }
}
