import Foundation
import GRDB
import Kernel
import Store

/// What a person counted of one product.
package struct CountLineInput: Decodable, Hashable, Sendable {
  package let product: Reference<Product>
  /// What is there; the product leaves the count when left out.
  package let quantity: Quantity?
  /// When its shelf was counted: « 09:30 », or a whole instant; now when left out, or the evening of an
  /// earlier day's count.
  package let at: String?

  package init(product: Reference<Product>, quantity: Quantity?, at: String? = nil) {
    self.product = product
    self.quantity = quantity
    self.at = at
  }
}

extension StockCount {
  /// Writes lines as they were typed, each in place of the product's former one; all of them or none.
  func save(_ lines: [CountLineInput], in tx: borrowing Transaction) throws {
    var seen: Set<ProductID> = []
    for line in lines {
      let item = try Stock.stockItem(line.product, in: tx.reading)
      guard seen.insert(item.product).inserted else { throw InventoryRefusal.countedTwice(item.code) }
      try save(line, of: item, in: tx)
    }
  }

  private func save(_ line: CountLineInput, of item: StockItem, in tx: borrowing Transaction) throws {
    guard let counted = line.quantity else { return try remove(item.product, in: tx.db) }
    if let refusal = AdjustmentRule.refusal(of: item) { throw refusal }
    guard counted >= .zero else { throw InventoryRefusal.negativeCount(item.code) }
    if let other = try other(holding: item.product, in: tx.reading) {
      throw InventoryRefusal.countedElsewhere(code: item.code, count: other.number)
    }
    let instant = try CountInstant(self, zone: .current).read(line.at, now: tx.now)
    let seen = try seen(by: instant, isTyped: line.at != nil, in: tx.db)
    try save(item.product, counted: counted, at: instant, after: seen, in: tx.db)
  }

  /// The last fact a shelf counted at `instant` had seen: all of them when that is now, and all those before
  /// the count began; `nil` for the evening of an earlier day.
  private func seen(by instant: String?, isTyped: Bool, in db: Database) throws -> Int64? {
    guard let instant else { return nil }
    guard isTyped else { return try EventLog.head(in: db).seq }
    return max(isLive ? startedEvent : 0, try StockMoveRows.lastEvent(recordedBy: instant, in: db))
  }
}
