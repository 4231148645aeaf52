import Foundation
import Terminal

/// Text being pasted, at most 64 kB of it: the rest is dropped.
struct Paste {
  static let limit = 65_536

  /// What ends a paste when the terminal's bytes came too far apart to be seen as a key.
  private static let end = Array("\u{1B}[201~".utf8)

  /// The text, then beyond the limit only as much as the end takes, so as to see it.
  private var bytes: [UInt8] = []

  mutating func take(_ byte: UInt8) {
    if bytes.count == Self.limit + Self.end.count { bytes.remove(at: Self.limit) }
    bytes.append(byte)
  }

  /// A key the terminal library saw in the text: only those that are characters count.
  mutating func take(_ key: Key) {
    switch key {
    case .enter: take(0x0A)
    case .tab: take(0x09)
    default: break
    }
  }

  /// Whether the end of the paste has come as plain bytes.
  var isOver: Bool { bytes.suffix(Self.end.count).elementsEqual(Self.end) }

  /// The text in canonical form (NFC): line ends are `\n`, tabs stay, other controls are gone.
  var text: String {
    let whole = isOver ? bytes.dropLast(Self.end.count) : bytes[...]
    let text = String(decoding: Self.cut(whole), as: UTF8.self)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    let kept = text.unicodeScalars.filter {
      $0 == "\n" || $0 == "\t" || $0.properties.generalCategory != .control
    }
    return String(String.UnicodeScalarView(kept)).precomposedStringWithCanonicalMapping
  }

  /// At most the limit, not ending inside a character.
  private static func cut(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let kept = bytes.prefix(limit)
    guard kept.count == limit, let lead = kept.lastIndex(where: { !UTF8.isContinuation($0) }) else {
      return kept
    }
    return kept.endIndex - lead < KeyDecoder.length(of: kept[lead]) ? kept[..<lead] : kept
  }
}
