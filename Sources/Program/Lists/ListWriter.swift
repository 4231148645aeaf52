import Lists

/// How a list is written, line after line, none with its end.
package protocol ListWriter {
  var head: String { get }
  mutating func line(_ row: ListRow) -> String
  /// What ends the list; the totals are of the whole list, absent when it was cut short.
  func foot(_ summary: ListSummary?) -> String?
}
