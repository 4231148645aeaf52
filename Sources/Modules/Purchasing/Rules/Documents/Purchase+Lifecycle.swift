import Documents
import Kernel
import PurchasingFacts

/// Who acts, on which day, under which rules of the company.
package struct PurchasePolicy: Hashable, Sendable {
  /// The login of whoever acts.
  package let actor: String
  package let today: Day
  /// Whether the author of a document may neither validate it nor allow its payment.
  package let separationOfDuties: Bool
  /// The amount with VAT above which an invoice is paid only once someone allowed it; `nil` for never.
  package let approvalAbove: Money?

  package init(actor: String, today: Day, separationOfDuties: Bool = false, approvalAbove: Money? = nil) {
    self.actor = actor
    self.today = today
    self.separationOfDuties = separationOfDuties
    self.approvalAbove = approvalAbove
  }
}

extension Purchase {
  /// What can be asked of a supplier's document.
  package enum Command: String, CaseIterable, Sendable {
    case edit, delete, validate, credit, approve
  }

  /// Why `command` is impossible now, or `nil` when it is possible.
  package func refusal(of command: Command, under policy: PurchasePolicy) -> (any Refusal)? {
    switch (command, status) {
    case (.edit, .draft), (.delete, .draft): nil
    case (.validate, .draft): refusalToValidate(under: policy)
    case (.credit, .draft), (.approve, .draft): PurchasingRefusal.notValidated
    case (.edit, .validated), (.delete, .validated), (.validate, .validated):
      PurchasingRefusal.alreadyValidated(number)
    case (.credit, .validated): kind == .creditNote ? PurchasingRefusal.creditNote(number) : nil
    case (.approve, .validated(let entry)): refusalToApprove(entry, under: policy)
    }
  }

  /// Whether validating it now leaves its payment to be allowed.
  func needsApproval(under policy: PurchasePolicy) -> Bool {
    guard kind == .invoice, let limit = policy.approvalAbove else { return false }
    return amounts.gross > limit
  }

  private func refusalToValidate(under policy: PurchasePolicy) -> (any Refusal)? {
    if policy.separationOfDuties, author == policy.actor {
      return PurchasingRefusal.ownDraft(author: author)
    }
    return content.refusalToEnter(today: policy.today)
  }

  private func refusalToApprove(_ entry: Entry, under policy: PurchasePolicy) -> PurchasingRefusal? {
    switch entry.approval {
    case .unneeded: .approvalNotNeeded(entry.number)
    case .given(let approver, let day): .alreadyApproved(entry.number, by: approver, on: day)
    case .awaited:
      policy.separationOfDuties && author == policy.actor ? .ownInvoice(author: author) : nil
    }
  }
}
