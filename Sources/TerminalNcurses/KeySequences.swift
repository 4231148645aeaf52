import Terminal

/// What a sequence of bytes from the terminal stands for.
enum KeyEvent: Hashable, Sendable {
  case key(Key)
  case pasteStart
  case pasteEnd
}

/// The sequences of the terminals people have, whatever the terminfo entry they announce says of them.
///
/// PuTTY calls itself `xterm` and sends Home, End and F1–F5 its own way; a Linux console reached through
/// SSH, an older rxvt, a keypad left in application mode, and keys no terminfo names (Alt and a digit,
/// pasted text) are here too.
enum KeySequences {
  /// The longest sequence, escape included.
  static let longest = all.reduce(0) { max($0, $1.bytes.count) }

  /// What `bytes` stand for, escape included; `nil` when they are no known key.
  static func event(for bytes: [UInt8]) -> KeyEvent? { events[bytes] }

  /// Whether a known sequence goes on after `bytes`.
  static func isBeginning(_ bytes: [UInt8]) -> Bool { beginnings.contains(bytes) }

  /// Every sequence and what it stands for, escape included.
  static let all: [(bytes: [UInt8], event: KeyEvent)] = tails.map { tail, event in
    (bytes: [0x1B] + Array(tail.utf8), event: event)
  }

  private static let events = Dictionary(
    all.map { ($0.bytes, $0.event) }, uniquingKeysWith: { first, _ in first })

  private static let beginnings = Set(
    all.flatMap { sequence in (1..<sequence.bytes.count).map { Array(sequence.bytes.prefix($0)) } })

  /// What follows the escape.
  private static let tails: [(String, KeyEvent)] =
    [("[200~", .pasteStart), ("[201~", .pasteEnd)]
    + (arrows + editing + functions + keypad + alt).map { ($0.0, .key($0.1)) }

  /// Arrows in both modes. Ctrl and an arrow is the arrow, as PuTTY itself makes it; Alt lifts a line.
  private static let arrows: [(String, Key)] = [
    ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left),
    ("OA", .up), ("OB", .down), ("OC", .right), ("OD", .left),
    ("[1;2A", .shiftUp), ("[1;2B", .shiftDown), ("[1;2C", .right), ("[1;2D", .left),
    ("[1;3A", .altUp), ("[1;3B", .altDown), ("[1;3C", .right), ("[1;3D", .left),
    ("[1;5A", .up), ("[1;5B", .down), ("[1;5C", .right), ("[1;5D", .left),
    ("[a", .shiftUp), ("[b", .shiftDown), ("Oa", .up), ("Ob", .down), ("Oc", .right), ("Od", .left),
    ("\u{1B}[A", .altUp), ("\u{1B}[B", .altDown), ("\u{1B}OA", .altUp), ("\u{1B}OB", .altDown),
  ]

  private static let editing: [(String, Key)] = [
    ("[H", .home), ("OH", .home), ("[1~", .home), ("[7~", .home),
    ("[F", .end), ("OF", .end), ("[4~", .end), ("[8~", .end),
    ("[2~", .insert), ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab),
    ("[1;5H", .controlHome), ("[7^", .controlHome), ("[1;5F", .controlEnd), ("[8^", .controlEnd),
    ("[2;5~", .controlInsert), ("[2^", .controlInsert), ("[3;5~", .controlDelete), ("[3^", .controlDelete),
    ("[1;2H", .home), ("[1;2F", .end), ("[5;5~", .pageUp), ("[6;5~", .pageDown),
  ]

  /// F1 to F12, as xterm, a VT220 or PuTTY, and the Linux console send them; then with Shift, which adds
  /// twelve.
  private static let functions: [(String, Key)] = [
    ("OP", .function(1)), ("OQ", .function(2)), ("OR", .function(3)), ("OS", .function(4)),
    ("[11~", .function(1)), ("[12~", .function(2)), ("[13~", .function(3)), ("[14~", .function(4)),
    ("[[A", .function(1)), ("[[B", .function(2)), ("[[C", .function(3)), ("[[D", .function(4)),
    ("[[E", .function(5)), ("[15~", .function(5)), ("[17~", .function(6)), ("[18~", .function(7)),
    ("[19~", .function(8)), ("[20~", .function(9)), ("[21~", .function(10)), ("[23~", .function(11)),
    ("[24~", .function(12)),
    ("[1;2P", .function(13)), ("[1;2Q", .function(14)), ("[1;2R", .function(15)), ("[1;2S", .function(16)),
    ("[15;2~", .function(17)), ("[17;2~", .function(18)), ("[18;2~", .function(19)),
    ("[19;2~", .function(20)),
    ("[20;2~", .function(21)), ("[21;2~", .function(22)), ("[23;2~", .function(23)),
    ("[24;2~", .function(24)),
  ]

  /// The keypad in application mode; we ask for the other mode, and not every terminal listens.
  private static let keypad: [(String, Key)] = [
    ("Op", .character("0")), ("Oq", .character("1")), ("Or", .character("2")), ("Os", .character("3")),
    ("Ot", .character("4")), ("Ou", .character("5")), ("Ov", .character("6")), ("Ow", .character("7")),
    ("Ox", .character("8")), ("Oy", .character("9")), ("On", .character(".")), ("Ol", .character(",")),
    ("Ok", .character("+")), ("Om", .character("-")), ("Oj", .character("*")), ("Oo", .character("/")),
    ("OX", .character("=")), ("OM", .enter),
  ]

  /// Alt and a digit; on an AZERTY keyboard the same keys without Shift send the signs printed on them.
  private static let alt: [(String, Key)] =
    (0...9).map { ("\($0)", .alt(Character("\($0)"))) }
    + zip(["à", "&", "é", "\"", "'", "(", "-", "è", "_", "ç"], 0...9).map { ($0, .alt(Character("\($1)"))) }
}
