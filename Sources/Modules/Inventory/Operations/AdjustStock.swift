import Articles
import CatalogFacts
import InventoryFacts
import Kernel
import Store

/// Puts the stock of a product right by hand, and says why.
package struct AdjustStock: UseCase {
  package static let name = "inventory.adjust"
  package static let title = "Ajuster un stock"
  package static let permission = Permission.adjustStock

  package let product: Reference<Product>
  /// Signed: positive comes in.
  package let quantity: Quantity
  package let reason: AdjustmentReason
  package let note: String?
  /// Today when left out; never after it.
  package let date: Day?
  /// What one unit that comes in cost; the average cost when left out.
  package let cost: UnitPrice?
  /// Whether to go below zero all the same, which takes a right and a note.
  package let force: Bool?

  package struct Output: Encodable, Sendable {
    package let id: Int64
    package let number: String
    /// What is left of the product now.
    package let quantity: Quantity
  }

  package init(
    product: Reference<Product>, quantity: Quantity, reason: AdjustmentReason, note: String? = nil,
    date: Day? = nil, cost: UnitPrice? = nil, force: Bool? = nil
  ) {
    self.product = product
    self.quantity = quantity
    self.reason = reason
    self.note = note
    self.date = date
    self.cost = cost
    self.force = force
  }

  package func run(in tx: borrowing Transaction) throws -> Output {
    try Stock.requireOn(in: tx.reading)
    let item = try Stock.stockItem(product, in: tx.reading)
    let rule = try rule(for: item, in: tx.reading)
    if let refusal = rule.refusal(force: force == true) { throw refusal }
    if rule.goesBelowZero { try tx.require(.forceStock) }
    let fact = StockAdjusted(
      adjustment: try AdjustmentRows.nextID(in: tx.db), product: item.product, code: item.code, day: rule.day,
      quantity: quantity, reason: reason, note: rule.note, cost: cost, forced: rule.goesBelowZero)
    try fact.save(from: item.quantity, in: tx)
    return Output(
      id: fact.adjustment, number: AdjustmentNumber.adjustment(fact.adjustment),
      quantity: item.quantity + quantity)
  }

  private func rule(for item: StockItem, in reading: Reading) throws -> AdjustmentRule {
    let day = date ?? reading.today
    return AdjustmentRule(
      item: item, quantity: quantity, day: day, today: reading.today, cost: cost,
      note: try FieldText.line(note ?? ""), least: try Stock.least(of: item.product, from: day, in: reading))
  }
}

extension StockAdjusted {
  /// Writes and tells it, and shows it in the journal of actions.
  func save(from quantity: Quantity, in tx: borrowing Transaction) throws {
    try AdjustmentRows.insert(self, by: tx.viewer.login, event: try tx.emit(self), in: tx.db)
    let after = [
      ("Stock", (quantity + self.quantity).french), ("Quantité", self.quantity.french),
      ("Motif", reason.label), ("Date", day.french), ("Coût unitaire", cost?.french ?? ""), ("Note", note),
    ]
    try tx.record(
      Change(
        "ajustement de stock", of: subject,
        fields: Change.fields(from: [("Stock", quantity.french)], to: after)))
  }
}

extension Stock {
  /// The product a person names, as stock knows it.
  ///
  /// Throws `CommonRefusal.notFound`, or `unknownProduct` while stock has not read of it.
  static func stockItem(_ reference: Reference<Product>, in reading: Reading) throws -> StockItem {
    let product = try Articles.find(reference, in: reading)
    guard let item = try item(product.product, in: reading) else {
      throw InventoryRefusal.unknownProduct(product.product, name: product.label)
    }
    return item
  }
}
