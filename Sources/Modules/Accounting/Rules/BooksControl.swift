import Kernel

/// A figure that the books and whoever else keeps it must agree on.
package struct BooksControl: Hashable, Sendable {
  /// A stable name, such as `clients`.
  package let code: String
  /// « Clients : 411 et 41911 ».
  package let title: String
  /// What the books show.
  package let booked: Money
  /// What the other keeper says: the open items, the stock, the returns.
  package let expected: Money
  /// The numbers of the entries written by hand or imported on those accounts, where a difference comes from.
  package let suspects: [String]

  package var difference: Money { booked - expected }

  package init(_ code: String, _ title: String, booked: Money, expected: Money, suspects: [String] = []) {
    self.code = code
    self.title = title
    self.booked = booked
    self.expected = expected
    self.suspects = booked == expected ? [] : suspects
  }
}
