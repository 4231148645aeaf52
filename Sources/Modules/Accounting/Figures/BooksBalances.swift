import Accounting
import GRDB
import Kernel
import Store

/// What every account holds at the end of a day, debits positive.
package struct BooksBalances: Sendable {
  package let day: Day
  /// By account; those at zero are left out.
  package let accounts: [String: Money]

  package static func load(asOf day: Day, in reading: Reading) throws -> BooksBalances {
    let books = BooksSQL(reading: reading)
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        \(books.head)SELECT account, sum(amount) FROM (\(books.standing(at: day, from: try BooksStart(of: day, in: reading))))
        GROUP BY account HAVING sum(amount) <> 0
        """)
    return BooksBalances(
      day: day, accounts: Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first }))
  }

  /// What the accounts under these numbers hold together.
  package func sum(under prefixes: [String]) -> Money {
    accounts.filter { account, _ in prefixes.contains { account.hasPrefix($0) } }.map(\.value).sum()
  }

  /// What the accounts of these numbers themselves hold.
  package func sum(of numbers: Set<String>) -> Money {
    accounts.filter { numbers.contains($0.key) }.map(\.value).sum()
  }
}

/// The accounts purposes go to: the one a person mapped and the usual one, where both were used.
package struct BookedAccounts {
  private let mapped: [String: [String]]

  package init(in reading: Reading) throws {
    let rows = try Row.fetchAll(reading.db, sql: "SELECT purpose, account FROM account_map")
    mapped = Dictionary(grouping: rows) { $0[0] as String }.mapValues { $0.map { $0[1] } }
  }

  package subscript(_ purposes: Purpose...) -> Set<String> {
    Set(purposes.flatMap { [$0.usualAccount] + (mapped[$0.rawValue] ?? []) })
  }

  /// Those of VAT a return empties.
  package var vat: Set<String> {
    self[.vatCollected, .vatDeductible, .vatOnAssets, .vatSelfAssessed, .vatSelfAssessedDeductible]
  }

  /// Those money comes to.
  package var cash: Set<String> { self[.byTransfer, .byCheque, .byCard, .inCash, .byDirectDebit] }
}
