import GRDB
import Kernel
import Plan
import Store

/// What a list shows, described once for the screen, the command line and the exports.
package struct Listing: Sendable {
  /// The stable name scripts use, such as `ventes.factures`.
  package let id: ListID
  package let title: String
  /// What one row is called and several are: « facture », « factures ».
  package let noun: (one: String, many: String)
  package let permission: Permission
  /// The optional module it belongs to, which must be active; `nil` for a list every company has.
  package let optionalModule: ModuleID?
  package let columns: [ListColumn]
  package let sort: ListSort
  /// What to say, and do, when there is nothing.
  package let emptyHint: String
  let source: @Sendable (ListScope) throws -> ListSource

  package init(
    id: ListID, title: String, noun: (one: String, many: String), permission: Permission,
    module: ModuleID? = nil, columns: [ListColumn],
    sort: ListSort, emptyHint: String, source: @escaping @Sendable (ListScope) throws -> ListSource
  ) {
    self.id = id
    self.title = title
    self.noun = noun
    self.permission = permission
    optionalModule = module
    self.columns = columns
    self.sort = sort
    self.emptyHint = emptyHint
    self.source = source
  }

  package func column(_ id: String) -> ListColumn? { columns.first { $0.id == id } }

  /// How its rows stand, if they tell it.
  package var stateColumn: ListColumn? { column("etat") }

  /// What its rows may be in; none if they do not tell it.
  package var states: [StateWord] { stateColumn?.states ?? [] }

  /// The name of its optional module, as `Modules.active` says it.
  package var module: String? { optionalModule?.rawValue }

  /// Why the viewer may not see it, or `nil`: its module is off, or they lack its right.
  package func refusal(in reading: Reading) throws -> (any Refusal)? {
    if let optionalModule, try !optionalModule.isActive(in: reading) {
      return ListsRefusal.moduleOff(optionalModule)
    }
    return reading.viewer.may(permission) ? nil : CommonRefusal.permissionDenied(title)
  }
}

/// A column: its name in exports, its heading, its place when room is short, and the SQL that gives it.
package struct ListColumn: Sendable {
  package enum Kind: Hashable, Sendable {
    case text, money, quantity, price, day, count
    /// The code of one of these states.
    case status([StateWord])
  }

  /// The stable name scripts use, such as `reste`.
  package let id: String
  /// Empty for a column that only exports show.
  package let title: String
  package let kind: Kind
  /// Cells on screen; amounts are never cut below what they need.
  package let width: Int
  /// 1 stays to the last; higher numbers leave first as the screen narrows.
  package let keep: Int
  package let total: Bool
  let sql: ListExpression
  /// The indexed expression that orders by it, never NULL; the column's own value otherwise.
  let sortSQL: String?
  /// A condition an index answers that keeps the rows whose value is `:value`, folded; a comparison otherwise.
  let exactSQL: String?
  /// A condition an index answers that every row whose amount is not zero meets, by which the total is quickly summed.
  let sparse: ListExpression?

  package init(
    _ id: String, _ title: String, _ kind: Kind = .text, width: Int, keep: Int, total: Bool = false,
    sql: ListExpression, sort: String? = nil, exact: String? = nil, sparse: ListExpression? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.width = width
    self.keep = keep
    self.total = total
    self.sql = sql
    sortSQL = sort
    exactSQL = exact
    self.sparse = sparse
  }

  /// A column that exports and scripts read but no screen shows.
  package static func export(_ id: String, _ kind: Kind = .text, sql: ListExpression) -> ListColumn {
    ListColumn(id, "", kind, width: 0, keep: 99, sql: sql)
  }

  package var isShown: Bool { !title.isEmpty }

  /// The states it tells; none unless it is a column of states.
  package var states: [StateWord] { if case .status(let states) = kind { states } else { [] } }

  /// The state a value of it tells, or `nil` unless it is a column of states.
  package func state(of value: ListValue) -> StateWord? {
    guard case .status(let states) = kind else { return nil }
    return states.word(of: value.machine)
  }

  /// What orders by it, given what gives it.
  func orderSQL(_ sql: String) -> String {
    if let sortSQL { return sortSQL }
    return switch kind {
    case .text, .status, .day: "coalesce(\(sql), '')"
    case .money, .quantity, .price, .count: "coalesce(\(sql), 0)"
    }
  }
}

/// The SQL of a column: how things stand now, and how they stood on `:as_of` where the two differ.
package struct ListExpression: Sendable, ExpressibleByStringInterpolation {
  package let now: String
  package let past: String

  package init(stringLiteral value: String) { self.init(now: value, past: value) }

  package init(now: String, past: String) {
    self.now = now
    self.past = past
  }

  package func callAsFunction(_ isPast: Bool) -> String { isPast ? past : now }
}

/// The column a list is ordered by, and which way.
package struct ListSort: Hashable, Sendable {
  package let column: String
  package let descending: Bool

  package init(_ column: String, descending: Bool = false) {
    self.column = column
    self.descending = descending
  }
}
