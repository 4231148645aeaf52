import GRDB
import Store

/// What the books hold, summed so that no figure adds up their lines.
package enum BookSums {
  /// How many entries each journal has by day, and what their debits come to.
  package static let entries = KeptSums(
    "entry_count", of: "entry", by: [.text("day", "row.day"), .text("journal", "row.journal")],
    [.number("total", "row.total")])

  /// What each account moved by day, the lines of third parties apart.
  package static let days = KeptSums(
    "account_day", of: "entry_line",
    by: [
      .text("day", "row.day"), .text("account", "row.account"), .number("third", "row.auxiliary <> ''"),
    ], amounts)

  /// The same by month.
  package static let months = KeptSums(
    "account_month", of: "account_day",
    by: [
      .text("period", "substr(row.day, 1, 7)"), .text("account", "row.account"),
      .number("third", "row.third"),
    ], amounts, watching: ["debit", "credit"])

  /// VAT as the lines tell it, by day, code, rate and account; `credit` is negative for a debit.
  package static let taxes = KeptSums(
    "tax_day", of: "entry_line",
    by: [
      .text("day", "row.day"), .text("tax_code", "row.tax_code"), .number("tax_rate", "row.tax_rate"),
      .text("account", "row.account"),
    ], [.number("base", "row.tax_base"), .number("credit", "row.credit - row.debit")],
    where: "row.tax_code IS NOT NULL AND row.tax_base IS NOT NULL AND row.tax_rate IS NOT NULL")

  /// How many letterings each account and auxiliary has had: what gives the next one its letters.
  static let letterings = KeptSums(
    "lettering_count", of: "lettering",
    by: [.text("account", "row.account"), .text("auxiliary", "row.auxiliary")])

  static let all = [entries, days, months, taxes, letterings]

  private static let amounts: [KeptSums.Column] = [
    .number("debit", "row.debit"), .number("credit", "row.credit"),
  ]

  /// The sums, and the few lines they leave out: those of third parties, those whose VAT says no base, what is written by
  /// hand.
  static let migration = Migration("accounting.3") { db in
    for sums in all { try sums.create(in: db) }
    try db.execute(
      sql: """
        DROP INDEX entry_line_day;
        DROP INDEX entry_line_party;
        DROP INDEX entry_line_tax;
        CREATE INDEX account_day_account ON account_day(account, day, third, debit, credit);
        CREATE INDEX entry_line_third ON entry_line(day, account, auxiliary, debit, credit) WHERE auxiliary <> '';
        CREATE INDEX entry_line_tax ON entry_line(day) WHERE tax_code IS NOT NULL
          AND (tax_base IS NULL OR tax_rate IS NULL);
        CREATE INDEX entry_manual ON entry(day) WHERE origin = 'manual';
        """)
  }
}
