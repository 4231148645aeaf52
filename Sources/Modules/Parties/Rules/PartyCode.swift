import Kernel

/// The short name of a party, by which people type it and the books know its account: `DUP`, at most 12
/// characters.
package enum PartyCode {
  package static let longest = 12

  /// The code that `text` writes: folded, in capitals; `nil` unless it is 1 to 12 letters, digits, `-`, `_`
  /// or `.`.
  package static func read(_ text: some StringProtocol) -> String? {
    let code = Fold.key(text).filter { !$0.isWhitespace }.uppercased()
    let allowed = code.utf8.count == code.count && code.allSatisfy { isPlain($0) || "-_.".contains($0) }
    return allowed && (1...longest).contains(code.count) ? code : nil
  }

  /// A code for a new party of that name that nobody holds: `DUP`, then `DUP2`, `DUP3`…
  ///
  /// - Parameter taken: the codes already held that start with `stem(of: name)`.
  package static func proposal(for name: String, taken: Set<String>) -> String {
    let stem = stem(of: name)
    guard taken.contains(stem) else { return stem }
    var number = 2
    while taken.contains("\(stem)\(number)") { number += 1 }
    return "\(stem)\(number)"
  }

  /// The first three letters or digits of the name, legal forms and articles at its head left out.
  package static func stem(of name: String) -> String {
    let words = Fold.key(name).uppercased().split { !isPlain($0) }
    let telling = words.drop { heads.contains(String($0)) }
    let letters = (telling.isEmpty ? words[...] : telling).joined().prefix(3)
    return letters.isEmpty ? "TIERS" : String(letters)
  }

  private static func isPlain(_ character: Character) -> Bool {
    ("A"..."Z").contains(character) || ("0"..."9").contains(character)
  }

  private static let heads: Set<String> = [
    "SARL", "SAS", "SASU", "EURL", "SA", "SCI", "SNC", "SCOP", "STE", "SOCIETE", "ETS", "ETABLISSEMENTS",
    "LE", "LA",
    "LES", "L", "M", "MME",
  ]
}
