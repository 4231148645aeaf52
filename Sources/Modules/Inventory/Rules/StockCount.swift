import Kernel

/// A count of what is on the shelves (*inventaire*): lines typed as people count, then closed once.
package struct StockCount: Hashable, Sendable, Identifiable {
  package typealias ID = Kernel.ID<StockCount>

  package enum Status: Hashable, Sendable {
    case open
    case closed(on: Day)
    case cancelled(on: Day)
  }

  /// What can be asked of a count.
  package enum Command: String, CaseIterable, Sendable { case save, close, cancel }

  package let id: ID
  package let label: String
  /// The day whose stock is put right.
  package let day: Day
  /// The working day it was begun on, and the instant, UTC, ISO 8601.
  package let openedOn: Day
  package let startedAt: String
  package let startedBy: String
  /// The fact that began it, in the log.
  let startedEvent: Int64
  package let status: Status

  package var number: String { AdjustmentNumber.count(id.rawValue) }

  /// Whether people count while the day goes on, rather than type an earlier day's figures.
  var isLive: Bool { day == openedOn }

  /// Why `command` is impossible now, or `nil` when it is possible.
  package func refusal(of command: Command) -> InventoryRefusal? {
    switch (command, status) {
    case (.save, .open), (.close, .open), (.cancel, .open): nil
    case (_, .closed): .countClosed(number)
    case (_, .cancelled): .countCancelled(number)
    }
  }
}

/// What was found of one product.
package struct CountedLine: Hashable, Sendable {
  package let product: ProductID
  package let code: String
  package let label: String
  package let counted: Quantity
  /// The instant its shelf was counted, UTC; `nil` for the end of the count's day.
  package let countedAt: String?
  /// What stock said at that instant, as known now; as it was known at the closing once closed.
  package let expected: Quantity

  package var difference: Quantity { counted - expected }
}
