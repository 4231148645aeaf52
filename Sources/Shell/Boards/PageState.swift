import Store
import Terminal
import ViewModels

/// A page of text someone reads: a printed document, the help, an entry of the journal.
struct PageState {
  let title: String
  let lines: [String]
  /// What this page is, where it was made from a record: it can be read again.
  let source: (screen: PageScreen, record: Int64)?
  private(set) var top = 0

  init(title: String, text: String) {
    self.title = title
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    source = nil
  }

  init(_ screen: PageScreen, record: Int64, in around: Surroundings) throws {
    let (title, text) = try around.read { (try screen.title($0, record), try screen.text($0, record)) }
    self.title = title
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    source = (screen, record)
  }

  var text: String { lines.joined(separator: "\n") }

  mutating func handle(_ key: Key, in around: Surroundings) -> Effect {
    switch key {
    case .down, .character("j"): scroll(by: 1, height: around.height)
    case .up, .character("k"): scroll(by: -1, height: around.height)
    case .pageDown, .character(" "): scroll(by: around.height - 1, height: around.height)
    case .pageUp: scroll(by: 1 - around.height, height: around.height)
    case .home, .controlHome: top = 0
    case .end, .controlEnd: scroll(by: lines.count, height: around.height)
    case .character("y"): return .copy(text)
    default: return .unhandled
    }
    return .none
  }

  func draw(in buffer: inout Buffer, _ area: Rect) {
    for line in 0..<area.height where lines.indices.contains(top + line) {
      let text = lines[top + line]
      let isTitle = !text.isEmpty && !text.hasPrefix(" ") && text == text.uppercased() && source == nil
      buffer.write(
        text, x: area.x + 1, y: area.y + line, role: isTitle ? .title : .text, width: area.width - 2)
    }
    buffer.cursor = Point(x: area.x, y: area.y)
  }

  private mutating func scroll(by delta: Int, height: Int) {
    top = min(max(0, top + delta), max(0, lines.count - height))
  }
}
