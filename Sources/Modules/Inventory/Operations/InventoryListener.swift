import CatalogFacts
import GRDB
import InventoryFacts
import Kernel
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

  let answersFor: Bearing? = .stock
  let hears = Hears(
    [
      .on(ProductCreated.self) { fact, _, tx in try StockItemRows.save(fact.product, in: tx.db) },
      .on(ProductUpdated.self) { fact, _, tx in try StockItemRows.save(fact.product, in: tx.db) },
      .on(StockAdjusted.self) { fact, event, tx in try post(fact.movements, of: event, in: tx.db) },
      .on(CountClosed.self) { fact, event, tx in try post(fact.movements, of: event, in: tx.db) },
    ] + [
      .document(InvoiceValidated.self, { $0.movements }),
      .document(CreditNoteValidated.self, { $0.movements }),
      .document(OrderConfirmed.self, { $0.movements }),
      .document(OrderCancelled.self, { $0.movements }),
      .document(SupplierInvoiceValidated.self, { $0.movements }),
      .document(SupplierCreditValidated.self, { $0.movements }),
      .document(GoodsReceived.self, { $0.movements }),
    ])

  fileprivate static func post(_ movements: [Movement], of event: Recorded, in db: Database) throws {
    guard !movements.isEmpty else { return }
    var posting = StockPosting(event, in: db)
    for movement in movements { try posting.post(movement) }
  }
}

extension Hears.Row {
  /// Most documents sell no counted goods: their text tells, and they need not be decoded.
  fileprivate static func document<E: Event>(
    _ type: E.Type, _ movements: @escaping @Sendable (E) -> [Movement]
  ) -> Hears.Row {
    .on(type, where: \.namesCountedGoods) { fact, event, tx in
      try InventoryListener.post(movements(fact), of: event, in: tx.db)
    }
  }
}

extension Recorded {
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
