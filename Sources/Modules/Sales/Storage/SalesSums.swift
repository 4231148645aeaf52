import Store

/// What was sold, summed by day and by product.
package enum SalesSums {
  /// HT and TTC by day, credit notes and deposits deducted; openings taken over, turnover of another time, left out.
  ///
  /// Only an invoice whose net à payer differs from its total deducts deposits.
  package static let days = KeptSums(
    "sales_day", of: "invoice", by: [.text("day", "row.day")],
    [
      .number(
        "net",
        """
        iif(row.kind = 'credit-note', -1, 1) * (row.net - iif(row.to_pay = row.gross, 0, (
          SELECT coalesce(sum(d.net), 0) FROM invoice_deduction AS d WHERE d.invoice_id = row.id)))
        """),
      .number("gross", "iif(row.kind = 'credit-note', -1, 1) * row.to_pay"),
    ],
    where: "row.status = 'validated' AND row.imported_from IS NOT 'opening'", watching: ["status"])

  /// Quantities and HT after discounts of each product by month, credit notes deducted; what came back counts where goods
  /// did.
  package static let products = KeptSums(
    "product_sales", of: "invoice",
    by: [.text("month", "substr(row.day, 1, 7)"), .number("product_id", "part.product_id")],
    [
      .number("net", "\(sign) * part.net"),
      .number(
        "quantity",
        "\(sign) * iif(row.kind = 'credit-note' AND NOT coalesce(part.goods_back, 0), 0, part.quantity)"),
    ],
    where: "row.status = 'validated'", watching: ["status"],
    parts: ("invoice_line", "part.invoice_id = row.id AND part.product_id IS NOT NULL"))

  /// What lists of invoices come to, by day and as they stand.
  package static let documents = KeptSums(
    "invoice_sum", of: "invoice",
    by: [.text("day", "row.day"), .text("kind", "row.kind"), .text("status", "row.status")],
    [.number("net", "row.net"), .number("tax", "row.tax"), .number("gross", "row.gross")],
    watching: ["day", "status", "net", "tax", "gross"])

  static let all = [days, products, documents]

  private static let sign = "iif(row.kind = 'credit-note', -1, 1)"

  static let migration = Migration("sales.4") { db in for sums in all { try sums.create(in: db) } }
}
