import Accounting
import GRDB
import Kernel
import Store

/// What every account holds at the end of a day, debits positive.
struct BooksBalances: Sendable {
  let day: Day
  /// By account; those at zero are left out.
  let accounts: [String: Money]

  static func load(asOf day: Day, in reading: Reading) throws -> BooksBalances {
    let books = BooksSQL(reading: reading)
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        \(books.head)SELECT account, sum(amount) FROM (\(books.standing(at: day, from: try BooksStart(of: day, in: reading), by: .account)))
        GROUP BY account HAVING sum(amount) <> 0
        """)
    return BooksBalances(
      day: day, accounts: Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first }))
  }

  /// What the accounts of these numbers themselves hold.
  func sum(of numbers: Set<String>) -> Money {
    accounts.filter { numbers.contains($0.key) }.map(\.value).sum()
  }
}

/// The accounts purposes go to: the one a person mapped and the usual one, where both were used.
struct BookedAccounts {
  private let mapped: [String: [String]]

  init(in reading: Reading) throws {
    let rows = try Row.fetchAll(reading.db, sql: "SELECT purpose, account FROM account_map")
    mapped = Dictionary(grouping: rows) { $0[0] as String }.mapValues { $0.map { $0[1] } }
  }

  /// Those of VAT a return empties.
  var vat: Set<String> {
    serving([.vatCollected, .vatDeductible, .vatOnAssets, .vatSelfAssessed, .vatSelfAssessedDeductible])
  }

  /// Those that serve the purposes others name.
  func serving(_ purposes: [PurposeID]) -> Set<String> {
    serving(
      purposes.map { name in
        guard let purpose = Purpose(rawValue: name.rawValue) else {
          preconditionFailure("no account is for \(name)")
        }
        return purpose
      })
  }

  private func serving(_ purposes: [Purpose]) -> Set<String> {
    Set(purposes.flatMap { [$0.usualAccount] + (mapped[$0.rawValue] ?? []) })
  }
}
