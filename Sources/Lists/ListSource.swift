import GRDB
import Kernel
import Store

/// For whom, and as of when, a list is read.
package struct ListScope {
  package let reading: Reading
  /// The day the picture is of; today unless asked otherwise.
  package let asOf: Day
  /// Whether a day was asked for: then only facts dated by it count.
  package let isPast: Bool
  /// The days asked for, if any.
  package let from: Day?
  package let to: Day?
  /// What a screen such as `crm.client CODE` is about.
  package let parameter: String?

  package var viewer: Viewer { reading.viewer }
  package var today: Day { reading.today }
}

/// Where a list's rows come from, in SQL.
package struct ListSource {
  /// Common table expressions, without the keyword `WITH`; empty for none.
  package var with = ""
  /// The first table, as `FROM` names it.
  package var from: String
  /// Tables of one row at most for each of the first; a query names only those it needs.
  package var joins: [ListJoin] = []
  /// The row's id: a column that is unique in the list.
  package var id: String
  /// The condition that finds the row of id `:row_id` by an index, where the id is computed.
  package var found: String?
  package var paging = ListPaging.keyed
  /// What orders the rows that are equal in the order asked for, before their ids; never NULL.
  package var tie: String?
  /// By a column's id, what orders by it where these rows have an index that says it better; never NULL.
  package var orders: [String: [String]] = [:]
  /// By a column's id, its SQL where that depends on what the list is about.
  package var columns: [String: String] = [:]
  package var conditions: [String] = []
  /// Named arguments besides `:today` and `:as_of`, which every query has.
  package var arguments: [String: (any DatabaseValueConvertible)?] = [:]
  package var search: ListSearch = .none
  /// The column that `--from` and `--to` bound.
  package var day: String?
  /// Sums of all these rows, read where no filter narrows them.
  package var sums: ListSums?
  /// The columns whose order has an index of these rows alone, when they are few in a large table: by others they are
  /// gathered and sorted. `nil` when the rows are most of the table.
  package var ownOrders: [String]?

  package init(
    with: String = "", from: String, joins: [ListJoin] = [], id: String, found: String? = nil,
    paging: ListPaging = .keyed, tie: String? = nil, orders: [String: [String]] = [:],
    columns: [String: String] = [:], conditions: [String] = [],
    arguments: [String: (any DatabaseValueConvertible)?] = [:], search: ListSearch = .none,
    day: String? = nil,
    ownOrders: [String]? = nil
  ) {
    self.with = with
    self.from = from
    self.joins = joins
    self.id = id
    self.found = found
    self.paging = paging
    self.tie = tie
    self.orders = orders
    self.columns = columns
    self.conditions = conditions
    self.arguments = arguments
    self.search = search
    self.day = day
    self.ownOrders = ownOrders
  }

  /// The tables that some SQL needs: the first, and the joins it names or that those name.
  package func tables(for sql: String) -> String { tables(from: from, for: sql) }

  /// The same beside a table that stands for the first.
  package func tables(from first: String, for sql: String) -> String {
    var (needed, kept) = (sql, [String]())
    for join in joins.reversed() where needed.contains("\(join.name).") {
      kept.append(join.sql)
      needed += join.sql
    }
    return ([first] + kept.reversed()).joined(separator: " ")
  }
}

/// Sums kept of a list's rows: a table that stands for the rows under their own name, so that the list's conditions keep
/// the same of it.
package struct ListSums: Sendable {
  package let from: String
  /// By a column's id, its column of sums; the table's `counted` is how many rows they are of.
  package let columns: [String: String]

  package init(_ sums: String, for rows: String, _ columns: [String: String]) {
    from = "\(sums) AS \(rows)"
    self.columns = columns
  }
}

/// A table joined to a list's rows.
package struct ListJoin: Sendable {
  package let name: String
  package let sql: String

  package init(_ name: String, _ table: String, on condition: String) {
    self.name = name
    sql = "LEFT JOIN \(table == name ? name : "\(table) AS \(name)") ON \(condition)"
  }
}

/// How a page is found before its columns are computed, so that a sort never computes a row that is not shown.
package enum ListPaging {
  /// By its ids: the source's id is the primary key of its first table.
  case keyed
  /// By its rows: the source is one table or subquery, of that name.
  case rows(of: String)
  /// Not apart: the list is short.
  case whole
}

/// How free words narrow a list.
package enum ListSearch {
  case none
  /// Those whose `key` is among the rowids of a full-text table, then with every word in `also`, if any.
  ///
  /// `texts` are the columns of that table, folded as they stand: when hits are many, the first rows are tested by them.
  case fullText(table: String, key: String, also: [String] = [], texts: [String] = [])
  /// Those whose `key` is among the hits of a query over `:match`, a full-text expression, and `:text`, as typed.
  ///
  /// `texts` hold the same words in the row itself: when hits are many, the first rows are tested by them.
  case hits(String, key: String, texts: [String])
  /// Each word by a condition of its own, made of the folded word and the name of the argument that holds it.
  case eachWord(@Sendable (_ word: String, _ argument: String) -> String)
  /// Anywhere in these columns, folded as they are read: for short lists only.
  case anywhere([String])
}
