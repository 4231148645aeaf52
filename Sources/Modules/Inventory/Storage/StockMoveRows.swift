import GRDB
import Kernel
import Store

/// The rows of `stock_move`: every movement at its place, with the cost it moved and the stock it left.
enum StockMoveRows {
  /// The product's stock just before `place`.
  static func state(of product: ProductID, before place: MovePlace, in db: Database) throws -> StockState {
    let statement = try db.cachedStatement(
      sql: """
        SELECT quantity_after, value_after, cost_after FROM stock_move
        WHERE product_id = ? AND (day, event, position) < (?, ?, ?)
        ORDER BY day DESC, event DESC, position DESC LIMIT 1
        """)
    let row = try Row.fetchOne(statement, arguments: [product, place.day, place.event, place.position])
    return row.map { StockState(quantity: $0[0], value: $0[1], lastCost: $0[2]) } ?? .empty
  }

  /// The product's movements after `place`, in order.
  static func moves(of product: ProductID, after place: MovePlace, in db: Database) throws -> [StoredMove] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT day, event, position, quantity, cost, usual_cost, returns_kind, returns_id FROM stock_move
        WHERE product_id = ? AND (day, event, position) > (?, ?, ?) ORDER BY day, event, position
        """)
    return try Row.fetchAll(statement, arguments: [product, place.day, place.event, place.position])
      .map { try StoredMove(product: product, row: $0) }
  }

  /// What `source` took out of stock of the product before `place`, and what of it came back by then.
  static func returned(
    _ product: ProductID, to source: MoveSource, before place: MovePlace, in db: Database
  ) throws -> ReturnedGoods {
    let key: StatementArguments = [source.kind.rawValue, source.record, product]
    let before: StatementArguments = [place.day, place.event, place.position]
    let out = try db.cachedStatement(
      sql: """
        SELECT coalesce(-sum(quantity), 0), coalesce(-sum(value), 0) FROM stock_move
        WHERE source_kind = ? AND source_id = ? AND product_id = ? AND kind IN ('sale', 'order')
          AND quantity < 0 AND (day, event, position) < (?, ?, ?)
        """)
    let back = try db.cachedStatement(
      sql: """
        SELECT coalesce(sum(quantity), 0), coalesce(sum(value), 0) FROM stock_move
        WHERE returns_kind = ? AND returns_id = ? AND product_id = ? AND quantity > 0
          AND (day, event, position) < (?, ?, ?)
        """)
    let (gone, came) = (try sums(out, key + before), try sums(back, key + before))
    return ReturnedGoods(out: gone.quantity, cost: gone.value, back: came.quantity, backCost: came.value)
  }

  /// The last fact that moved stock and was recorded by that instant; 0 for none.
  static func lastEvent(recordedBy instant: String, in db: Database) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: "SELECT event FROM stock_move WHERE recorded_at <= ? ORDER BY event DESC LIMIT 1")
    return try Int64.fetchOne(statement, arguments: [instant]) ?? 0
  }

  static func insert(
    _ move: StoredMove, of movement: Movement, effect: StockState.Effect, after: StockState,
    at instant: String,
    in db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO stock_move (event, position, product_id, day, kind, quantity, value, difference,
          quantity_after, value_after, cost_after, cost, usual_cost, returns_kind, returns_id,
          source_kind, source_id, number, reason, note, party_id, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      move.place.event, move.place.position, move.product, move.place.day, movement.kind.rawValue,
      move.quantity, effect.value, effect.difference, after.quantity, after.value, after.lastCost,
      move.cost, move.usual, move.returns?.kind.rawValue, move.returns?.record,
      movement.source.kind.rawValue, movement.source.record, movement.number, movement.reason,
      movement.note, movement.party, instant,
    ])
  }

  static func update(
    _ move: StoredMove, effect: StockState.Effect, after: StockState, in db: Database
  ) throws {
    try db.cachedStatement(
      sql: """
        UPDATE stock_move SET value = ?, difference = ?, quantity_after = ?, value_after = ?, cost_after = ?
        WHERE event = ? AND position = ?
        """
    ).execute(arguments: [
      effect.value, effect.difference, after.quantity, after.value, after.lastCost, move.place.event,
      move.place.position,
    ])
  }

  private static func sums(
    _ statement: Statement, _ arguments: StatementArguments
  ) throws -> (quantity: Quantity, value: Money) {
    let row = try Row.fetchOne(statement, arguments: arguments)
    return (row?[0] ?? .zero, row?[1] ?? .zero)
  }
}

/// A movement with all its value depends on beside the stock it finds, so that it can be valued again.
struct StoredMove {
  let product: ProductID
  let place: MovePlace
  let quantity: Quantity
  /// What it cost as a whole, when that was said.
  let cost: Money?
  /// The product's purchase price when it was recorded.
  let usual: UnitPrice?
  /// The exit whose goods come back.
  let returns: MoveSource?

  init(_ movement: Movement, at place: MovePlace, usual: UnitPrice?) {
    product = movement.product
    self.place = place
    quantity = movement.quantity
    self.usual = usual
    switch movement.costing {
    case .average: (cost, returns) = (nil, nil)
    case .given(let amount): (cost, returns) = (amount, nil)
    case .returned(let source): (cost, returns) = (nil, source)
    }
  }

  init(product: ProductID, row: Row) throws {
    self.product = product
    place = MovePlace(day: row[0], event: row[1], position: row[2])
    quantity = row[3]
    cost = row[4]
    usual = row[5]
    let kind: MoveSource.Kind? = try row.optionalCode(6)
    let record: Int64? = row[7]
    returns = kind.flatMap { kind in record.map { MoveSource(kind, $0) } }
  }
}
