import Foundation

/// How the characters of a text file from outside are written as bytes.
package enum TextEncoding: Hashable, Sendable {
  case utf8
  /// UTF-8 that says so in its first three bytes, as spreadsheets write it.
  case utf8WithMark
  case utf16
  /// What Windows programs write in western Europe.
  case windows1252

  /// What people call it.
  package var title: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8WithMark: "UTF-8 avec BOM"
    case .utf16: "UTF-16"
    case .windows1252: "Windows-1252"
    }
  }

  /// The encoding the bytes show: a mark decides, then whether they are sound UTF-8; all the rest is Windows-1252.
  static func detect(_ data: Data) -> TextEncoding {
    if data.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8WithMark }
    if data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF]) { return .utf16 }
    return String(validating: data, as: UTF8.self) == nil ? .windows1252 : .utf8
  }

  /// The text the bytes write, without its mark; `nil` when they do not write one in this encoding.
  func text(of data: Data) -> String? {
    switch self {
    case .utf8: String(validating: data, as: UTF8.self)
    case .utf8WithMark: String(validating: data.dropFirst(3), as: UTF8.self)
    case .utf16: String(data: data, encoding: .utf16)
    case .windows1252: Self.windows1252Text(of: data)
    }
  }

  private static func windows1252Text(of data: Data) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.reserveCapacity(data.count)
    for byte in data {
      let isHigh = (0x80...0x9F).contains(byte)
      scalars.append(isHigh ? windows1252High[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(scalars)
  }

  /// Bytes 80 to 9F; the five the code page leaves undefined give the replacement character.
  private static let windows1252High: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž", "\u{FFFD}",
    "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}", "ž", "Ÿ",
  ]
}
