import Kernel

/// The short name of a product or a category, by which people type it: `CONS`, `VIS-4X40`; found blind to
/// case and accents.
package enum ProductCode {
  package static let longest = 30

  /// The code that `text` writes, spaces at its ends dropped and those inside made one; `nil` unless it is 1
  /// to 30 characters on one line and starts with no `#`, which names records by number.
  package static func read(_ text: some StringProtocol) -> String? {
    guard !text.contains(where: \.isNewline) else { return nil }
    let code = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return (1...longest).contains(code.count) && !code.hasPrefix("#") ? code : nil
  }

  /// The code a person wrote; throws `invalid-code`.
  package static func written(_ text: String) throws -> String {
    guard let code = read(try FieldText.line(text)) else { throw ArticlesRefusal.invalidCode(text) }
    return code
  }

  /// A code for something new of that label that nothing holds: `CONS`, then `CONS2`, `CONS3`…
  package static func proposal(for label: String, isTaken: (String) throws -> Bool) rethrows -> String {
    let stem = stem(of: label)
    guard try isTaken(stem) else { return stem }
    var number = 2
    while try isTaken("\(stem)\(number)") { number += 1 }
    return "\(stem)\(number)"
  }

  /// The first four letters of the one telling word, or the first three of each of the first three.
  static func stem(of label: String) -> String {
    let words = Fold.key(label).uppercased().split { !isPlain($0) }.filter { !empty.contains(String($0)) }
    guard let first = words.first else { return "ART" }
    guard words.count > 1 else { return String(first.prefix(4)) }
    return words.prefix(3).map { $0.prefix(3) }.joined(separator: "-")
  }

  private static func isPlain(_ character: Character) -> Bool {
    ("A"..."Z").contains(character) || ("0"..."9").contains(character)
  }

  /// Words that tell nothing of a product.
  private static let empty: Set<String> = [
    "A", "AU", "AUX", "AVEC", "D", "DE", "DES", "DU", "EN", "ET", "L", "LA", "LE", "LES", "PAR", "POUR",
    "SANS", "SUR", "UN", "UNE",
  ]
}
