import Kernel
import Store

/// Gives up a count: nothing is put right.
package struct CancelCount: UseCase {
  package static let name = "inventory.cancel-count"
  package static let title = "Annuler un inventaire"
  package static let permission = Permission.countStock

  /// Its id or number: `INV-3`.
  package let count: Reference<StockCount>

  package init(count: Reference<StockCount>) { self.count = count }

  package func run(in tx: borrowing Transaction) throws -> Done {
    try Stock.requireOn(in: tx.reading)
    let count = try StockCount.find(count, in: tx.reading)
    if let refusal = count.refusal(of: .cancel) { throw refusal }
    try count.cancel(on: tx.today, in: tx.db)
    let field = Change.Field("État", before: "ouvert", after: "annulé")
    try tx.record(Change("inventaire annulé", of: count.subject, fields: [field]))
    return Done()
  }
}
