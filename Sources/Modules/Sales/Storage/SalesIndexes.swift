import Store

/// The indexes that only sums and lists of documents need.
enum SalesIndexes {
  /// Turnover and the totals of a list are summed without a look at the documents, whose frozen identities make them
  /// long; credit notes, few among invoices, have an order of their own.
  static let migration = Migration(
    "sales.2",
    sql: """
      CREATE INDEX invoice_amounts
        ON invoice(day, kind, status, party_id, net, tax, gross, to_pay, imported_from);
      CREATE INDEX invoice_credit_note ON invoice(day, id) WHERE kind = 'credit-note';
      """)
}
