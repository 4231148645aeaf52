import Kernel
import Store

/// How the books stand at the end of a day, read by the module that keeps them.
package typealias Bookkeeping = @Sendable (Reading, Day) throws -> BooksPicture

/// The books at the end of a day, as every module's controls read them; the module that keeps the books makes it.
package struct BooksPicture {
  package let day: Day
  /// What every account holds, debits positive; those at zero are left out.
  package let balances: [String: Money]
  private let accounts: ([PurposeID]) -> Set<String>
  private let entriesByHand: (Set<String>) throws -> [String]
  private let closing: () throws -> Day?
  private let picture: (Day) throws -> BooksPicture

  /// - Parameters:
  ///   - accounts: those that serve some purposes.
  ///   - entriesByHand: the numbers of the last entries that people wrote or imported on some accounts.
  ///   - lastClosing: the last day of the last closed year.
  ///   - picture: the books at the end of another day.
  package init(
    day: Day, balances: [String: Money], accounts: @escaping ([PurposeID]) -> Set<String>,
    entriesByHand: @escaping (Set<String>) throws -> [String], lastClosing: @escaping () throws -> Day?,
    picture: @escaping (Day) throws -> BooksPicture
  ) {
    self.day = day
    self.balances = balances
    self.accounts = accounts
    self.entriesByHand = entriesByHand
    closing = lastClosing
    self.picture = picture
  }

  /// The last day of the last year closed by the day; `nil` when none is.
  package func lastClosing() throws -> Day? { try closing() }

  package func at(_ day: Day) throws -> BooksPicture { try picture(day) }

  /// What the accounts under these numbers hold together.
  package func sum(under prefixes: String...) -> Money {
    balances.filter { account, _ in prefixes.contains { account.hasPrefix($0) } }.map(\.value).sum()
  }

  /// Compares what the accounts of some purposes hold with what they should; where it is not so, names the last entries
  /// written by hand on them, where a difference comes from.
  package func compared(_ expected: Money, on purposes: [PurposeID]) throws -> Finding {
    let numbers = accounts(purposes)
    let found = balances.filter { numbers.contains($0.key) }.map(\.value).sum()
    guard expected != found else { return Finding(expected, found) }
    return Finding(expected, found, detail: try entriesByHand(numbers).joined(separator: " "))
  }
}
