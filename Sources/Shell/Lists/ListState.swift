import Desk
import Kernel
import Lists
import Store
import Terminal

/// A list someone moves in: a window of rows, the one under the cursor, marks, a filter being typed.
struct ListState {
  let screen: ListScreen
  var query: ListQuery
  /// Rows read so far, in the list's order: a window on the whole.
  var rows: [ListRow] = []
  var hasBefore = false
  var hasAfter = false
  var index = 0
  var top = 0
  var marks: Set<Int64> = []
  /// The filter while it is typed.
  var entry: TextEntry?
  /// Count and totals, read after the frame.
  var summary: ListSummary?
  var position: Int?
  /// The column that `=` filters on and that `<` `>` sort by.
  var column: Int

  init(_ screen: ListScreen, filter: String, parameter: String?, in around: Surroundings) throws {
    self.screen = screen
    let sort = try Self.rememberedSort(of: screen.listing, in: around)
    let query = ListQuery(screen.listing, filter: filter, sort: sort, parameter: parameter)
    self.query = query
    column = screen.listing.columns.firstIndex { $0.id == query.sort.column } ?? 0
    try around.read { reading in
      // What was sorted by when the list was short is not worth a wait now that it is long.
      if let sort, try query.slowSorts(beyond: Self.sortable, in: reading).contains(sort.column) {
        self.query.sort = screen.listing.sort
        column = sortIndex
      }
      try readFirst(in: reading, limit: around.height * 2)
    }
  }

  var isTyping: Bool { entry != nil }
  var current: ListRow? { rows.indices.contains(index) ? rows[index] : nil }

  /// The row under the cursor, as the screen leads from it.
  private var listed: ListedRow? { current.map { ListedRow($0, of: screen.listing) } }

  /// The marked rows, or the one under the cursor.
  var chosen: Selection { marks.isEmpty ? underCursor : Selection(marks.sorted()) }
  private var underCursor: Selection { Selection(current.map { [$0.id] } ?? []) }

  // MARK: Reading

  /// Reads again, keeping the cursor on its row where it still is.
  mutating func reload(in around: Surroundings) throws {
    let (kept, place) = (current, index - top)
    forgetSummary()
    try around.read { reading in
      if !hasBefore, !hasAfter {
        try readFirst(in: reading, limit: around.height * 2)
        if let found = rows.firstIndex(where: { $0.id == kept?.id }) {
          (index, top) = (found, max(0, found - place))
          if summary != nil { position = found + 1 }
          return
        }
      }
      if let kept, let row = try query.row(id: kept.id, in: reading) {
        try readAround(row, in: reading, half: around.height)
      } else {
        try readFirst(in: reading, limit: around.height * 2)
      }
    }
  }

  /// Reads the count, the totals and the cursor's place, when nobody types; given up at the next key, to be read later.
  mutating func readSummary(in around: Surroundings, while isAwaited: () -> Bool) throws -> Bool {
    guard summary == nil || (position == nil && current != nil) else { return false }
    let (query, current, known) = (query, current, summary)
    let read = try around.read { reading in
      try reading.whileAwaited(isAwaited) {
        (
          summary: try known ?? query.summary(in: reading),
          position: try current.map { try query.position(of: $0, in: reading) + 1 }
        )
      }
    }
    guard let read else { return false }
    (summary, position) = read
    return true
  }

  /// Puts the cursor on a row, where the filter lets it through.
  mutating func select(_ id: Int64, in around: Surroundings) throws {
    try around.read { reading in
      guard current?.id != id, let row = try query.row(id: id, in: reading) else { return }
      try readAround(row, in: reading, half: around.height)
    }
    forgetSummary()
  }

  mutating func readFirst(in reading: Reading, limit: Int) throws {
    let opening = try query.opening(limit: limit, whole: Self.longestWindow, in: reading)
    rows = opening.rows
    (hasBefore, hasAfter, index, top) = (false, !opening.isAll, 0, 0)
    if let found = opening.summary { (summary, position) = (found, rows.isEmpty ? nil : 1) }
  }

  mutating func readLast(in reading: Reading, limit: Int) throws {
    rows = try query.rows(before: nil, limit: limit, in: reading)
    (hasBefore, hasAfter, index) = (rows.count == limit, false, max(0, rows.count - 1))
  }

  mutating func readAround(_ row: ListRow, in reading: Reading, half: Int) throws {
    let before = try query.rows(before: row, limit: half, in: reading)
    let after = try query.rows(after: row, limit: half, in: reading)
    let offset = index - top
    rows = before + [row] + after
    (hasBefore, hasAfter) = (before.count == half, after.count == half)
    index = before.count
    top = max(0, index - offset)
  }

  mutating func forgetSummary() {
    summary = nil
    position = nil
  }

  // MARK: Moving

  mutating func move(by delta: Int, in around: Surroundings) throws {
    if index + delta >= rows.count, hasAfter { try extendAfter(by: delta, in: around) }
    if index + delta < 0, hasBefore { try extendBefore(by: -delta, in: around) }
    let start = index
    index = min(max(0, start + delta), max(0, rows.count - 1))
    // The rows read are next to one another: no need to count again.
    if let place = position { position = place + index - start }
  }

  mutating func extendAfter(by delta: Int, in around: Surroundings) throws {
    let limit = delta + around.height
    let more = try around.read { try query.rows(after: rows.last, limit: limit, in: $0) }
    hasAfter = more.count == limit
    rows += more
    let surplus = max(0, rows.count - Self.longestWindow)
    rows.removeFirst(surplus)
    if surplus > 0 { hasBefore = true }
    index -= surplus
    top = max(0, top - surplus)
  }

  mutating func extendBefore(by delta: Int, in around: Surroundings) throws {
    let limit = delta + around.height
    let more = try around.read { try query.rows(before: rows.first, limit: limit, in: $0) }
    hasBefore = more.count == limit
    rows = more + rows
    index += more.count
    top += more.count
    if rows.count > Self.longestWindow {
      rows.removeLast(rows.count - Self.longestWindow)
      hasAfter = true
    }
  }

  /// Rows kept in memory around the cursor.
  static let longestWindow = 1_000

  mutating func scroll(toShow height: Int) {
    if index < top { top = index }
    if index >= top + height { top = index - height + 1 }
    top = max(0, min(top, max(0, rows.count - height)))
  }

  // MARK: Keys

  mutating func handle(_ key: Key, in around: Surroundings) throws -> Effect {
    if entry != nil { return try handleFilter(key, in: around) }
    switch key {
    case .up, .character("k"): try move(by: -1, in: around)
    case .down, .character("j"): try move(by: 1, in: around)
    case .pageUp: try move(by: -max(1, around.height - 1), in: around)
    case .pageDown: try move(by: max(1, around.height - 1), in: around)
    case .home, .controlHome: try jumpToEnd(false, in: around)
    case .end, .controlEnd: try jumpToEnd(true, in: around)
    case .left: column = shownColumn(before: column)
    case .right: column = shownColumn(after: column)
    case .character("/"), .function(3): entry = TextEntry(query.filter, selected: false)
    case .character("="): return try filterOnValue(in: around)
    case .character("<"): return try sort(before: sortIndex, in: around)
    case .character(">"): return try sort(after: sortIndex, in: around)
    case .character("t"): try sort(by: sortIndex, descending: !query.sort.descending, in: around)
    case .character(" "), .insert: try toggleMark(in: around)
    case .character("*"): try invertMarks(in: around)
    case .character("+"): return try markAll(in: around)
    case .escape: return try escape(in: around)
    case .enter: return try openCurrent(in: around)
    case .function(7), .control("o"): return try openBehind(in: around)
    case .function(2), .character("n"):
      guard let create = screen.creation(about: query.parameter) else { return .unhandled }
      return .go(create)
    default: return run(key)
    }
    return .none
  }

  func run(_ key: Key) -> Effect {
    guard let action = screen.actions.first(where: { KeyBinding.matches($0.key, key) }) else {
      return .unhandled
    }
    switch action.target {
    case .screen: return .run(action, on: .none)
    case .row: return .run(action, on: underCursor)
    case .rows: return .run(action, on: chosen)
    }
  }

  func openCurrent(in around: Surroundings) throws -> Effect {
    guard let row = listed else { return .say(Message(screen.listing.emptyHint)) }
    guard let route = try around.read({ try screen.open($0, row) }) else { return .say(Self.leadsNowhere) }
    return .go(route)
  }

  func openBehind(in around: Surroundings) throws -> Effect {
    guard let row = listed, let route = try around.read({ try screen.behind($0, row) }) else {
      return .say(Self.leadsNowhere)
    }
    return .go(route)
  }

  static let leadsNowhere = Message("Rien ne se cache derrière cette ligne.")

  mutating func escape(in around: Surroundings) throws -> Effect {
    if !marks.isEmpty {
      marks = []
      return .none
    }
    guard query.filter.isEmpty else {
      try narrow(to: "", in: around)
      return .none
    }
    return .unhandled
  }

  mutating func jumpToEnd(_ last: Bool, in around: Surroundings) throws {
    if last ? hasAfter : hasBefore {
      try around.read { reading in
        if last {
          try readLast(in: reading, limit: around.height * 2)
        } else {
          try readFirst(in: reading, limit: around.height * 2)
        }
      }
    }
    index = last ? max(0, rows.count - 1) : 0
    position = rows.isEmpty ? nil : last ? summary?.count : 1
  }

}

/// More rows than one acts on at once.
struct TooManyMarks: Refusal {
  let limit: Int
  let code = "too-many-rows"
  var message: String { "Cette liste a plus de \(limit) lignes." }
  let remedy = "Resserrez le filtre, puis marquez."
}
