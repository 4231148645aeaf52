/// A table as wide as the page: its first column is text and takes what the others leave.
struct PrintedTable {
  private var rows: [Row] = []
  private let headers: [String]

  private enum Row {
    case cells([String])
    case text(String)
  }

  /// - Parameter headers: the first is the text's; the others' columns are aligned on the right.
  init(headers: [String]) { self.headers = headers }

  mutating func add(_ cells: [String]) { rows.append(.cells(cells)) }

  /// A row that spans all columns.
  mutating func add(text: String) { rows.append(.text(text)) }

  func draw(on page: inout PrintedPage) {
    let widths = headers.indices.dropFirst().map { column in
      let cells = rows.compactMap { if case .cells(let cells) = $0 { cells[column].count } else { nil } }
      return max(headers[column].count, cells.max() ?? 0)
    }
    let first = PrintedPage.width - widths.reduce(0) { $0 + $1 + 1 }
    page.add(line(headers, first: first, widths: widths))
    page.add(String(repeating: "-", count: PrintedPage.width))
    for row in rows {
      switch row {
      case .text(let text): page.paragraph(text)
      case .cells(let cells): draw(cells, first: first, widths: widths, on: &page)
      }
    }
    page.add(String(repeating: "-", count: PrintedPage.width))
  }

  private func draw(_ cells: [String], first: Int, widths: [Int], on page: inout PrintedPage) {
    let texts = PrintedPage.wrapped(cells[0], to: max(first, 1))
    page.add(line([texts[0]] + cells.dropFirst(), first: first, widths: widths))
    for text in texts.dropFirst() { page.add(text) }
  }

  private func line(_ cells: [String], first: Int, widths: [Int]) -> String {
    zip(cells.dropFirst(), widths).reduce(PrintedPage.padded(cells[0], to: first)) {
      $0 + " " + PrintedPage.padded($1.0, to: $1.1, right: true)
    }
  }
}
