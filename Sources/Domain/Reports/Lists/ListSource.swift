import GRDB
import Kernel
import Store

/// For whom, and as of when, a list is read.
package struct ListScope {
  let reading: Reading
  /// The day the picture is of; today unless asked otherwise.
  package let asOf: Day
  /// Whether a day was asked for: then only facts dated by it count.
  package let isPast: Bool
  /// What a screen such as `crm.client CODE` is about.
  package let parameter: String?

  package var viewer: Viewer { reading.viewer }
  package var today: Day { reading.today }

  /// The condition that keeps to the viewer's parties, `owner` being the column that names a party's owner.
  package func parties(owner: String) -> String { reading.scope(owner: owner) }

  /// The condition that keeps to rows whose party the viewer may see.
  func own(_ party: String) -> String { reading.own(party) }
}

/// Where a list's rows come from, in SQL.
package struct ListSource {
  /// Common table expressions, without the keyword `WITH`; empty for none.
  var with = ""
  /// Joins that lose or double no row are LEFT JOINs: counts then leave out those they do not need.
  var from: String
  /// The row's id: a column that is unique in the list.
  var id: String
  var paging = ListPaging.keyed
  /// What orders the rows that are equal in the order asked for, before their ids; never NULL.
  var tie: String?
  var conditions: [String] = []
  /// Named arguments besides `:today` and `:as_of`, which every query has.
  var arguments: [String: (any DatabaseValueConvertible)?] = [:]
  var search: ListSearch = .none
  /// The column that `--from` and `--to` bound.
  var day: String?
  /// Whether so few rows of a large table are meant that gathering and sorting them beats walking it in order.
  var isNarrow = false
}

/// How a page is found before its columns are computed, so that a sort never computes a row that is not shown.
enum ListPaging {
  /// By its ids: the source's id is the primary key of its first table.
  case keyed
  /// By its rows: the source is one table or subquery, of that name.
  case rows(of: String)
  /// Not apart: the list is short.
  case whole
}

/// How free words narrow a list.
enum ListSearch {
  case none
  /// Those whose `key` is among the rowids of a full-text table, then with every word in `also`, if any.
  ///
  /// `texts` hold the same words in the row itself: when hits are many, the first rows are read and tested by them.
  case fullText(table: String, key: String, also: [String] = [], texts: [String] = [])
  /// Those whose `key` is among the hits of a query over `:match`, a full-text expression, and `:text`, as typed.
  case hits(String, key: String, texts: [String])
  /// Each word by a condition of its own, made of the folded word and the name of the argument that holds it.
  case eachWord(@Sendable (_ word: String, _ argument: String) -> String)
  /// Anywhere in these columns, folded as they are read: for short lists only.
  case anywhere([String])
}
