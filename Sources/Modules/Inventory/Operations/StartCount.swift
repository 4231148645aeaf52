import InventoryFacts
import Kernel
import Store

/// Begins a count of what is on the shelves; people go on selling meanwhile.
package struct StartCount: UseCase {
  package static let name = "inventory.start-count"
  package static let title = "Commencer un inventaire"
  package static let permission = Permission.countStock

  /// What is counted: a shelf, a room, the whole.
  package let label: String?
  /// The day whose stock is put right; today when left out, never after it.
  package let date: Day?

  package struct Output: Encodable, Sendable {
    package let id: StockCount.ID
    package let number: String
  }

  package init(label: String? = nil, date: Day? = nil) {
    self.label = label
    self.date = date
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Stock.requireOn(in: tx.reading)
    let day = date ?? tx.today
    if let refusal = AdjustmentRule.refusal(of: day, today: tx.today) { throw refusal }
    let label = try FieldText.line(label ?? "")
    let fact = CountStarted(count: try StockCount.nextID(in: tx.db), day: day, label: label)
    try StockCount.insert(fact, event: try tx.emit(fact), in: tx)
    let after = [("Date", day.french), ("Libellé", label)]
    try tx.record(
      Change("inventaire commencé", of: fact.subject, fields: Change.fields(from: [], to: after)))
    return Output(id: StockCount.ID(fact.count), number: AdjustmentNumber.count(fact.count))
  }
}
