import Kernel
import Terminal

/// A line of text being typed: entering it selects its value, the first character replaces it, an arrow edits it.
struct TextEntry: Hashable, Sendable {
  private(set) var characters: [Character]
  private(set) var cursor: Int
  /// Whether the whole value is selected: typing replaces it.
  private(set) var isSelected: Bool
  /// Whether a key changed the text since it was entered.
  private(set) var isTouched = false

  init(_ text: String = "", selected: Bool = true) {
    characters = Array(text)
    cursor = characters.count
    isSelected = selected && !text.isEmpty
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  /// Takes an editing key; answers whether it was one.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .paste(let text): insert(Self.oneLine(text))
    case .backspace: erase(before: true)
    case .delete: erase(before: false)
    case .left: move(to: isSelected ? 0 : cursor - 1)
    case .right: move(to: isSelected ? characters.count : cursor + 1)
    case .home: move(to: 0)
    case .end: move(to: characters.count)
    default: return false
    }
    return true
  }

  /// Replaces the text, as a picked value does.
  mutating func set(_ text: String) {
    self = TextEntry(text, selected: false)
    isTouched = true
  }

  /// Counts the text as typed, so that what is lit beside it is taken.
  mutating func touch() { isTouched = true }

  private mutating func insert(_ new: [Character]) {
    if isSelected { clear() }
    let room = max(0, Self.longest - characters.count)
    let kept = new.prefix(room)
    characters.insert(contentsOf: kept, at: cursor)
    cursor += kept.count
    isTouched = true
  }

  private mutating func erase(before: Bool) {
    isTouched = true
    if isSelected { return clear() }
    let index = before ? cursor - 1 : cursor
    guard characters.indices.contains(index) else { return }
    characters.remove(at: index)
    cursor = index
  }

  private mutating func clear() {
    characters = []
    cursor = 0
    isSelected = false
  }

  private mutating func move(to position: Int) {
    isSelected = false
    cursor = min(max(0, position), characters.count)
  }

  /// A field never holds more; a longer paste is cut.
  static let longest = 4_000

  /// A pasted text on one line: ends of line and tabs become blanks, control and direction characters go.
  private static func oneLine(_ text: String) -> [Character] {
    let flat = String(text.prefix(longest * 2).map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return Array(((try? Fold.normalised(flat)) ?? "").prefix(longest))
  }
}

extension Buffer {
  /// Draws a field being typed, scrolled so that its cursor shows, and puts the terminal's cursor there.
  mutating func write(_ entry: TextEntry, x: Int, y: Int, width: Int, role: Role) {
    guard width > 0 else { return }
    // A value just entered shows from its beginning; one being typed follows its cursor.
    let before = entry.isSelected ? "" : String(entry.characters[..<entry.cursor])
    let skipped = max(0, TextWidth.width(of: before) - width + 1)
    var text = entry.text
    var dropped = 0
    while dropped < skipped, let first = text.first {
      dropped += TextWidth.width(of: String(first))
      text.removeFirst()
    }
    fill(Rect(x: x, y: y, width: width, height: 1), role: role)
    write(text, x: x, y: y, role: entry.isSelected ? .selection : role, width: width)
    cursor = Point(x: x + min(width - 1, TextWidth.width(of: before) - dropped), y: y)
  }
}
