import Documents
import Kernel

extension Order {
  /// What can be asked of an order.
  package enum Command: String, CaseIterable, Sendable {
    case edit, delete, confirm, cancel, invoice
  }

  /// Why `command` is impossible on that day, or `nil` when it is possible.
  package func refusal(of command: Command, on today: Day) -> (any Refusal)? {
    switch (command, status) {
    case (.edit, .draft), (.delete, .draft): nil
    case (.confirm, .draft): refusalToConfirm(on: today)
    case (.cancel, .draft), (.invoice, .draft): SalesRefusal.orderNotConfirmed
    case (.edit, .confirmed), (.delete, .confirmed), (.confirm, .confirmed):
      SalesRefusal.alreadyConfirmed(number)
    case (.cancel, .confirmed): isInvoiced ? SalesRefusal.alreadyInvoiced(number) : nil
    case (.invoice, .confirmed): isWhollyInvoiced ? SalesRefusal.orderInvoiced(number) : nil
    case (_, .cancelled): SalesRefusal.orderCancelled(number)
    }
  }

  private func refusalToConfirm(on today: Day) -> (any Refusal)? {
    guard content.lines.hasItems else { return SalesRefusal.emptyOrder }
    return content.refusalToIssue(today: today)
  }
}
