import GRDB
import Kernel
import Lists

/// Rows computed apart, as the source of a list: for the few rows that are sentences rather than records.
package struct BooksTable {
  package let columns: [String]
  package var rows: [[(any DatabaseValueConvertible)?]] = []

  package init(columns: [String], rows: [[(any DatabaseValueConvertible)?]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The list's source; `told` is the table, and its first column the rows' ids.
  package func source(search: [String]) -> ListSource {
    var arguments: [String: (any DatabaseValueConvertible)?] = [:]
    let values = rows.enumerated().map { line, row in
      let names = row.indices.map { "told\(line)_\($0)" }
      for (name, value) in zip(names, row) { arguments.updateValue(value, forKey: name) }
      return "(\(names.map { ":\($0)" }.joined(separator: ", ")))"
    }
    let empty = "SELECT \(columns.map { _ in "NULL" }.joined(separator: ", ")) WHERE 0"
    let body = values.isEmpty ? empty : "VALUES \(values.joined(separator: ", "))"
    return ListSource(
      with: "told(\(columns.joined(separator: ", "))) AS MATERIALIZED (\(body))", from: "told",
      id: "told.\(columns.first ?? "id")", paging: .whole, arguments: arguments, search: .anywhere(search))
  }
}
