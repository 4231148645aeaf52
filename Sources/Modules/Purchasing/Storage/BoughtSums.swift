import Store

/// What was bought, summed by day.
package enum BoughtSums {
  /// HT by day, credit notes deducted.
  package static let days = KeptSums(
    "bought_day", of: "purchase", by: [.text("day", "row.day")],
    [.number("net", "iif(row.kind = 'credit-note', -1, 1) * row.net")], where: "row.status = 'validated'",
    watching: ["status"])

  static let all = [days]

  static let migration = Migration("purchasing.3") { db in for sums in all { try sums.create(in: db) } }
}
