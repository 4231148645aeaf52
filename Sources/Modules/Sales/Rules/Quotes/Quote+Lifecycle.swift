import Kernel

extension Quote {
  /// What can be asked of a quote.
  package enum Command: String, CaseIterable, Sendable {
    case edit, delete, send, accept, refuse, revise, invoice
  }

  /// Why `command` is impossible on that day, or `nil` when it is possible.
  package func refusal(of command: Command, on today: Day) -> (any Refusal)? {
    switch (command, status) {
    case (.edit, .draft), (.delete, .draft): nil
    case (.send, .draft): refusalToSend(on: today)
    case (.accept, .draft), (.refuse, .draft), (.revise, .draft), (.invoice, .draft): SalesRefusal.notSent
    case (.accept, .sent): isExpired(on: today) ? SalesRefusal.quoteExpired(validUntil) : nil
    case (.refuse, .sent), (.revise, .sent), (.revise, .refused), (.invoice, .accepted): nil
    case (.edit, .sent), (.delete, .sent), (.send, .sent): SalesRefusal.alreadySent(number)
    case (.invoice, .sent): SalesRefusal.notAccepted(number)
    case (_, .accepted): SalesRefusal.alreadyAccepted(number)
    case (_, .refused): SalesRefusal.alreadyRefused(number)
    case (_, .superseded): SalesRefusal.superseded(number)
    }
  }

  private func refusalToSend(on today: Day) -> (any Refusal)? {
    if let refusal = content.refusalToIssue(today: today) { return refusal }
    return validUntil < today ? SalesRefusal.validityBeforeDate(validUntil) : nil
  }
}
