import GRDB
import Kernel
import Store

/// One fact being written into stock: each movement valued at its place, and those it precedes valued again.
struct StockPosting {
  private let event: Int64
  private let instant: String
  private let db: Database
  private var position: Int64 = 0

  init(_ event: Recorded, in db: Database) {
    self.event = event.seq
    instant = event.at
    self.db = db
  }

  /// - Throws: `InventoryRefusal.unknownProduct`: the fact waits until the product is known.
  mutating func post(_ movement: Movement) throws {
    guard let holding = try StockItemRows.holding(of: movement.product, in: db) else {
      throw InventoryRefusal.unknownProduct(movement.product, name: movement.name)
    }
    let place = MovePlace(day: movement.day, event: event, position: position)
    position += 1
    let isLast = holding.precedes(place)
    let move = StoredMove(movement, at: place, usual: holding.purchasePrice)
    var state =
      isLast ? holding.state : try StockMoveRows.state(of: movement.product, before: place, in: db)
    let effect = try take(move, from: &state)
    try StockMoveRows.insert(move, of: movement, effect: effect, after: state, at: instant, in: db)
    if !isLast { try revalue(after: move, from: &state) }
    try StockItemRows.update(movement.product, to: state, last: isLast ? place : nil, in: db)
  }

  /// Values again what comes after a movement that was put before it: one walk, in order.
  private func revalue(after first: StoredMove, from state: inout StockState) throws {
    for move in try StockMoveRows.moves(of: first.product, after: first.place, in: db) {
      let effect = try take(move, from: &state)
      try StockMoveRows.update(move, effect: effect, after: state, in: db)
    }
  }

  private func take(_ move: StoredMove, from state: inout StockState) throws -> StockState.Effect {
    var cost = move.cost
    if let source = move.returns, move.quantity > .zero {
      cost = try StockMoveRows.returned(move.product, to: source, before: move.place, in: db)
        .cost(of: move.quantity)
    }
    return state.take(move.quantity, cost: cost, usual: move.usual)
  }
}
