import Foundation
import Terminal

/// Turns what the terminal sent into keys, keeping what is not finished for the next bytes.
///
/// It asks no terminal and no clock: the caller says when nothing more is coming for now.
struct KeyDecoder {
  private var keys: [Key] = []
  /// An escape and what followed it, not yet a key.
  private var sequence: [UInt8] = []
  /// The first bytes of a character that takes several.
  private var letter: [UInt8] = []
  private var paste: Paste?

  /// Whether something has begun that the next bytes should finish.
  var isPending: Bool { !sequence.isEmpty || !letter.isEmpty || paste != nil }

  mutating func take(_ event: KeyEvent) {
    endSequence()
    endLetter()
    switch event {
    case .pasteStart: paste = Paste()
    case .pasteEnd: endPaste()
    case .key(let key):
      if paste != nil { paste?.take(key) } else { keys.append(key) }
    }
  }

  mutating func take(_ byte: UInt8) {
    if paste != nil {
      takePasted(byte)
    } else if !sequence.isEmpty {
      takeInSequence(byte)
    } else if byte >= 0x80 || !letter.isEmpty {
      takeInLetter(byte)
    } else if byte == 0x1B {
      sequence = [byte]
    } else if let key = Self.plain(byte) {
      keys.append(key)
    }
  }

  /// The keys since the last call; an escape nothing has followed is the Escape key.
  mutating func drain() -> [Key] {
    if sequence == [0x1B] { endSequence() }
    defer { keys = [] }
    return keys
  }

  /// Nothing more came for a while: what was begun is taken for what it looks like.
  mutating func flush() -> [Key] {
    endSequence()
    endLetter()
    endPaste()
    return drain()
  }

  /// The key of a byte that stands alone.
  private static func plain(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x08, 0x7F: .backspace
    case 0x09: .tab
    case 0x0A, 0x0D: .enter
    case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x20..<0x7F: .character(Character(Unicode.Scalar(byte)))
    default: nil
    }
  }
}

// Sequences that start with an escape.
extension KeyDecoder {
  private mutating func takeInSequence(_ byte: UInt8) {
    sequence.append(byte)
    if let event = KeySequences.event(for: sequence) {
      sequence = []
      take(event)
    } else if KeySequences.isBeginning(sequence) {
      return
    } else if let isOver = isUnknownControlOver(byte) {
      // A key we do not know is nothing; its bytes must not be typed into a field.
      if isOver { sequence = [] }
    } else {
      endSequence()
    }
  }

  /// For a control sequence (ECMA-48 5.4) that is no key of ours, whether `byte` is its last; `nil` for
  /// anything else.
  private func isUnknownControlOver(_ byte: UInt8) -> Bool? {
    guard sequence.count > 2, sequence[1] == UInt8(ascii: "[") else { return nil }
    switch byte {
    case 0x20...0x3F: return sequence.count > 32
    case 0x40...0x7E: return true
    default: return nil
    }
  }

  /// The sequence was none: the Escape key, and the keys typed after it.
  private mutating func endSequence() {
    guard !sequence.isEmpty else { return }
    let typed = sequence.dropFirst()
    sequence = []
    keys.append(.escape)
    for byte in typed { take(byte) }
  }
}

// Characters of several bytes.
extension KeyDecoder {
  private mutating func takeInLetter(_ byte: UInt8) {
    if !letter.isEmpty && !UTF8.isContinuation(byte) {
      endLetter()
      return take(byte)
    }
    letter.append(byte)
    guard letter.count >= Self.length(of: letter[0]) else { return }
    guard let text = String(validating: letter, as: UTF8.self) else { return endLetter() }
    letter = []
    for character in text { type(character) }
  }

  /// Bytes that are no UTF-8 come from a terminal left in Latin-1: each is the letter it is there.
  private mutating func endLetter() {
    let bytes = letter
    letter = []
    for byte in bytes where byte >= 0xA0 { type(Character(Unicode.Scalar(byte))) }
  }

  /// A letter as one canonical whole (NFC), the accent a terminal sends after it included.
  private mutating func type(_ character: Character) {
    guard let scalar = character.unicodeScalars.first else { return }
    if TextWidth.width(of: scalar) == 0, case .character(let base)? = keys.last {
      let joined = (String(base) + String(character)).precomposedStringWithCanonicalMapping
      if joined.count == 1, let whole = joined.first { return keys[keys.count - 1] = .character(whole) }
    }
    guard let drawn = Grapheme.all(in: String(character)).first else { return }
    keys.append(.character(drawn.character))
  }

  /// How many bytes a character that starts with `lead` takes.
  static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}

// Pasted text.
extension KeyDecoder {
  private mutating func takePasted(_ byte: UInt8) {
    paste?.take(byte)
    if paste?.isOver == true { endPaste() }
  }

  private mutating func endPaste() {
    guard let text = paste?.text else { return }
    paste = nil
    if !text.isEmpty { keys.append(.paste(text)) }
  }
}
