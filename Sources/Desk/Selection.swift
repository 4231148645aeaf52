import Kernel

/// The records an action is done with: the one under the cursor or shown, or those that are marked.
///
/// The only place where the numbers of rows become names of records: an action asks for one, or for all, of its kind.
package struct Selection: Hashable, Sendable {
  /// Their numbers as rows give them, for what has no name of its own, such as the lines of an account.
  package let numbers: [Int64]

  package init(_ numbers: [Int64]) { self.numbers = numbers }

  package var count: Int { numbers.count }

  /// No record, as for what a whole screen offers.
  package static let none = Selection([])

  /// The first of them alone.
  package var first: Selection { Selection(Array(numbers.prefix(1))) }

  /// Each of them by itself, as a refusal is told them.
  var each: [Selection] { numbers.map { Selection([$0]) } }

  /// The number of the one record, for a route that leads to it; the first where there are several, and 0, a new one,
  /// for an action of the whole screen.
  package var record: Int64 { numbers.first ?? 0 }

  /// The one record, by the kind of name its operation asks for.
  package func one<Tag>(_ tag: Tag.Type = Tag.self) -> ID<Tag> { ID(record) }

  /// All of them, in the order of the list.
  package func all<Tag>(_ tag: Tag.Type = Tag.self) -> [ID<Tag>] { numbers.map { ID($0) } }
}
