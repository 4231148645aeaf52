/// The texts people type, made fit to store: composed, trimmed, without control characters.
package enum FieldText {
  /// One line: line ends become spaces, spaces at both ends go. Throws `TextRefusal.nul` on a NUL.
  package static func line(_ text: String) throws(TextRefusal) -> String {
    let stored = try Fold.normalised(text)
    return trimmed(String(stored.map { $0.isNewline ? " " : $0 }))
  }

  /// Several lines: spaces and line ends at both ends go. Throws `TextRefusal.nul` on a NUL.
  package static func paragraph(_ text: String) throws(TextRefusal) -> String {
    trimmed(try Fold.normalised(text))
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...end])
  }
}
