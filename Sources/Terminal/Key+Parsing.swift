/// A token that names no key, with what to write instead, in French.
package struct KeyError: Error, Equatable, Sendable, CustomStringConvertible {
  package let token: String
  private let reason: String

  init(token: String, _ reason: String) {
    self.token = token
    self.reason = reason
  }

  package var description: String { "touche inconnue « \(token) » : \(reason)" }
}

extension Key {
  /// The keys written in `tokens`, which blanks separate: `F2 dup⏎ cons⏎2⏎ F9 o`.
  ///
  /// `F1`…`F12`, `^X` Ctrl, `M-1` Alt, `S-↑` Maj, `Sp`, `PgUp`, `PgDn`, `Home`, `End`, `Ins`, `Del` name a
  /// key, as do ⏎ ⇥ ⇤ ⎋ ⌫ ⌦ and the arrows anywhere; anything else is text that is typed. `"…"` is text
  /// whatever it holds, and `\"` a quotation mark. Throws for a token that looks like a key and is none,
  /// and for a quotation that does not end.
  package static func parse(_ tokens: String) throws(KeyError) -> [Key] {
    var keys: [Key] = []
    for parts in try KeyScanner.tokens(of: tokens) {
      if parts.count == 1, case .bare(let word) = parts[0], let key = try named(word) {
        keys.append(key)
      } else {
        keys += parts.flatMap(typed)
      }
    }
    return keys
  }

  /// The key `word` names as a whole; `nil` when it is text.
  private static func named(_ word: String) throws(KeyError) -> Key? {
    if let key = words[word] { return key }
    if let number = functionNumber(word) {
      guard (1...24).contains(number) else { throw KeyError(token: word, "les touches vont de F1 à F24") }
      return .function(number)
    }
    if word.hasPrefix("^"), word.count > 1 { return try control(word) }
    if word.hasPrefix("M-"), word.count > 2 { return try alt(word) }
    if word.hasPrefix("S-"), word.count == 3 { throw KeyError(token: word, "Maj s'écrit S-↑ ou S-↓") }
    return nil
  }

  private static func typed(_ part: KeyScanner.Part) -> [Key] {
    switch part {
    case .bare(let text): text.map { symbols[$0] ?? .character($0) }
    case .quoted(let text): text.map { .character($0) }
    }
  }

  private static func functionNumber(_ word: String) -> Int? {
    guard word.hasPrefix("F"), word.count > 1, word.dropFirst().allSatisfy(\.isWholeNumber) else {
      return nil
    }
    return Int(word.dropFirst()) ?? .max
  }

  private static func control(_ word: String) throws(KeyError) -> Key {
    let rest = word.dropFirst()
    guard rest.count == 1, let letter = rest.lowercased().first, letter.isASCII, letter.isLetter else {
      throw KeyError(token: word, "Ctrl s'écrit ^ et une lettre, ou ^Home, ^End, ^Ins, ^Del")
    }
    return .control(letter)
  }

  private static func alt(_ word: String) throws(KeyError) -> Key {
    let rest = word.dropFirst(2)
    guard rest.count == 1, let character = rest.first, symbols[character] == nil else {
      throw KeyError(token: word, "Alt s'écrit M- et un caractère, M-↑ ou M-↓")
    }
    return .alt(character)
  }

  private static let symbols: [Character: Key] = [
    "⏎": .enter, "⇥": .tab, "⇤": .backTab, "⎋": .escape, "⌫": .backspace, "⌦": .delete, "↑": .up, "↓": .down,
    "←": .left, "→": .right,
  ]

  private static let words: [String: Key] = [
    "Sp": .character(" "), "PgUp": .pageUp, "PgDn": .pageDown, "Home": .home, "End": .end, "Ins": .insert,
    "Del": .delete, "^Home": .controlHome, "^End": .controlEnd, "^Ins": .controlInsert,
    "^Del": .controlDelete,
    "M-↑": .altUp, "M-↓": .altDown, "S-↑": .shiftUp, "S-↓": .shiftDown,
  ]
}
