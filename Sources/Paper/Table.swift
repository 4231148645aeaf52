/// A table as wide as the page: its first column is text and takes what the others leave.
package struct Table: Hashable, Codable, Sendable {
  package enum Row: Hashable, Codable, Sendable {
    case cells([String])
    /// Spans all columns.
    case text(String)
  }

  package private(set) var rows: [Row] = []
  package let headers: [String]

  /// - Parameter headers: the first is the text's; the others' columns are aligned on the right.
  package init(headers: [String]) { self.headers = headers }

  package mutating func add(_ cells: [String]) { rows.append(.cells(cells)) }
  package mutating func add(text: String) { rows.append(.text(text)) }
}

extension TextPaper {
  mutating func draw(_ table: Table) {
    let widths = table.headers.indices.dropFirst().map { column in
      let cells = table.rows.compactMap {
        if case .cells(let cells) = $0 { cells[column].count } else { nil }
      }
      return max(table.headers[column].count, cells.max() ?? 0)
    }
    let first = Self.width - widths.reduce(0) { $0 + $1 + 1 }
    add(line(table.headers, first: first, widths: widths))
    add(String(repeating: "-", count: Self.width))
    for row in table.rows {
      switch row {
      case .text(let text): paragraph(text)
      case .cells(let cells): draw(cells, first: first, widths: widths)
      }
    }
    add(String(repeating: "-", count: Self.width))
  }

  private mutating func draw(_ cells: [String], first: Int, widths: [Int]) {
    let texts = Self.wrapped(cells[0], to: max(first, 1))
    add(line([texts[0]] + cells.dropFirst(), first: first, widths: widths))
    for text in texts.dropFirst() { add(text) }
  }

  private func line(_ cells: [String], first: Int, widths: [Int]) -> String {
    zip(cells.dropFirst(), widths).reduce(Self.padded(cells[0], to: first)) {
      $0 + " " + Self.padded($1.0, to: $1.1, right: true)
    }
  }
}
