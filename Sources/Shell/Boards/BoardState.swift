import Desk
import Kernel
import Store
import Terminal

/// A board someone walks over: blocks, the line under the cursor, the day of the picture.
struct BoardState {
  let screen: BoardScreen
  let record: Int64
  private(set) var board: Board
  private(set) var block = 0
  private(set) var line = 0
  /// The day of the picture; `nil` for the working day.
  private(set) var asOf: Day?
  var top = 0

  init(_ screen: BoardScreen, record: Int64, in around: Surroundings) throws {
    self.screen = screen
    self.record = record
    board = try Self.load(screen, record, asOf: nil, in: around)
    skipEmpty(by: 1)
  }

  /// What the cursor's line leads to.
  var route: Route? {
    let routes = lines(of: block)
    return routes.indices.contains(line) ? routes[line] : nil
  }

  mutating func reload(in around: Surroundings) throws {
    board = try Self.load(screen, record, asOf: asOf, in: around)
    clampCursor()
  }

  mutating func look(asOf day: Day?, in around: Surroundings) throws {
    asOf = day
    try reload(in: around)
  }

  mutating func handle(_ key: Key, in around: Surroundings) throws -> Effect {
    switch key {
    case .down, .character("j"), .right: move(by: 1)
    case .up, .character("k"), .left: move(by: -1)
    case .function(6), .control("n"), .tab: moveBlock(by: 1)
    case .backTab: moveBlock(by: -1)
    case .pageDown: moveBlock(by: 1)
    case .pageUp: moveBlock(by: -1)
    case .home, .controlHome: (block, line) = (0, 0)
    case .enter: return route.map(Effect.go) ?? .say(Message("Rien ne se cache derrière cette ligne."))
    default:
      let action = screen.actions.first { KeyBinding.matches($0.key, key) }
      return action.map { .run($0, on: Selection([record])) } ?? .unhandled
    }
    return .none
  }

  private static func load(
    _ screen: BoardScreen, _ record: Int64, asOf: Day?, in around: Surroundings
  ) throws -> Board {
    try around.read { reading in
      guard reading.viewer.may(screen.permission) else { throw CommonRefusal.permissionDenied(screen.title) }
      return try screen.load(reading, record, asOf ?? reading.today)
    }
  }

  /// Where each line of a block leads, in order.
  func lines(of block: Int) -> [Route?] {
    guard board.blocks.indices.contains(block) else { return [] }
    return switch board.blocks[block].shape {
    case .figures(let figures): figures.map(\.route)
    case .table(_, let rows): rows.map(\.route)
    case .bars(let bars): bars.map(\.route)
    case .facts(let facts): facts.map(\.route)
    }
  }

  private mutating func move(by delta: Int) {
    let next = line + delta
    if lines(of: block).indices.contains(next) {
      line = next
    } else {
      moveBlock(by: delta)
      if delta < 0 { line = max(0, lines(of: block).count - 1) }
    }
  }

  private mutating func moveBlock(by delta: Int) {
    guard !board.blocks.isEmpty else { return }
    block = (block + delta + board.blocks.count) % board.blocks.count
    line = 0
    skipEmpty(by: delta)
  }

  private mutating func skipEmpty(by delta: Int) {
    for _ in board.blocks where lines(of: block).isEmpty {
      block = (block + delta + board.blocks.count) % board.blocks.count
    }
  }

  private mutating func clampCursor() {
    block = min(block, max(0, board.blocks.count - 1))
    line = min(line, max(0, lines(of: block).count - 1))
  }
}
