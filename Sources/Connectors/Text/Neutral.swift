/// How a text is kept from being taken for a formula by the spreadsheet that opens a CSV file.
///
/// A text whose first character is `=`, `+`, `-`, `@`, or a tab gets an apostrophe before it; so does one that
/// already has apostrophes there, so that restoring gives back exactly what was written.
package enum Neutral {
  /// The text as a cell may hold it.
  package static func neutralised(_ text: String) -> String { isFormula(text) ? "'" + text : text }

  /// The text that `neutralised` was made from.
  package static func restored(_ cell: String) -> String {
    cell.first == "'" && isFormula(cell.dropFirst()) ? String(cell.dropFirst()) : cell
  }

  private static func isFormula(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return ["=", "+", "-", "@", "\t"].contains(first)
  }
}
