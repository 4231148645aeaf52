import Documents
import Kernel
import SalesFacts

/// Who acts, on which day, under which rule of the company.
package struct SalesPolicy: Hashable, Sendable {
  /// The login of whoever acts.
  package let actor: String
  package let today: Day
  /// Whether the author of a draft may not validate it.
  package let separationOfDuties: Bool

  package init(actor: String, today: Day, separationOfDuties: Bool) {
    self.actor = actor
    self.today = today
    self.separationOfDuties = separationOfDuties
  }
}

extension Invoice {
  /// What can be asked of an invoice.
  package enum Command: String, CaseIterable, Sendable {
    case edit, delete, validate, cancel, credit, duplicate, note
  }

  /// Why `command` is impossible now, or `nil` when it is possible.
  package func refusal(of command: Command, under policy: SalesPolicy) -> (any Refusal)? {
    switch (command, status) {
    case (.note, _), (.edit, .draft), (.delete, .draft): nil
    case (.duplicate, _): kind == .creditNote ? SalesRefusal.creditNote(number) : nil
    case (.validate, .draft): refusalToValidate(under: policy)
    case (.cancel, .draft), (.credit, .draft): SalesRefusal.notValidated
    case (.cancel, .validated), (.credit, .validated): refusalToCorrect(by: command)
    case (.edit, .validated(let issue)), (.delete, .validated(let issue)), (.validate, .validated(let issue)):
      SalesRefusal.alreadyValidated(issue.number)
    case (_, .cancelled(let issue, _)): SalesRefusal.alreadyCancelled(issue.number)
    }
  }

  private func refusalToCorrect(by command: Command) -> SalesRefusal? {
    guard kind != .creditNote else { return .creditNote(number) }
    return command == .credit || settled == .zero ? nil : .alreadyPaid(settled)
  }

  private func refusalToValidate(under policy: SalesPolicy) -> (any Refusal)? {
    if policy.separationOfDuties, author == policy.actor { return SalesRefusal.ownDraft(author: author) }
    if let refusal = content.refusalToIssue(today: policy.today) { return refusal }
    guard !toPay.isNegative else {
      return SalesRefusal.depositsExceed(deposits: prepaid, gross: amounts.gross)
    }
    do {
      _ = try content.plan.instalments(of: toPay, from: content.due)
      return nil
    } catch {
      return error
    }
  }
}
