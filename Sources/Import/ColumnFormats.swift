import Connectors

/// How each column of a file writes its amounts and dates, found from the whole column.
struct ColumnFormats {
  private var marks: [String: DecimalMark] = [:]
  private var orders: [String: DateOrder] = [:]

  init(_ table: CSVTable, columns: ColumnMap) {
    // Nothing but whole numbers decides nothing: the separator tells the country the file is from.
    let usual: DecimalMark = table.separator == .comma ? .point : .comma
    for field in columns.fields {
      guard let index = columns.index(of: field.name) else { continue }
      switch field.kind {
      case .money, .price, .quantity, .rate:
        marks[field.name] = DecimalMark.detect(in: Self.values(index, of: table)) ?? usual
      case .day: orders[field.name] = DateOrder.detect(in: Self.values(index, of: table))
      case .text, .integer, .flag: break
      }
    }
  }

  func mark(of field: String) -> DecimalMark { marks[field] ?? .comma }
  func order(of field: String) -> DateOrder { orders[field] ?? .dayFirst }

  /// What was found of a field's column, for the person to check; `nil` when it is plain text.
  func title(of field: String) -> String? {
    marks[field].map { "décimales : \($0.title)" } ?? orders[field]?.title
  }

  private static func values(_ index: Int, of table: CSVTable) -> [String] {
    table.rows.compactMap { row in
      guard case .fields(let fields) = row.content else { return nil }
      return fields[index]
    }
  }
}
