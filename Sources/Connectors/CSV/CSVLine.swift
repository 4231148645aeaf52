/// One line of the CSV files we write: UTF-8, `;` between cells, quotes where needed.
package enum CSVLine {
  /// A cell by what it holds, since only texts are neutralised.
  package enum Cell: Hashable, Sendable {
    case text(String)
    /// A number or a day, already written: left as it is.
    case plain(String)
  }

  /// The line these cells make, without its end.
  package static func text(_ cells: [Cell]) -> String { cells.map(field).joined(separator: ";") }

  private static func field(_ cell: Cell) -> String {
    switch cell {
    case .plain(let text): text
    case .text(let text): quoted(Neutral.neutralised(text))
    }
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes =
      text.unicodeScalars.contains { [";", "\"", "\n", "\r", "\t"].contains($0) }
      || text.first == " " || text.last == " "
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
