import GRDB
import Kernel
import Store

/// What a list shows, described once for the screen, the command line and the exports.
package struct Listing: Sendable {
  /// The stable name scripts use, such as `ventes.factures`.
  package let id: String
  package let title: String
  /// What one row is called and several are: « facture », « factures ».
  package let noun: (one: String, many: String)
  package let permission: Permission
  package let columns: [ListColumn]
  package let sort: ListSort
  /// What to say, and do, when there is nothing.
  package let emptyHint: String
  let source: @Sendable (ListScope) throws -> ListSource

  package init(
    id: String, title: String, noun: (one: String, many: String), permission: Permission,
    columns: [ListColumn],
    sort: ListSort, emptyHint: String, source: @escaping @Sendable (ListScope) throws -> ListSource
  ) {
    self.id = id
    self.title = title
    self.noun = noun
    self.permission = permission
    self.columns = columns
    self.sort = sort
    self.emptyHint = emptyHint
    self.source = source
  }

  package func column(_ id: String) -> ListColumn? { columns.first { $0.id == id } }
}

/// A column: its name in exports, its heading, its place when room is short, and the SQL that gives it.
package struct ListColumn: Sendable {
  package enum Kind: Sendable { case text, money, quantity, price, day, count, status }

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
  let sql: String
  /// The indexed expression that orders by it, never NULL; the column's own value otherwise.
  let sortSQL: String?

  package init(
    _ id: String, _ title: String, _ kind: Kind = .text, width: Int, keep: Int, total: Bool = false,
    sql: String,
    sort: String? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.width = width
    self.keep = keep
    self.total = total
    self.sql = sql
    sortSQL = sort
  }

  /// A column that exports and scripts read but no screen shows.
  package static func export(_ id: String, _ kind: Kind = .text, sql: String) -> ListColumn {
    ListColumn(id, "", kind, width: 0, keep: 99, sql: sql)
  }

  package var isShown: Bool { !title.isEmpty }

  var orderSQL: String {
    if let sortSQL { return sortSQL }
    return switch kind {
    case .text, .status, .day: "coalesce(\(sql), '')"
    case .money, .quantity, .price, .count: "coalesce(\(sql), 0)"
    }
  }
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

/// For whom, and as of when, a list is read.
package struct ListScope: Sendable {
  package let viewer: Viewer
  package let today: Day
  /// The day the picture is of; today unless asked otherwise.
  package let asOf: Day
  /// Whether a day was asked for: then only facts dated by it count.
  package let isPast: Bool
  /// What a screen such as `crm.client CODE` is about.
  package let parameter: String?

  /// The condition that keeps to the viewer's parties, `owner` being the column that names a party's owner.
  package func parties(owner: String) -> String { viewer.ownPartiesOnly ? "\(owner) = \(viewer.id)" : "1" }
}

/// Where a list's rows come from, in SQL.
package struct ListSource {
  /// Common table expressions, without the keyword `WITH`; empty for none.
  var with = ""
  var from: String
  /// The row's id: a column that is unique in the list.
  var id: String
  var conditions: [String] = []
  /// Named arguments besides `:today` and `:as_of`, which every query has.
  var arguments: [String: (any DatabaseValueConvertible)?] = [:]
  var search: ListSearch = .none
  /// The column that `--from` and `--to` bound.
  var day: String?
}

/// How free words narrow a list.
enum ListSearch {
  case none
  /// Against a full-text table whose rowid is the value of `key`.
  case fullText(table: String, key: String)
  /// Anywhere in these columns, folded as they are read: for short lists only.
  case anywhere([String])
}
