import AccountingDesk
import Kernel
import Lists
import Store
import TestSupport

/// A line of the trial balance, as people read it.
struct BalanceLine {
  let account: String
  let auxiliary: String
  let opening: Money
  let debit: Money
  let credit: Money
  let balance: Money
}

extension TestCompany {
  /// The trial balance of those days.
  ///
  /// Accounts that only stood a year before are left out: the tests are of what the days hold.
  func trialBalance(
    from: Day? = nil, to: Day, _ parameter: String? = nil, as login: String = "test"
  ) throws -> [BalanceLine] {
    let query = ListQuery(.trialBalance, from: from, to: to, parameter: parameter)
    return try store.read(as: login, on: today) { try query.rows(limit: 1_000, in: $0) }
      .map { row in
        BalanceLine(
          account: query.value("compte", of: row).machine,
          auxiliary: query.value("auxiliaire", of: row).machine,
          opening: query.money("reprise", of: row), debit: query.money("debit", of: row),
          credit: query.money("credit", of: row), balance: query.money("solde", of: row))
      }
      .filter { [$0.opening, $0.debit, $0.credit, $0.balance].contains { $0 != .zero } }
  }
}

extension ListQuery {
  fileprivate func value(_ name: String, of row: ListRow) -> ListValue {
    guard let place = listing.columns.firstIndex(where: { $0.id == name }) else {
      preconditionFailure("the balance has no column \(name)")
    }
    return row.values[place]
  }

  fileprivate func money(_ name: String, of row: ListRow) -> Money {
    guard case .money(let amount) = value(name, of: row) else {
      preconditionFailure("the balance holds no amount in \(name)")
    }
    return amount
  }
}
