import Lists

extension DocumentLabelSQL {
  /// A document's number, or the word for a draft, which has none.
  package static func number(_ table: String) -> String {
    "CASE \(table).number WHEN '' THEN 'brouillon' ELSE \(table).number END"
  }
}

extension ListColumn {
  /// The number of a table's documents; « brouillon » finds those that have none.
  package static func number(
    of table: String, _ id: String = "numero", _ title: String = "N°", width: Int
  ) -> ListColumn {
    ListColumn(
      id, title, width: width, keep: 1, sql: "\(DocumentLabelSQL.number(table))",
      sort: "\(table).sort_number",
      exact: "\(table).sort_number = CASE :value WHEN 'brouillon' THEN '' ELSE :value END")
  }
}
