import CatalogFacts
import InventoryFacts
import PurchasingFacts
import SalesFacts
import Store

/// Stock, kept in step with the log beside the operations: a fact it cannot take waits in its backlog and the
/// sale stands.
struct InventoryListener: Listener {
  let name = "stock"
  let manner = ListeningManner.passive(module: Stock.module)
  let tables = [
    DerivedTable("stock_item", key: "product_id"), DerivedTable("stock_move", key: "event, position"),
  ]

  func receive(_ event: Recorded, in tx: borrowing Transaction) throws {
    if let fact: ProductCreated = try event.decoded() { try StockItemRows.save(fact.product, in: tx.db) }
    if let fact: ProductUpdated = try event.decoded() { try StockItemRows.save(fact.product, in: tx.db) }
    let movements = try movements(of: event)
    guard !movements.isEmpty else { return }
    var posting = StockPosting(event, in: tx.db)
    for movement in movements { try posting.post(movement) }
  }

  private func movements(of event: Recorded) throws -> [Movement] {
    if let fact: StockAdjusted = try event.decoded() { return fact.movements }
    if let fact: CountClosed = try event.decoded() { return fact.movements }
    // Most documents sell no counted goods: their text tells, and need not be decoded.
    guard event.concernsDocuments, event.namesCountedGoods else { return [] }
    if let fact: InvoiceValidated = try event.decoded() { return fact.movements }
    if let fact: CreditNoteValidated = try event.decoded() { return fact.movements }
    if let fact: OrderConfirmed = try event.decoded() { return fact.movements }
    if let fact: OrderCancelled = try event.decoded() { return fact.movements }
    if let fact: SupplierInvoiceValidated = try event.decoded() { return fact.movements }
    if let fact: SupplierCreditValidated = try event.decoded() { return fact.movements }
    if let fact: GoodsReceived = try event.decoded() { return fact.movements }
    return []
  }
}

extension Recorded {
  fileprivate var concernsDocuments: Bool { name.hasPrefix("sales.") || name.hasPrefix("purchasing.") }

  /// Whether the payload has a line whose goods are counted, read off its text: payloads are canonical JSON.
  fileprivate var namesCountedGoods: Bool {
    let mark = Array(#""stockable":true"#.utf8)
    return payload.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.indices.dropLast(mark.count - 1).contains { start in
        bytes[start] == mark[0] && bytes[start..<start + mark.count].elementsEqual(mark)
      }
    } ?? true
  }
}
