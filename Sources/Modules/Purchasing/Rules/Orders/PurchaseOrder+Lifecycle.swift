import Kernel

extension PurchaseOrder {
  /// What can be asked of an order.
  package enum Command: String, CaseIterable, Sendable {
    case edit, delete, place, receive, invoice, close, cancel
  }

  /// Why `command` is impossible on that day, or `nil` when it is possible.
  package func refusal(of command: Command, on today: Day) -> (any Refusal)? {
    switch (command, status) {
    case (.edit, .draft), (.delete, .draft): nil
    case (.place, .draft): content.refusalToPlace(today: today)
    case (.receive, .draft), (.invoice, .draft), (.close, .draft), (.cancel, .draft):
      PurchasingRefusal.orderNotPlaced
    case (.edit, .placed), (.delete, .placed), (.place, .placed): PurchasingRefusal.alreadyPlaced(number)
    case (.receive, .placed), (.close, .placed), (.invoice, .placed): nil
    case (.cancel, .placed): isBegun ? PurchasingRefusal.alreadyReceived(number) : nil
    case (.invoice, .closed): hasArrivals ? nil : PurchasingRefusal.orderClosed(number)
    case (_, .closed): PurchasingRefusal.orderClosed(number)
    case (_, .cancelled): PurchasingRefusal.orderCancelled(number)
    }
  }

  /// Goods that came in before it was closed are still to be invoiced.
  private var hasArrivals: Bool { match.contains { $0.received > $0.billed } }
}
