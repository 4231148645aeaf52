import Kernel

/// A thing an import knows how to read from a column.
struct ImportField: Sendable {
  enum Kind: Sendable { case text, money, price, quantity, day, integer, flag, rate }

  let id: FieldID
  let kind: Kind
  let isRequired: Bool
  /// Other headings it is known by, folded.
  let synonyms: [String]

  init(_ key: some FieldKey, _ kind: Kind = .text, required: Bool = false, also synonyms: String...) {
    id = key.id
    self.kind = kind
    isRequired = required
    self.synonyms = synonyms
  }

  /// Its name in `--map`.
  var name: String { id.rawValue }

  /// Whether a column of that heading is meant for it, without being told.
  func isNamed(_ heading: String) -> Bool {
    let key = Self.key(heading)
    return key == Self.key(name) || synonyms.contains { Self.key($0) == key }
  }

  /// A heading without accents, case or marks: « N° de facture » is `n de facture`.
  private static func key(_ heading: String) -> String {
    Fold.key(heading).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
