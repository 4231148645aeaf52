import AccountingDesk
import Desk
import Kernel
import Store

/// The controls of the books, put together from what each module keeps its side of.
package struct Controls: Sendable {
  private let groups: [ControlGroup]
  private let books: Bookkeeping?

  /// - Parameter books: how they stand; `nil` where no module keeps any, and nothing is then controlled.
  package init(_ groups: [ControlGroup], of books: Bookkeeping?) {
    let numbers = groups.flatMap(\.controls).map(\.number)
    precondition(Set(numbers).count == numbers.count, "two controls of the books bear one number")
    self.groups = groups.sorted { $0.place < $1.place }
    self.books = books
  }

  /// What all of them find as of a day; those of stock and VAT as of the last closing and the last return before it.
  package func findings(asOf day: Day, in reading: Reading) throws -> [(control: Control, finding: Finding)] {
    guard let books = try books?(reading, day) else { return [] }
    return try groups.flatMap { try $0.findings(in: books, reading) }
  }

  /// Where one that fails is to be looked into; `nil` for one that no list tells more of.
  func route(ofControl number: Int64) -> Route? {
    let control = groups.flatMap(\.controls).first { $0.number == number }
    if let ledger = control?.ledger { return .ledger(ledger) }
    return control?.list.map { .list($0) }
  }
}
