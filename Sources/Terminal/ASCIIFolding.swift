import Foundation

/// The ASCII twin of a character, for terminals that show nothing else.
package enum ASCIIFolding {
  /// One ASCII character in the place of `character`: the letter without its accent, `+ - |` for frames,
  /// the charts' `.:-=+*#%`, `?` for what has no twin.
  package static func fold(_ character: Character) -> Character {
    if character.isASCII { return character }
    if let twin = twins[character] { return twin }
    guard let scalar = character.unicodeScalars.first else { return "?" }
    if let line = line(scalar.value) { return line }
    // The letter under the accents, where the character is made of both.
    let base = character.decomposedBase
    return base.isASCII ? Character(base) : "?"
  }

  private static func line(_ value: UInt32) -> Character? {
    switch value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: "|"
    case 0x2500...0x257F: "+"
    default: nil
    }
  }

  private static let twins: [Character: Character] = [
    "▁": ".", "▂": ":", "▃": "-", "▄": "=", "▅": "+", "▆": "*", "▇": "#", "█": "%", "▏": "#", "▎": "#",
    "▍": "#",
    "▌": "#", "▋": "#", "▊": "#", "▉": "#", "▐": "#", "▸": ">", "▲": "^", "▼": "v", "●": "*", "○": "o",
    "…": "~",
    "›": ">", "‹": "<", "«": "\"", "»": "\"", "“": "\"", "”": "\"", "’": "'", "‘": "'", "–": "-", "—": "-",
    "·": ".", "•": "*", "€": "E", "°": "o", "²": "2", "³": "3", "µ": "u", "×": "x", "÷": "/", "±": "+",
    "−": "-",
    "œ": "o", "Œ": "O", "æ": "a", "Æ": "A", "ß": "s", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d",
    "Đ": "D",
    "↑": "^", "↓": "v", "←": "<", "→": ">", "⏎": "<", "⇥": ">", "✓": "x", "½": "?", "№": "N",
  ]
}

extension Character {
  /// The first scalar of the canonical decomposition.
  fileprivate var decomposedBase: Unicode.Scalar {
    String(self).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? "?"
  }
}
