/// How many columns a text takes: the one answer used to measure, cut and draw.
///
/// The rule is that of `wcwidth`, summed over the scalars, as terminals reached through SSH apply it; it
/// asks no locale, so that a test and a server agree.
package enum TextWidth {
  /// The columns `text` takes once drawn.
  package static func width(of text: String) -> Int {
    isPlain(text) ? text.utf8.count : Grapheme.all(in: text).reduce(0) { $0 + $1.width }
  }

  /// `text` in at most `width` columns; a cut one ends with `ellipsis`.
  package static func clip(_ text: String, to width: Int, ellipsis: Character = "…") -> String {
    guard width > 0 else { return "" }
    guard self.width(of: text) > width else { return text }
    return prefix(of: text, columns: width - 1) + String(ellipsis)
  }

  /// `text` cut to `width` columns, with blanks after it when it is shorter.
  package static func padRight(_ text: String, to width: Int) -> String {
    let clipped = clip(text, to: width)
    return clipped + blanks(width - self.width(of: clipped))
  }

  /// `text` cut to `width` columns, with blanks before it when it is shorter.
  package static func padLeft(_ text: String, to width: Int) -> String {
    let clipped = clip(text, to: width)
    return blanks(width - self.width(of: clipped)) + clipped
  }

  /// The columns of one scalar: 0 for a mark set on the character before it, 2 for a wide one, else 1.
  package static func width(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if isZeroWidth(scalar) { return 0 }
    return value >= 0x1100 && isWide(value) ? 2 : 1
  }

  /// Whether every byte of `text` is a printable ASCII character, hence a column.
  static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private static func prefix(of text: String, columns: Int) -> String {
    var kept = ""
    var left = columns
    for grapheme in Grapheme.all(in: text) {
      left -= grapheme.width
      guard left >= 0 else { break }
      kept.append(grapheme.character)
    }
    return kept
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    // The vowels and final consonants of a Korean syllable join the consonant before them.
    if (0x1160...0x11FF).contains(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(value)
  }

  /// The East Asian wide and fullwidth scalars (UAX #11), neighbouring ranges merged over what is not
  /// assigned.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
    0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
    0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
    0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E,
    0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x1B2FF, 0x1F004...0x1F004,
    0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335,
    0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0,
    0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
    0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4,
    0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6D7,
    0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F7F0...0x1F7F0,
    0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
