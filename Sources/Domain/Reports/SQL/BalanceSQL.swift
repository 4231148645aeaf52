import Kernel

/// Sums of what parties owe, in SQL: for ever now; as of `:as_of` whole years, then whole months, then days, by the
/// additive sums kept per period.
enum BalanceSQL {
  /// The balance of the party whose kept id is `root`, and of those merged into it.
  static func balance(of root: String) -> ListExpression {
    let group = "(SELECT part.id FROM party AS part WHERE part.root_id = \(root))"
    return ListExpression(
      now: """
        (SELECT coalesce(sum(s.amount), 0) FROM party_period AS s INDEXED BY party_period_party
         WHERE s.party_id IN \(group) AND s.period = '')
        """,
      past: """
        (SELECT coalesce(sum(m.amount), 0) FROM party_move AS m INDEXED BY party_move_party
         WHERE m.party_id IN \(group) AND m.day <= :as_of)
        """)
  }

  /// Rows of (party_id, amount) whose sum by party is its balance.
  static func rows(asOf day: Day?) -> String {
    guard let day else { return "SELECT party_id, amount FROM party_period WHERE period = ''" }
    return """
      SELECT party_id, amount FROM party_period WHERE period IN (\(wholePeriods(before: day)))
      UNION ALL
      SELECT party_id, amount FROM party_move INDEXED BY party_move_day
      WHERE day BETWEEN '\(day.startOfMonth.iso)' AND '\(day.iso)'
      """
  }

  /// The years before `day`'s, and the months of its year before its own, as SQL texts.
  static func wholePeriods(before day: Day) -> String {
    let years = (Day.years.lowerBound..<day.year).map { "'\($0)'" }
    let months = (1..<day.month).map { "'\(day.year)-\($0 < 10 ? "0" : "")\($0)'" }
    return (years + months).joined(separator: ", ")
  }
}

/// The open items, now or as of `:as_of`, in SQL: rows of (party_id, document_id, kind, number, day, due, remaining).
enum OpenItemSQL {
  static func rows(isPast: Bool) -> String { isPast ? then : now }

  private static let now = """
    SELECT party_id, document_id, kind, number, day, due, remaining FROM open_item WHERE settled_on IS NULL
    """

  /// Young items by their day; the few that live longer stand in a partial index, in the words of `open_item_slow`.
  private static let then = """
    SELECT party_id, document_id, kind, number, day, due, \(remaining) AS remaining FROM open_item INDEXED BY open_item_life
    WHERE day BETWEEN date(:as_of, '-120 days') AND :as_of AND (settled_on IS NULL OR settled_on > :as_of)
    UNION ALL
    SELECT party_id, document_id, kind, number, day, due, \(remaining) FROM open_item INDEXED BY open_item_slow
    WHERE day < date(:as_of, '-120 days')
      AND (settled_on IS NULL OR julianday(settled_on) - julianday(day) > 120)
      AND (settled_on IS NULL OR settled_on > :as_of)
    """

  /// What remained of an item on `:as_of`.
  static let remaining = """
    CASE WHEN first_matched_on IS NULL OR first_matched_on > :as_of THEN amount
      WHEN amount > 0 THEN amount - (
        SELECT coalesce(sum(a.amount), 0) FROM allocation AS a WHERE a.debit_item = open_item.id AND a.day <= :as_of)
      ELSE amount + (
        SELECT coalesce(sum(a.amount), 0) FROM allocation AS a WHERE a.credit_item = open_item.id AND a.day <= :as_of)
    END
    """
}
