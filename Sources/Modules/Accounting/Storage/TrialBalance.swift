import GRDB
import Kernel
import Store

/// The trial balance: what each account held, what moved it, what it holds, over any days.
package enum TrialBalance {
  /// The lines of a period, by account; accounts that nothing touched are left out.
  ///
  /// A period is of one fiscal year, that of its last day: it begins there at the earliest. Classes 6 and 7 begin anew
  /// with that year; where years before it have no opening entries yet, their result stands on 120 or 129.
  /// - Parameters:
  ///   - level: how many digits of the number make a line; all of them when `nil`.
  ///   - auxiliaries: whether each party has its line; parties the viewer may not see are one line, and so is staff for
  ///     those who may not read pay.
  package static func lines(
    from: Day, to: Day, level: Int? = nil, auxiliaries: Bool = false, in reading: Reading
  ) throws -> [TrialBalanceLine] {
    let db = reading.db
    guard let opened = try BooksRows(db: db).openedOn() else { return [] }
    let year = try YearRows(db: db).start(of: to)
    let from = max(from, year)
    let start = try BalanceRows(db: db).start(asOf: to) ?? opened
    let sums = AccountSums(db: db)
    var tally = Tally(level: level, names: auxiliaries ? try AuxiliaryNames(reading) : nil)
    try tally.add(sums.between(start, year.adding(days: -1)), map: try BooksRows(db: db).map())
    for sum in try sums.between(max(start, year), from.adding(days: -1)) {
      tally.add(sum) { $0.opening += sum.debit - sum.credit }
    }
    for sum in try sums.between(from, to) {
      tally.add(sum) {
        $0.debit += sum.debit
        $0.credit += sum.credit
      }
    }
    return try tally.lines(in: db)
  }

  /// What accounts whose number begins so hold at the end of a day: a debit when positive.
  package static func balance(of prefix: String, asOf day: Day, in reading: Reading) throws -> Money {
    try lines(from: day, to: day, in: reading).filter { $0.account.hasPrefix(prefix) }.map(\.balance).sum()
  }
}

/// Sums being gathered into lines.
private struct Tally {
  let level: Int?
  let names: AuxiliaryNames?
  private var found: [Key: Amounts] = [:]

  init(level: Int?, names: AuxiliaryNames?) {
    self.level = level
    self.names = names
  }

  private struct Key: Hashable {
    let account: String
    let auxiliary: String
  }

  struct Amounts {
    var opening = Money.zero
    var debit = Money.zero
    var credit = Money.zero
  }

  mutating func add(_ sum: AccountSums.Sum, _ change: (inout Amounts) -> Void) {
    add(to: sum.account, sum.auxiliary, change)
  }

  private mutating func add(to account: String, _ auxiliary: String, _ change: (inout Amounts) -> Void) {
    let key = Key(
      account: level.map { String(account.prefix($0)) } ?? account,
      auxiliary: names?.shown(auxiliary, on: account) ?? "")
    change(&found[key, default: Amounts()])
  }

  /// Years before the one asked that have no opening entries yet: their result is not shared out.
  mutating func add(_ sums: [AccountSums.Sum], map: AccountMap) throws {
    var result = Money.zero
    for sum in sums {
      guard sum.account >= "6", sum.account < "8" else {
        add(sum) { $0.opening += sum.debit - sum.credit }
        continue
      }
      result += sum.debit - sum.credit
    }
    guard result != .zero else { return }
    add(to: map[result.isNegative ? .profit : .loss], "") { $0.opening += result }
  }

  func lines(in db: Database) throws -> [TrialBalanceLine] {
    try found.sorted { ($0.key.account, $0.key.auxiliary) < ($1.key.account, $1.key.auxiliary) }.map {
      TrialBalanceLine(
        account: $0.key.account, label: try ChartRows.label(of: $0.key.account, in: db),
        auxiliary: $0.key.auxiliary, auxiliaryLabel: names?.label(of: $0.key.auxiliary) ?? "",
        opening: $0.value.opening, debit: $0.value.debit, credit: $0.value.credit)
    }
  }
}

/// How auxiliaries are named to a viewer: those of parties out of their scope go under one name.
private struct AuxiliaryNames {
  private let names: [String: String]
  private let isWhole: Bool
  /// The accounts whose employees are not told apart.
  private let ofStaff: Set<String>
  /// No party's code: it holds a space.
  private static let hidden = "autres tiers"

  init(_ reading: Reading) throws {
    isWhole = !reading.viewer.ownPartiesOnly
    ofStaff =
      BookedPay.isHidden(from: reading.viewer)
      ? try String.fetchSet(reading.db, sql: BookedPay.accounts) : []
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT booked.code, booked.name FROM booked_party AS booked
        JOIN party AS held ON held.id = booked.party_id JOIN party AS root ON root.id = held.root_id
        WHERE \(reading.scope(owner: "root.owner_id"))
        """)
    names = Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }

  func shown(_ code: String, on account: String) -> String {
    if ofStaff.contains(account) { return "" }
    return code.isEmpty || isWhole || names[code] != nil ? code : Self.hidden
  }

  func label(of code: String) -> String { code == Self.hidden ? "Autres tiers" : names[code] ?? "" }
}
