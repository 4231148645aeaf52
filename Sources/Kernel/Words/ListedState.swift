/// The states a thing may be in, each described once: its raw value is the code that SQL, scripts and exports know it by.
package protocol ListedState: RawRepresentable<String>, CaseIterable, Sendable {
  var word: StateWord { get }
}

extension ListedState {
  /// What all of them are called, in the order of their life.
  package static var words: [StateWord] { allCases.map(\.word) }

  /// What this one is called.
  package func said(_ french: String, _ tone: Tone = .plain, or synonyms: String...) -> StateWord {
    StateWord(rawValue, french, tone, synonyms: synonyms)
  }
}
