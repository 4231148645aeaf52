/// What one may type in the palette and what it finds, as the help shows it.
package struct SearchExample: Hashable, Sendable {
  /// `dup`.
  package let typed: String
  /// « le client Dupont ».
  package let meaning: String
  let place: Int

  package init(_ typed: String, _ meaning: String, at place: Int) {
    self.typed = typed
    self.meaning = meaning
    self.place = place
  }
}
