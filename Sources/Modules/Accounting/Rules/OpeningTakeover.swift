import AccountingFacts
import Kernel

/// What is posted so that books open on the balances another program closed with.
///
/// What the books had already opened, thing by thing, stays: on an account that has an opening only the difference is
/// posted, without auxiliary; on another, each open line of the file. Once it is posted the opening is that of the file,
/// and the account of opening is at zero.
struct OpeningTakeover {
  /// A balance to be opened.
  struct Balance {
    let account: String
    let auxiliary: String
    let label: String
    let amount: Money
  }

  /// As the file closes: its result already on 120 or 129.
  let balances: [Balance]
  /// What the books opened, by account.
  let opened: [String: Money]

  var lines: [PostedLine] {
    let totals = Dictionary(balances.map { ($0.account, $0.amount) }, uniquingKeysWith: +)
    let known = opened.keys.sorted().map { account in
      PostedLine(account, (totals[account] ?? .zero) - (opened[account] ?? .zero))
    }
    let new = balances.filter { opened[$0.account] == nil }.map { balance in
      PostedLine(
        account: balance.account, auxiliary: balance.auxiliary.isEmpty ? nil : balance.auxiliary,
        label: balance.label, debit: balance.amount.isNegative ? .zero : balance.amount,
        credit: balance.amount.isNegative ? -balance.amount : .zero)
    }
    return (known + new).filter { $0.debit != $0.credit }
  }

  /// The balances of lines: those of class 1 to 5, one for each line not settled on an account kept party by party,
  /// and the result of classes 6 and 7.
  static func balances(
    of lines: [(account: String, auxiliary: String, line: FECLine)], profit: String, loss: String
  ) -> [Balance] {
    var (order, sums) = ([[String]](), [[String]: Money]())
    var result = Money.zero
    for (account, auxiliary, line) in lines {
      if account >= "6", account < "8" {
        result -= line.amount
        continue
      }
      let key = [account, auxiliary, auxiliary.isEmpty || line.isLettered ? "" : line.piece]
      if sums[key] == nil { order.append(key) }
      sums[key, default: .zero] += line.amount
    }
    if result != .zero {
      let key = [result.isNegative ? loss : profit, "", ""]
      if sums[key] == nil { order.append(key) }
      sums[key, default: .zero] -= result
    }
    return order.compactMap { key in
      let amount = sums[key] ?? .zero
      return amount == .zero
        ? nil : Balance(account: key[0], auxiliary: key[1], label: key[2], amount: amount)
    }
  }
}
