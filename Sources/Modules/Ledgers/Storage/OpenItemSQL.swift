/// The open items of a ledger, now or as of `:as_of`, in SQL.
package struct OpenItemSQL {
  package let ledger: Ledger

  package init(ledger: Ledger) {
    self.ledger = ledger
  }

  package static let client = OpenItemSQL(ledger: .client)
  package static let supplier = OpenItemSQL(ledger: .supplier)

  /// Rows of (party_id, document_id, kind, number, day, due, remaining).
  package func rows(isPast: Bool) -> String { isPast ? then : now }

  private var now: String {
    """
    SELECT party_id, document_id, kind, number, day, due, remaining FROM \(ledger.items) WHERE settled_on IS NULL
    """
  }

  /// Young items by their day; the few that live longer stand in a partial index, in the words of `open_item_slow`.
  private var then: String {
    """
    SELECT party_id, document_id, kind, number, day, due, \(remaining) AS remaining
    FROM \(ledger.items) INDEXED BY \(ledger.items)_life
    WHERE day BETWEEN date(:as_of, '-120 days') AND :as_of AND (settled_on IS NULL OR settled_on > :as_of)
    UNION ALL
    SELECT party_id, document_id, kind, number, day, due, \(remaining)
    FROM \(ledger.items) INDEXED BY \(ledger.items)_slow
    WHERE day < date(:as_of, '-120 days')
      AND (settled_on IS NULL OR julianday(settled_on) - julianday(day) > 120)
      AND (settled_on IS NULL OR settled_on > :as_of)
    """
  }

  /// What remained of an item on `:as_of`.
  package var remaining: String {
    """
    CASE WHEN first_matched_on IS NULL OR first_matched_on > :as_of THEN amount
      WHEN amount > 0 THEN amount - (
        SELECT coalesce(sum(a.amount), 0) FROM \(ledger.allocations) AS a
        WHERE a.debit_item = \(ledger.items).id AND a.day <= :as_of)
      ELSE amount + (
        SELECT coalesce(sum(a.amount), 0) FROM \(ledger.allocations) AS a
        WHERE a.credit_item = \(ledger.items).id AND a.day <= :as_of)
    END
    """
  }

  // MARK: Beside `balance`, the row of a document

  /// What remained of a document on `:as_of`.
  ///
  /// Most documents are either untouched by that day or settled by it; only the others ask for their matches.
  package var documentRemaining: String {
    """
    CASE WHEN balance.first_matched_on IS NULL OR balance.first_matched_on > :as_of THEN balance.to_pay
      WHEN balance.settled_on <= :as_of THEN 0
      WHEN balance.to_pay > 0 THEN balance.to_pay - \(matched("debit_item"))
      ELSE balance.to_pay + \(matched("credit_item")) END
    """
  }

  private func matched(_ side: String) -> String {
    """
    (SELECT coalesce(sum(a.amount), 0) FROM \(ledger.items) AS i JOIN \(ledger.allocations) AS a ON a.\(side) = i.id
     WHERE i.document_id = balance.document_id AND i.kind = balance.kind AND a.day <= :as_of)
    """
  }

  /// The earliest due date of a document unpaid on `:as_of`.
  package var documentDue: String {
    """
    (SELECT min(i.due) FROM \(ledger.items) AS i
     WHERE i.document_id = balance.document_id AND i.kind = balance.kind AND i.amount > (
       SELECT coalesce(sum(a.amount), 0) FROM \(ledger.allocations) AS a
       WHERE a.debit_item = i.id AND a.day <= :as_of))
    """
  }
}
