import Events
import GRDB
import Kernel
import Parties
import Sales
import Store
import Treasury

/// Finds records as the palette does: by what one remembers of them.
///
/// `fa 42` finds FA-2026-00042; `dup` parties, then documents; `1254,00` documents of that total or remainder and
/// receipts; nine digits a SIREN; other digits a telephone or a number as typed.
package enum RecordSearch {
  /// The best first, at most `limit`; within what the viewer may see.
  package static func find(_ text: String, in reading: Reading, limit: Int = 12) throws -> [FoundRecord] {
    let typed = TypedSearch(text)
    guard !typed.words.isEmpty else { return [] }
    var found: [FoundRecord] = []
    var known: Set<FoundRecord> = []
    for step in [numbers, amounts, parties, documents, contacts, references] where found.count < limit {
      for record in try step(typed, reading, limit - found.count) where known.insert(record).inserted {
        found.append(record)
      }
    }
    return Array(found.prefix(limit))
  }

  /// Documents whose number is the one meant or begins as typed, and receipts by theirs.
  private static func numbers(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws -> [FoundRecord]
  {
    let numbers = try typed.numbers(in: reading)
    var found: [FoundRecord] = []
    if reading.viewer.may(.readSales) {
      let exact = (1...max(1, numbers.count)).map { "?\($0)" }.joined(separator: ", ")
      let meant = StatementArguments(numbers.isEmpty ? ["\u{0}"] : numbers)
      found += try FoundSQL.invoices("invoice.sort_number IN (\(exact))", meant, limit, in: reading)
      found += try FoundSQL.quotes("quote.sort_number IN (\(exact))", meant, limit, in: reading)
      if typed.isNumberLike, found.isEmpty {
        let range: StatementArguments = [typed.key, typed.key + "\u{10FFFF}"]
        found += try FoundSQL.invoices(
          "invoice.sort_number >= ? AND invoice.sort_number < ?", range, limit, in: reading)
        found += try FoundSQL.quotes(
          "quote.sort_number >= ? AND quote.sort_number < ?", range, limit, in: reading)
      }
    }
    if let receipt = typed.receipt, reading.viewer.may(.readTreasury) {
      found += try FoundSQL.receipts("receipt.id = ?", [receipt], limit, in: reading)
    }
    return found
  }

  /// Documents of that total, unpaid ones of that remainder, receipts of that amount.
  private static func amounts(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws -> [FoundRecord]
  {
    guard let amount = typed.amount else { return [] }
    var found: [FoundRecord] = []
    if reading.viewer.may(.readSales) {
      found += try FoundSQL.invoices("invoice.gross = ?", [amount], limit, in: reading)
      found += try FoundSQL.invoices(
        """
        invoice.id IN (SELECT document_id FROM document_balance INDEXED BY document_balance_due
          WHERE settled_on IS NULL AND remaining = ?)
        """, [amount], limit, in: reading)
    }
    if reading.viewer.may(.readTreasury) {
      found += try FoundSQL.receipts("receipt.amount = ?", [amount], limit, in: reading)
    }
    return found
  }

  /// Parties by code, name, SIREN, town, telephone or the name of a contact.
  private static func parties(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws -> [FoundRecord]
  {
    guard reading.viewer.may(.readParties) else { return [] }
    let suggested = try Party.suggestions(typed.text, limit: limit, in: reading).map(\.party)
    let digits = typed.digits.count >= 3 && typed.isDigitsOnly ? [typed.digits] : []
    var ids = suggested
    for text in digits + [typed.text] where ids.count < limit {
      guard let expression = PartySearch.expression(text) else { continue }
      ids += try Int64.fetchAll(
        reading.db,
        sql: "SELECT rowid FROM party_search WHERE party_search MATCH ? ORDER BY rowid LIMIT ?",
        arguments: [expression, limit])
    }
    return try FoundSQL.parties(ids, in: reading)
  }

  /// Documents by their client, subject or reference, the latest first.
  private static func documents(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws
    -> [FoundRecord]
  {
    guard reading.viewer.may(.readSales), let expression = PartySearch.expression(typed.text) else {
      return []
    }
    return try FoundSQL.latest("document_search", expression, limit, in: reading, FoundSQL.invoices)
      + FoundSQL.latest("quote_search", expression, limit, in: reading, FoundSQL.quotes)
  }

  private static func contacts(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws -> [FoundRecord]
  {
    guard reading.viewer.may(.readParties), let first = typed.words.first, first.count > 1 else { return [] }
    return try FoundSQL.contacts(of: typed.words, limit, in: reading)
  }

  /// Receipts whose reference begins as typed.
  private static func references(_ typed: TypedSearch, _ reading: Reading, _ limit: Int) throws
    -> [FoundRecord]
  {
    guard reading.viewer.may(.readTreasury), typed.key.count > 2 else { return [] }
    return try FoundSQL.receipts(
      """
      receipt.reference <> '' AND receipt.reference COLLATE NOCASE >= ?1
        AND receipt.reference COLLATE NOCASE < ?1 || char(1114111)
      """, [typed.key], limit, in: reading)
  }
}
