import Kernel
import Lists
import Plan
import Store

/// What one module tells on a board that several fill: one reading, and the parts made of it.
package struct BoardShare: Sendable {
  package let board: BoardID
  private let module: ModuleID?
  private let tell: @Sendable (Reading, Day) throws -> [BoardEntry]

  /// - Parameters:
  ///   - module: the optional module that must be active, if any.
  ///   - permission: the right all its parts ask for, besides their own.
  ///   - kept: reads what they tell, once, and only for who may see one of them; `nil` tells nothing.
  package init<Kept>(
    on board: BoardID, for permission: Permission? = nil, needing module: ModuleID? = nil,
    of kept: @escaping @Sendable (Reading, Day) throws -> Kept?, _ parts: [BoardPart<Kept>]
  ) {
    self.board = board
    self.module = module
    tell = { reading, day in
      func may(_ permission: Permission?) -> Bool { permission.map(reading.viewer.may) ?? true }
      let parts = parts.filter { may(permission) && may($0.permission) }
      guard !parts.isEmpty, let kept = try kept(reading, day) else { return [] }
      return parts.compactMap { $0.tell(kept) }
    }
  }

  /// - Parameter active: the modules the company uses.
  func entries(on day: Day, active: Set<String>, in reading: Reading) throws -> [BoardEntry] {
    guard module.map({ active.contains($0.rawValue) }) ?? true else { return [] }
    return try tell(reading, day)
  }
}

extension Board {
  /// A board that several modules fill: the figures of each section side by side, what there is to do, their blocks, all
  /// by their places.
  package init(_ id: BoardID, title: String, of shares: [BoardShare], on day: Day, in reading: Reading) throws
  {
    let active = try Modules.active(in: reading.db)
    let entries = try shares.filter { $0.board == id }.flatMap {
      try $0.entries(on: day, active: active, in: reading)
    }
    let placed = Self.figures(of: entries) + [Self.toDo(of: entries)] + Self.blocks(of: entries)
    self.init(title: title, blocks: placed.sorted { $0.place < $1.place }.map(\.block))
  }

  private typealias Placed = (place: Int, block: Block)

  private static func blocks(of entries: [BoardEntry]) -> [Placed] {
    entries.compactMap { if case .block(let block, let place) = $0 { (place, block) } else { nil } }
  }

  private static func figures(of entries: [BoardEntry]) -> [Placed] {
    var sections: [BoardSection: [(place: Int, figure: Figure)]] = [:]
    for case .figure(let figure, let section, let place) in entries {
      sections[section, default: []].append((place, figure))
    }
    return sections.map { section, figures in
      let figures = figures.sorted { $0.place < $1.place }.map(\.figure)
      return (section.place, Block(section.title, .figures(figures), span: 2))
    }
  }

  private static func toDo(of entries: [BoardEntry]) -> Placed {
    var more: [Int: Pile] = [:]
    for case .toDo(.more(let pile), let place) in entries { more[place] = more[place, default: .none] + pile }
    var facts: [(place: Int, fact: Fact)] = []
    for case .toDo(let toDo, let place) in entries {
      guard let fact = toDo.fact(with: more[place] ?? .none) else { continue }
      facts.append((place, fact))
    }
    let sorted = facts.sorted { $0.place < $1.place }.map(\.fact)
    let section = BoardSection.toDo
    return (section.place, Block(section.title, .facts(sorted), empty: "rien n'attend"))
  }
}

extension ToDo {
  /// `nil` when nothing waits.
  fileprivate func fact(with more: Pile) -> Fact? {
    switch self {
    case .pile(let label, let pile, let route):
      let all = pile + more
      return all.count > 0 ? Fact(label, "\(all.count) · \(all.amount.frenchEuros)", route: route) : nil
    case .count(let label, let count, let route):
      return count > 0 ? Fact(label, String(count), route: route) : nil
    case .more: return nil
    }
  }
}
