import Kernel
import Ledgers

/// When an invoice may be contested, and for how much.
enum DisputeRule {
  static let urgencies = 1...5
  static let usualUrgency = 3

  /// Why a dispute about `amount` of the document cannot be opened, or `nil` when it can.
  ///
  /// - Parameter others: the disputes about it that are not resolved.
  static func refusal(
    opening amount: Money?, urgency: Int, about document: OpenDocument, on day: Day, today: Day,
    others: [Dispute]
  ) -> ReceivablesRefusal? {
    guard document.item == nil, document.toPay > .zero else { return .notAnInvoice(document.number) }
    guard document.remaining > .zero else { return .settled(document.number) }
    guard urgencies.contains(urgency) else { return .urgency }
    guard day <= today else { return .futureDate(day, today: today) }
    guard day >= document.day else { return .beforeInvoice(document.number, document.day) }
    return refusal(amount: amount, about: document, others: others)
  }

  private static func refusal(
    amount: Money?, about document: OpenDocument, others: [Dispute]
  ) -> ReceivablesRefusal? {
    guard others.allSatisfy({ $0.amount != nil }) else { return .alreadyDisputed(document.number) }
    let free = document.remaining - others.compactMap(\.amount).sum()
    guard let amount else { return others.isEmpty ? nil : .alreadyDisputed(document.number) }
    guard amount > .zero else { return .notPositive }
    return amount <= free ? nil : .exceedsRemaining(number: document.number, free: max(free, .zero))
  }
}
