import CNcurses
import Terminal

/// The numbers ncurses gives to keys, and ours for the sequences terminfo says nothing of.
enum KeyCodes {
  /// Above the numbers ncurses itself gives out for extended keys.
  private static let first: Int32 = 0x1000

  /// Tells ncurses of the sequences it does not take for a key we know.
  static func define() {
    for (index, sequence) in KeySequences.all.enumerated() {
      let bytes = sequence.bytes.map { CChar(bitPattern: $0) } + [0]
      let known = unsafe key_defined(bytes)
      guard event(for: known) == nil else { continue }
      _ = unsafe define_key(bytes, first + Int32(index))
    }
  }

  /// What a number stands for; `nil` for keys no screen uses.
  static func event(for code: Int32) -> KeyEvent? {
    if let key = keys[code] { return .key(key) }
    if (KEY_F0 + 1...KEY_F0 + 24).contains(code) { return .key(.function(Int(code - KEY_F0))) }
    let index = Int(code - first)
    return KeySequences.all.indices.contains(index) ? KeySequences.all[index].event : nil
  }

  private static let keys: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_SLEFT: .left, KEY_SRIGHT: .right,
    KEY_SR: .shiftUp, KEY_SF: .shiftDown, KEY_HOME: .home, KEY_END: .end, KEY_SHOME: .home, KEY_SEND: .end,
    KEY_FIND: .home, KEY_SELECT: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_SPREVIOUS: .pageUp,
    KEY_SNEXT: .pageDown, KEY_IC: .insert, KEY_DC: .delete, KEY_SDC: .delete, KEY_BTAB: .backTab,
    KEY_ENTER: .enter, KEY_BACKSPACE: .backspace,
  ]
}
