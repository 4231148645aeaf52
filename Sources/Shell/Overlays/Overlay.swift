import Desk
import Store
import Terminal

/// What stands over the screen and takes the keys first.
enum Overlay {
  case menu(MenuState)
  case palette(PaletteState)
  case question(QuestionState)
  case prompt(PromptState)
}

/// A question over the screen: the verb's letter acts, Enter and every other key cancel.
struct QuestionState {
  let question: Question
  let perform: @Sendable (Session) throws -> Outcome

  func draw(in buffer: inout Buffer, _ area: Rect, glyphs: Glyphs) {
    let width = min(area.width - 4, 76)
    let text = Wrapping.lines(question.text, width: width - 4)
    let keys = Wrapping.lines(verbs, width: width - 4)
    let height = text.count + keys.count + 3
    let box = Rect(
      x: area.x + (area.width - width) / 2, y: area.y + max(0, (area.height - height) / 2), width: width,
      height: height)
    let role: Role = question.isDangerous ? .danger : .message
    buffer.fill(box, role: role)
    buffer.box(box, role: role, frame: glyphs.frame)
    for (line, text) in text.enumerated() {
      buffer.write(text, x: box.x + 2, y: box.y + 1 + line, role: role)
    }
    for (line, text) in keys.enumerated() {
      buffer.write(text, x: box.x + 2, y: box.y + 2 + self.lineCount(width) + line, role: role)
    }
    buffer.cursor = Point(x: box.x + 2, y: box.bottom - 2)
  }

  private func lineCount(_ width: Int) -> Int { Wrapping.lines(question.text, width: width - 4).count }

  /// « (o) oui · (i) imprimer et valider · autre touche : non »
  private var verbs: String {
    let second = question.second.map { " · (\($0.key)) \($0.label)" } ?? ""
    return "(\(question.verb)) \(question.label)\(second) · autre touche : non"
  }
}

/// One line asked for: a day, a file's name.
struct PromptState {
  let label: String
  var entry: TextEntry
  /// The theme to put back when none is chosen.
  var former: Theme?
  let take: @Sendable (String) throws -> PromptAnswer

  enum PromptAnswer: Sendable {
    case lookAsOf(String)
    case useTheme(String)
    case savePage(String)
    case export(String)
  }
}

/// Cuts a text into lines at its blanks.
enum Wrapping {
  static func lines(_ text: String, width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words(of: text) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if TextWidth.width(of: longer) <= width {
        line = longer
      } else {
        if !line.isEmpty { lines.append(line) }
        line = TextWidth.clip(String(word), to: width)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Words, an amount or a quotation and its marks being one.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ") {
      if let last = words.last, areOne(last, word) {
        words[words.count - 1] = last + " " + word
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  private static func areOne(_ before: String, _ after: Substring) -> Bool {
    guard let end = before.last, let start = after.first else { return false }
    return end == "«" || "€%?!:;»".contains(start) || end.isNumber && start.isNumber
  }
}
