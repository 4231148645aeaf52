import Kernel

extension KeptSums {
  /// Rows of the sums' columns but their month, whose totals are those of the days from `first` to `last`: whole months
  /// from the sums, the days around them added up, or taken from their month, whichever are fewer.
  ///
  /// For sums whose `month` is the first key and whose rows have a `day`.
  /// - Parameters:
  ///   - latest: the last day any row bears, by which a month that runs is whole; `nil` when there is none.
  ///   - kept: over `row`; `1` for a viewer who may see them all.
  package func between(
    _ first: Day, _ last: Day, latest: Day?, where kept: String = "1"
  ) -> String {
    // Nothing is dated later: what the month holds is what it holds by then.
    let end = latest.map { last >= $0 } ?? true ? last.endOfMonth : last
    guard kept == "1" else { return days(first, last, kept: kept) }
    let whole = first == first.startOfMonth ? first : first.endOfMonth.adding(days: 1)
    let month = end.startOfMonth
    guard whole < month || (whole == month && end == end.endOfMonth) else { return days(first, last) }
    var legs: [String] = []
    if first < whole { legs.append(days(first, whole.adding(days: -1))) }
    if end == end.endOfMonth {
      legs.append(months(whole, end))
    } else if end.endOfMonth - end < end - month {
      legs += [months(whole, end), days(end.adding(days: 1), end.endOfMonth, taken: true)]
    } else {
      legs += [months(whole, month.adding(days: -1)), days(month, end)]
    }
    return legs.joined(separator: " UNION ALL ")
  }

  private func months(_ first: Day, _ last: Day) -> String {
    """
    SELECT \(kept.joined(separator: ", ")) FROM \(name)
    WHERE month BETWEEN '\(first.iso.prefix(7))' AND '\(last.iso.prefix(7))'
    """
  }

  private func days(_ first: Day, _ last: Day, kept condition: String = "1", taken: Bool = false) -> String {
    let columns = keptKeys + keptSums.map { taken ? "-\($0) AS \($0)" : $0 }
    let days = "row.day BETWEEN '\(first.iso)' AND '\(last.iso)'"
    return
      "SELECT \(columns.joined(separator: ", ")) FROM (\(summed(where: condition == "1" ? days : "\(days) AND \(condition)")))"
  }

  private var kept: [String] { keptKeys + keptSums }
}
