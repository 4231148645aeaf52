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
  /// Whether `id` is the primary key of the first table of `from`, so that a page is found before it is read.
  var isTable = true
  var conditions: [String] = []
  /// Named arguments besides `:today` and `:as_of`, which every query has.
  var arguments: [String: (any DatabaseValueConvertible)?] = [:]
  var search: ListSearch = .none
  /// The column that `--from` and `--to` bound.
  var day: String?
  /// Whether so few rows of a large table are meant that gathering and sorting them beats walking it in order.
  var isNarrow = false
}

/// How free words narrow a list.
enum ListSearch {
  case none
  /// Against a full-text table whose rowid is the value of `key`; then every word in `also`, if any, as they are read.
  case fullText(table: String, key: String, also: [String] = [])
  /// Every word by a condition of its own on `:word`, folded, and `:match`, the same as a full-text prefix.
  case eachWord(String)
  /// Anywhere in these columns, folded as they are read: for short lists only.
  case anywhere([String])
}
