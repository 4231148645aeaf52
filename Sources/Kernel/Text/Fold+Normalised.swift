import Foundation

extension Fold {
  /// The text as stored: composed (NFC), without control characters nor the marks that turn the direction of
  /// writing.
  ///
  /// Line ends become `\n`, a tab a space; an emoji keeps its joiners. Throws `TextRefusal.nul` on a NUL.
  package static func normalised(_ text: String) throws(TextRefusal) -> String {
    guard !text.utf8.contains(0) else { throw .nul }
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if let kept = stored(scalar, after: previous) { scalars.append(kept) }
      previous = scalar
    }
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  private static func stored(_ scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A: previous == "\r" ? nil : scalar
    case 0x0D, 0x85, 0x2028, 0x2029: "\n"
    case 0x09: " "
    case 0x00...0x1F, 0x7F...0x9F: nil
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: nil
    default: scalar
    }
  }
}
