/// One row of a CSV file, whether or not it could be read.
package struct CSVRow: Sendable {
  /// The line of the file it starts on, from 1; the header is on the first.
  package let line: Int
  /// The row as it stands in the file, to be written back when it is rejected.
  package let text: String
  package let content: Content

  package enum Content: Hashable, Sendable {
    /// One text for each column of the header, without the apostrophe that neutralises a formula.
    case fields([String])
    case malformed(Malformation)
  }

  package init(line: Int, text: String, content: Content) {
    self.line = line
    self.text = text
    self.content = content
  }
}

/// Why a row could not be read.
package enum Malformation: Hashable, Sendable {
  case unclosedQuote
  case strayQuote
  case columnCount(found: Int, expected: Int)

  /// What is the matter, in one French clause.
  package var reason: String {
    switch self {
    case .unclosedQuote: "un guillemet ouvert n’est pas fermé"
    case .strayQuote: "un guillemet n’est pas à sa place"
    case .columnCount(let found, let expected):
      "la ligne a \(found) \(found == 1 ? "colonne" : "colonnes"), l’en-tête en a \(expected)"
    }
  }
}
