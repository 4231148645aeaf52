import Kernel
import Store

/// Something the books must agree on with what they were made from.
package struct Control: Hashable, Sendable {
  /// Its row in the list of controls, in whose order they stand there; it never changes.
  package let number: Int
  package let label: String
  /// What a ledger of it is about: an account, or those under it; `nil` for a control of no account.
  package let ledger: String?
  /// The list to look in when there is no such ledger.
  package let list: ListID?

  package init(_ number: Int, _ label: String, ledger: String? = nil, list: ListID? = nil) {
    self.number = number
    self.label = label
    self.ledger = ledger
    self.list = list
  }
}

/// A control, and how it is made from what a module keeps.
package struct Comparison<Kept>: Sendable {
  let control: Control
  let find: @Sendable (Kept, BooksPicture) throws -> Finding

  package init(
    _ control: Control, find: @escaping @Sendable (_ kept: Kept, _ books: BooksPicture) throws -> Finding
  ) {
    self.control = control
    self.find = find
  }
}

/// The controls that one module makes together: what it keeps is read once for all of them.
package struct ControlGroup: Sendable {
  /// Groups are told in the order of their places, whichever module they come from.
  package let place: Int
  package let controls: [Control]
  private let compare: @Sendable (BooksPicture, Reading) throws -> [Finding]

  /// - Parameter kept: reads what the module keeps, as of the day of the books.
  package init<Kept>(
    at place: Int, of kept: @escaping @Sendable (BooksPicture, Reading) throws -> Kept,
    _ comparisons: [Comparison<Kept>]
  ) {
    self.place = place
    controls = comparisons.map(\.control)
    compare = { books, reading in
      let kept = try kept(books, reading)
      return try comparisons.map { try $0.find(kept, books) }
    }
  }

  /// What each of them finds.
  package func findings(in books: BooksPicture, _ reading: Reading) throws -> [(Control, Finding)] {
    Array(zip(controls, try compare(books, reading)))
  }
}
