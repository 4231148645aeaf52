import Kernel
import Lists

/// Sums of what parties owe, in SQL: for ever now; as of `:as_of` whole years, then whole months, then days, by the
/// additive sums kept per period.
package enum BalanceSQL {
  /// The balance of the party whose kept id is `root`, and of those merged into it.
  package static func balance(of root: String, in ledger: Ledger = .client) -> ListExpression {
    let group = "(SELECT part.id FROM party AS part WHERE part.root_id = \(root))"
    return ListExpression(
      now: """
        (SELECT coalesce(sum(s.amount), 0) FROM \(ledger.periods) AS s INDEXED BY \(ledger.periods)_party
         WHERE s.party_id IN \(group) AND s.period = '')
        """,
      past: """
        (SELECT coalesce(sum(m.amount), 0) FROM \(ledger.moves) AS m INDEXED BY \(ledger.moves)_party
         WHERE m.party_id IN \(group) AND m.day <= :as_of)
        """)
  }

  /// Rows of (party_id, amount) whose sum by party is its balance.
  package static func rows(asOf day: Day?, in ledger: Ledger = .client) -> String {
    guard let day else { return "SELECT party_id, amount FROM \(ledger.periods) WHERE period = ''" }
    return """
      SELECT party_id, amount FROM \(ledger.periods) WHERE period IN (\(wholePeriods(before: day)))
      UNION ALL
      SELECT party_id, amount FROM \(ledger.moves) INDEXED BY \(ledger.moves)_day
      WHERE day BETWEEN '\(day.startOfMonth.iso)' AND '\(day.iso)'
      """
  }

  /// The years before `day`'s, and the months of its year before its own, as SQL texts.
  package static func wholePeriods(before day: Day) -> String {
    let years = (Day.years.lowerBound..<day.year).map { "'\($0)'" }
    let months = (1..<day.month).map { "'\(day.year)-\($0 < 10 ? "0" : "")\($0)'" }
    return (years + months).joined(separator: ", ")
  }
}
