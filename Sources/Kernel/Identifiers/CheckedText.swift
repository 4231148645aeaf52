/// A text being read as an identifier: cleaned once, then checked step by step.
struct CheckedText {
  let kind: IdentifierKind
  let original: String
  private(set) var text: String

  /// Drops spaces of every kind, dots, hyphens and slashes, and raises letters. Throws when nothing is left.
  init(_ original: String, as kind: IdentifierKind) throws(IdentifierError) {
    self.kind = kind
    self.original = original
    let separators: Set<Character> = [".", "-", "/", "‑", "–"]
    text = original.uppercased().filter { !$0.isWhitespace && !separators.contains($0) }
    if text.isEmpty { throw failure(.empty) }
  }

  func failure(_ problem: IdentifierError.Problem) -> IdentifierError {
    IdentifierError(kind: kind, text: original, problem: problem)
  }

  /// Drops `prefix` where the text starts with it: "IBAN FR76…".
  mutating func drop(prefix: String) {
    if text.hasPrefix(prefix) { text.removeFirst(prefix.count) }
  }

  func check(length: ClosedRange<Int>, expected: String) throws(IdentifierError) {
    guard length.contains(text.count) else { throw failure(.length(found: text.count, expected: expected)) }
  }

  /// Checks that every character of the slice is a digit.
  func checkDigits(_ slice: Substring) throws(IdentifierError) {
    for character in slice where !Self.isDigit(character) {
      throw failure(.character(character, expected: "un chiffre"))
    }
  }

  /// Checks that every character of the slice is a letter from A to Z.
  func checkLetters(_ slice: Substring) throws(IdentifierError) {
    for character in slice where !Self.isLetter(character) {
      throw failure(.character(character, expected: "une lettre"))
    }
  }

  /// Checks that every character of the slice is a letter from A to Z or a digit.
  func checkLettersOrDigits(_ slice: Substring) throws(IdentifierError) {
    for character in slice where !Self.isDigit(character) && !Self.isLetter(character) {
      throw failure(.character(character, expected: "une lettre ou un chiffre"))
    }
  }

  static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) && character.isASCII }
  static func isLetter(_ character: Character) -> Bool {
    ("A"..."Z").contains(character) && character.isASCII
  }
}
