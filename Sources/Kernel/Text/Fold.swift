import Foundation

/// The foldings of text: one to find and sort by, one to store.
package enum Fold {
  /// The text as searched and sorted: small letters, no accents, ligatures opened, one kind of apostrophe.
  ///
  /// Compatibility decomposition (NFKD) without its marks, œ → oe, æ → ae, ß → ss, ’ → '. Used alike for the
  /// index, the sort key and the query: "societe generale" finds « Société Générale ». Folding twice changes
  /// nothing.
  package static func key(_ text: some StringProtocol) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var key = ""
    // Lowered before and after: some compatibility letters decompose into capitals (™ gives TM).
    for scalar in String(text).lowercased().decomposedStringWithCompatibilityMapping.lowercased()
      .unicodeScalars
    {
      append(scalar, to: &key)
    }
    return key
  }

  private static func append(_ scalar: Unicode.Scalar, to key: inout String) {
    switch scalar {
    case "œ": key += "oe"
    case "æ": key += "ae"
    case "ß": key += "ss"
    case "ø": key += "o"
    case "ł": key += "l"
    case "đ", "ð": key += "d"
    case "þ": key += "th"
    case "ı": key += "i"
    case "’", "‘", "ʼ", "′": key += "'"
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: break
      default: key.unicodeScalars.append(scalar)
      }
    }
  }
}
