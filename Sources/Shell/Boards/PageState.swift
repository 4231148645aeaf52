import Desk
import Store
import Terminal

/// A page of text someone reads: a printed document, the help, an entry of the journal.
struct PageState {
  let title: String
  let lines: [String]
  /// What this page is, where it was made from a record: it can be read again.
  let source: (screen: PageScreen, record: Int64)?
  private(set) var top = 0
  /// Columns gone past the left edge, on a page wider than the screen.
  private var left = 0

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
    case .right: left += 8
    case .left: left = max(0, left - 8)
    case .home, .controlHome: (top, left) = (0, 0)
    case .end, .controlEnd: scroll(by: lines.count, height: around.height)
    case .character("y"): return .copy(text)
    default: return .unhandled
    }
    return .none
  }

  /// A margin on either side, but for a page as wide as the screen.
  mutating func draw(in buffer: inout Buffer, _ area: Rect) {
    let widest = lines.map { TextWidth.width(of: $0) }.max() ?? 0
    let margin = widest > area.width - 2 ? 0 : 1
    let width = area.width - 2 * margin
    left = min(left, max(0, widest - width))
    for line in 0..<area.height where lines.indices.contains(top + line) {
      let text = lines[top + line]
      let isTitle = !text.isEmpty && !text.hasPrefix(" ") && text == text.uppercased() && source == nil
      buffer.write(
        String(text.dropFirst(left)), x: area.x + margin, y: area.y + line, role: isTitle ? .title : .text,
        width: width)
    }
    buffer.cursor = Point(x: area.x, y: area.y)
  }

  private mutating func scroll(by delta: Int, height: Int) {
    top = min(max(0, top + delta), max(0, lines.count - height))
  }
}
