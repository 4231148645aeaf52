/// What a document of sales or purchases is about, in SQL.
package enum DocumentLabelSQL {
  /// The subject of a row of `table`, else its first line's label; `key` begins the name of the column that leads there
  /// from a line.
  package static func label(_ table: String, _ key: String? = nil) -> String {
    """
    coalesce(nullif(\(table).subject, ''), (SELECT line.label FROM \(table)_line AS line
      WHERE line.\(key ?? table)_id = \(table).id AND line.kind = 'item' ORDER BY line.position LIMIT 1), '')
    """
  }
}
