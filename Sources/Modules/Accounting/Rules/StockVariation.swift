import AccountingFacts
import Kernel

/// What is booked at the end of a year so that class 3 shows what is in stock (periodic inventory).
///
/// Each account of stock is brought to its value against its account of variation, 603 (PCG art. 943-31 and 946-60).
package struct StockVariation: Hashable, Sendable {
  /// An account of stock, what it shows, what it should.
  package struct Account: Hashable, Sendable {
    package let stock: String
    package let variation: String
    package let booked: Money
    package let held: Money

    package init(stock: String, variation: String, booked: Money, held: Money) {
      self.stock = stock
      self.variation = variation
      self.booked = booked
      self.held = held
    }

    package var difference: Money { held - booked }
  }

  package let accounts: [Account]

  package init(_ accounts: [Account]) { self.accounts = accounts }

  /// What the result gains by it; less than zero when stock fell.
  package var effect: Money { accounts.map(\.difference).sum() }

  /// The entry, balanced; empty when nothing changed.
  package var lines: [PostedLine] {
    accounts.filter { $0.difference != .zero }.flatMap { account in
      [PostedLine(account.stock, account.difference), PostedLine(account.variation, -account.difference)]
    }
  }

  /// The same stock carried into first books, against the opening account.
  package func openingLines(against opening: String) -> [PostedLine] {
    let lines = accounts.filter { $0.difference != .zero }.map { PostedLine($0.stock, $0.difference) }
    return effect == .zero ? lines : lines + [PostedLine(opening, -effect)]
  }
}

extension PostedLine {
  /// A debit when positive.
  init(_ account: String, _ amount: Money) {
    self.init(
      account: account, debit: amount.isNegative ? .zero : amount, credit: amount.isNegative ? -amount : .zero
    )
  }
}
