/// A block of a board that several modules fill, and its place among the others.
package struct BoardSection: Hashable, Sendable {
  package let title: String
  package let place: Int

  package init(_ title: String, at place: Int) {
    self.title = title
    self.place = place
  }
}

/// Those of the dashboard; blocks that one module fills alone stand among them, at places of their own.
extension BoardSection {
  package static let today = BoardSection("Aujourd'hui", at: 10)
  package static let trade = BoardSection("Achats et stocks", at: 20)
  package static let staffAndAssets = BoardSection("Personnel et parc", at: 30)
  package static let toDo = BoardSection("À faire", at: 50)
}
