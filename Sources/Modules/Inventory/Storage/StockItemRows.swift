import CatalogFacts
import GRDB
import Kernel
import Store

/// The rows of `stock_item`: each product of the catalogue, what there is of it and its last movement.
enum StockItemRows {
  private static let columns = """
    product_id, code, label, unit, stockable, active, minimum, reorder, purchase_price,
    quantity, value, last_cost, last_moved_on
    """

  static func find(_ product: ProductID, in db: Database) throws -> StockItem? {
    try fetch("WHERE product_id = ?", [product], in: db).first
  }

  static func fetch(
    _ condition: String, _ arguments: StatementArguments = [], in db: Database
  ) throws -> [StockItem] {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM stock_item \(condition)")
    return try Row.fetchAll(statement, arguments: arguments).map(StockItem.init(row:))
  }

  /// What a movement of the product starts from: its stock, its last place and its purchase price.
  static func holding(of product: ProductID, in db: Database) throws -> Holding? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT quantity, value, last_cost, purchase_price, last_moved_on, last_event FROM stock_item
        WHERE product_id = ?
        """)
    return try Row.fetchOne(statement, arguments: [product]).map(Holding.init(row:))
  }

  /// Writes the product as the catalogue now has it; its stock stays.
  static func save(_ product: ProductFacts, in db: Database) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO stock_item (product_id, code, label, unit, sort_code, sort_label, stockable, active,
          minimum, reorder, purchase_price)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (product_id) DO UPDATE SET code = excluded.code, label = excluded.label,
          unit = excluded.unit, sort_code = excluded.sort_code, sort_label = excluded.sort_label,
          stockable = excluded.stockable, active = excluded.active, minimum = excluded.minimum,
          reorder = excluded.reorder, purchase_price = excluded.purchase_price
        """
    ).execute(arguments: [
      product.product, product.code, product.label, product.unit, Fold.key(product.code),
      Fold.key(product.label), product.stockable, product.active, product.minimum, product.reorder,
      product.purchasePrice,
    ])
  }

  /// - Parameter last: the place of the product's last movement, when it is a new one.
  static func update(
    _ product: ProductID, to state: StockState, last: MovePlace?, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        UPDATE stock_item SET quantity = ?, value = ?, last_cost = ?,
          last_moved_on = coalesce(?, last_moved_on), last_event = coalesce(?, last_event)
        WHERE product_id = ?
        """
    ).execute(arguments: [
      state.quantity, state.value, state.lastCost, last?.day, last?.event, product,
    ])
  }
}

/// A product's stock as a movement finds it.
struct Holding {
  let state: StockState
  let purchasePrice: UnitPrice?
  private let lastDay: Day?
  private let lastEvent: Int64

  /// Whether a movement at `place` comes after all those of the product.
  func precedes(_ place: MovePlace) -> Bool {
    guard let lastDay else { return true }
    return (lastDay, lastEvent) <= (place.day, place.event)
  }

  init(row: Row) {
    state = StockState(quantity: row[0], value: row[1], lastCost: row[2])
    purchasePrice = row[3]
    lastDay = row[4]
    lastEvent = row[5] ?? 0
  }
}

extension StockItem {
  init(row: Row) {
    self.init(
      product: row[0], code: row[1], label: row[2], unit: row[3], stockable: row[4], active: row[5],
      minimum: row[6], reorder: row[7], purchasePrice: row[8],
      state: StockState(quantity: row[9], value: row[10], lastCost: row[11]), lastMovedOn: row[12])
  }
}
