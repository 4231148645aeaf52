/// A page for people to read, as a value: what it says and how its parts stand, before any form of paper.
///
/// It is built part by part, rendered as text by `text`, and kept or handed to another program by its JSON form.
package struct Page: Hashable, Codable, Sendable {
  /// A part of a page, from top to bottom.
  package enum Part: Hashable, Codable, Sendable {
    case line(String)
    /// One empty line, unless the line above is empty already.
    case gap
    /// Text that is cut between words.
    case paragraph(String)
    /// Two columns side by side; the right one starts at column `start`, or ends at the right edge.
    case columns(left: [String], right: [String], start: Int?)
    /// An amount at the right edge, and what it is.
    case amount(label: String, value: String)
    case table(Table)
  }

  package private(set) var parts: [Part] = []

  package init() {}

  package mutating func add(_ line: String) { parts.append(.line(line)) }
  package mutating func gap() { parts.append(.gap) }
  package mutating func paragraph(_ text: String) { parts.append(.paragraph(text)) }
  package mutating func table(_ table: Table) { parts.append(.table(table)) }

  package mutating func columns(_ left: [String], _ right: [String], start: Int?) {
    parts.append(.columns(left: left, right: right, start: start))
  }

  package mutating func amount(_ label: String, _ value: String) {
    parts.append(.amount(label: label, value: value))
  }

  /// The page as text of 80 columns, lines ended by `\n`.
  package var text: String {
    var paper = TextPaper()
    for part in parts { paper.draw(part) }
    return paper.text
  }
}
