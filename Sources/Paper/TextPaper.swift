/// A page laid out as text on lines of 80 columns.
package struct TextPaper {
  package static let width = 80

  private(set) var lines: [String] = []

  /// The page, without spaces at line ends nor empty lines at its own.
  var text: String {
    let trimmed = lines.map(Self.trimmed)
    let last = trimmed.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    return trimmed[..<last].joined(separator: "\n") + "\n"
  }

  mutating func draw(_ part: Page.Part) {
    switch part {
    case .line(let line): add(line)
    case .gap: gap()
    case .paragraph(let text): paragraph(text)
    case .columns(let left, let right, let start): columns(left, right, start: start)
    case .amount(let label, let value): amount(label, value)
    case .table(let table): draw(table)
    }
  }

  mutating func add(_ line: String) { lines.append(line) }

  mutating func gap() { if lines.last?.isEmpty == false { lines.append("") } }

  /// A paragraph cut between words.
  mutating func paragraph(_ text: String) { lines += Self.wrapped(text, to: Self.width) }

  /// Two columns side by side; the right one starts at column `start`, or ends at the right edge when `nil`.
  mutating func columns(_ left: [String], _ right: [String], start: Int?) {
    for row in 0..<max(left.count, right.count) {
      let leftText = row < left.count ? left[row] : ""
      let rightText = row < right.count ? right[row] : ""
      let column = start ?? (Self.width - rightText.count)
      add(Self.padded(leftText, to: column) + rightText)
    }
  }

  /// An amount at the right edge, its label ending where the column of amounts starts.
  mutating func amount(_ label: String, _ value: String) {
    let column = max(14, value.count + 1)
    let labels = Self.wrapped(label, to: Self.width - column)
    for (index, line) in labels.enumerated() {
      let isLast = index == labels.count - 1
      add(
        Self.padded(line, to: Self.width - column, right: true)
          + (isLast ? Self.padded(value, to: column, right: true) : ""))
    }
  }

  static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - text.count))
    return right ? spaces + text : text + spaces
  }

  /// The text cut between words; a word longer than a line is cut anywhere.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrappedLine($0, to: width) }
  }

  private static func wrappedLine(_ text: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = String(word)
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = String(word.dropFirst(width))
      }
      line += line.isEmpty ? word : " \(word)"
    }
    return lines + [line]
  }

  private static func trimmed(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}
