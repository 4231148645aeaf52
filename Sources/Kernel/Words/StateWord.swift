/// What a state is called: by programs, on screen, and by whoever types it.
package struct StateWord: Hashable, Sendable {
  /// What scripts and exports read, such as `en_retard`; it never changes.
  package let code: String
  /// What people read, such as « en retard »; empty for a state that is not worth a word.
  package let french: String
  package let tone: Tone
  /// What else people type for it, such as « échue », in one gender and number.
  package let synonyms: [String]

  package init(_ code: String, _ french: String, _ tone: Tone = .plain, synonyms: [String] = []) {
    self.code = code
    self.french = french
    self.tone = tone
    self.synonyms = synonyms
  }

  /// What tells nothing, of a line that has no state.
  package static let empty = StateWord("", "")

  /// Whether someone who typed this means it, folded, whatever the gender and number.
  func isMeant(by key: String) -> Bool {
    ([french] + synonyms).contains { Inflection.forms(of: $0).contains(key) }
  }
}

extension [StateWord] {
  /// What a code is called; a code that is not among them is told as it is.
  package func word(of code: String) -> StateWord {
    first { $0.code == code } ?? StateWord(code, code.replacing("_", with: " "))
  }

  /// The state someone means by what they typed, whatever the gender, number, case and accents: a code first, then the
  /// first whose word or synonym it is.
  package func state(typed text: String) -> StateWord? {
    let key = Inflection.key(text)
    guard !key.isEmpty else { return nil }
    return first { Inflection.key($0.code) == key } ?? first { $0.isMeant(by: key) }
  }

  /// Each code once, as it was first described.
  package var unique: [StateWord] {
    var codes: Set<String> = []
    return filter { codes.insert($0.code).inserted }
  }
}
