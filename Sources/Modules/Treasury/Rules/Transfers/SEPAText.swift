import Foundation
import Kernel

/// Text in the only letters that SEPA banks must take: plain Latin ones, digits and a few signs.
///
/// Source: EPC217-08, SEPA conversion table: `a-z A-Z 0-9 / - ? : ( ) . , ' +` and the space.
package enum SEPAText {
  /// The text without accents, other alphabets spelled in Latin letters, any other sign a space; cut at `length`,
  /// without a slash or space at either end.
  ///
  /// None of the letters left has a meaning in XML, so nothing has to be escaped.
  package static func fold(_ text: String, length: Int) -> String {
    let latin = text.applyingTransform(.toLatin, reverse: false) ?? text
    var letters = ""
    for scalar in latin.decomposedStringWithCompatibilityMapping.unicodeScalars {
      if scalar.properties.generalCategory == .nonspacingMark { continue }
      letters += spelled(scalar)
    }
    let words = letters.split(separator: " ").joined(separator: " ")
    let start = words.drop { $0 == "/" || $0 == " " }
    return start.prefix(length).trimmingCharacters(in: CharacterSet(charactersIn: "/ "))
  }

  private static func spelled(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": String(scalar)
    case "/", "-", "?", ":", "(", ")", ".", ",", "'", "+": String(scalar)
    case "œ": "oe"
    case "Œ": "OE"
    case "æ": "ae"
    case "Æ": "AE"
    case "ß": "ss"
    case "ø": "o"
    case "Ø": "O"
    case "ł": "l"
    case "Ł": "L"
    case "đ", "ð": "d"
    case "Đ", "Ð": "D"
    case "°": "o"
    case "&": "+"
    case "’", "‘", "`", "\"", "«", "»", "“", "”": "'"
    case "‐", "‑", "–", "—", "_": "-"
    case ";": ","
    default: " "
    }
  }
}
