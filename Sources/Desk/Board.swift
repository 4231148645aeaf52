import Kernel
import Store

/// A screen of blocks that tell how things stand: the dashboard, a client's card. Each line dives into what it sums up.
package struct BoardScreen: Sendable {
  package let id: BoardID
  package let title: String
  package let permission: Permission
  package private(set) var actions: [Action]
  /// What it shows one of, for what other modules add to it; `nil` when they add nothing.
  package let record: RecordKind?
  package let load: @Sendable (Reading, Int64, Day) throws -> Board

  package init(
    id: BoardID, title: String, permission: Permission, of record: RecordKind? = nil, actions: [Action] = [],
    load: @escaping @Sendable (Reading, Int64, Day) throws -> Board
  ) {
    self.id = id
    self.title = title
    self.permission = permission
    self.actions = actions
    self.record = record
    self.load = load
  }

  /// The screen with what other modules add to its record.
  package func adding(_ additions: [Addition]) -> BoardScreen {
    var screen = self
    screen.actions.add(Screens.onDocument(additions.filter { $0.kind == record }.map(\.action)))
    return screen
  }

  /// The screen as that company has it.
  package func offered(to company: CompanyBadge) -> BoardScreen {
    var screen = self
    screen.actions = actions.offered(to: company)
    return screen
  }
}

/// A board as of a day.
package struct Board: Sendable {
  package let title: String
  package let blocks: [Block]

  package init(title: String, blocks: [Block]) {
    self.title = title
    self.blocks = blocks
  }
}

/// A titled part of a board.
package struct Block: Sendable {
  package enum Shape: Sendable {
    /// Big figures side by side, each with its sparkline.
    case figures([Figure])
    /// Rows under headings; amounts on the right.
    case table(headings: [String], rows: [BoardRow])
    /// Named amounts with their bar, scaled from zero.
    case bars([BoardBar])
    /// Labels and values.
    case facts([Fact])
  }

  package let title: String
  package let shape: Shape
  /// Which share of the width it takes on a wide screen: 1 half, 2 the whole.
  package let span: Int
  /// What to say when it is empty.
  package let empty: String

  package init(_ title: String, _ shape: Shape, span: Int = 1, empty: String = "rien") {
    self.title = title
    self.shape = shape
    self.span = span
    self.empty = empty
  }
}

/// A figure, its months and where it dives.
package struct Figure: Sendable {
  package let label: String
  package let value: String
  /// Cents or counts per month, oldest first.
  package let trend: [Int64]
  package let route: Route?

  package init(_ label: String, _ value: String, trend: [Int64] = [], route: Route? = nil) {
    self.label = label
    self.value = value
    self.trend = trend
    self.route = route
  }
}

/// One row of a block.
package struct BoardRow: Sendable {
  package let cells: [BoardCell]
  package let route: Route?

  package init(_ cells: [BoardCell], route: Route? = nil) {
    self.cells = cells
    self.route = route
  }
}

/// A cell of a block's row: a text, an amount on the right, or a status.
package enum BoardCell: Sendable {
  case text(String)
  case amount(Money)
  case status(StateWord)

  package var text: String {
    switch self {
    case .text(let text): text
    case .status(let word): word.french
    case .amount(let money): money.french
    }
  }
}

/// A named amount of a bar chart.
package struct BoardBar: Sendable {
  package let label: String
  package let amount: Money
  package let route: Route?

  package init(_ label: String, _ amount: Money, route: Route? = nil) {
    self.label = label
    self.amount = amount
    self.route = route
  }
}

/// A label and what it says.
package struct Fact: Sendable {
  package let label: String
  package let value: String
  package let route: Route?

  package init(_ label: String, _ value: String, route: Route? = nil) {
    self.label = label
    self.value = value
    self.route = route
  }
}
