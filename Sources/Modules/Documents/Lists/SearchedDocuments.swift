import Desk
import GRDB
import Kernel
import Ledgers
import Lists
import Parties
import Plan
import Store

/// A table of documents as the search reads it, within the viewer's scope.
package struct SearchedDocuments: Sendable {
  let kind: RecordKind
  /// What the palette calls such a document.
  let word: String
  package let table: String
  /// Its full-text index, if it has one.
  let index: String?
  /// What tells a document apart besides its party, day and amount.
  let mark: String
  /// The list whose right and module it asks for.
  let listing: Listing
  /// Whether an index finds its documents by their total.
  let hasTotals: Bool
  /// The ledger its documents are owed in, if any.
  let ledger: Ledger?

  package init(
    _ kind: RecordKind, _ word: String, table: String, index: String? = nil, mark: String = "''",
    listing: Listing, hasTotals: Bool = true, ledger: Ledger? = nil
  ) {
    self.kind = kind
    self.word = word
    self.table = table
    self.index = index
    self.mark = mark
    self.listing = listing
    self.hasTotals = hasTotals
    self.ledger = ledger
  }

  /// Whether the viewer may read them, in a company that has them.
  package func isReadable(in reading: Reading) throws -> Bool { try listing.refusal(in: reading) == nil }

  /// By number, total, remainder, and what they are about.
  package var legs: [SearchLeg] {
    [
      leg(.numbers) { try numbered($0.numbers, $2, in: $1) },
      leg(.numberStarts) { $0.isNumberLike ? try numbered(from: $0.key, $2, in: $1) : [] },
      leg(.totals) { try owing($0.amount, $2, in: $1) },
      leg(.documents) { try latest($0.text, $2, in: $1) },
    ]
  }

  /// A leg of the search that finds nothing for whoever may not read the documents.
  package func leg(
    _ step: SearchStep, find: @escaping @Sendable (TypedSearch, Reading, _ limit: Int) throws -> [Found]
  ) -> SearchLeg {
    SearchLeg(step) { try isReadable(in: $1) ? find($0, $1, $2) : [] }
  }

  /// Those a condition on the table keeps, the latest first.
  package func find(
    _ condition: String, _ arguments: StatementArguments, _ limit: Int, in reading: Reading
  ) throws -> [Found] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT \(table).id, \(table).number, \(table).day, \(table).gross, \(mark), party.code, party.name FROM \(table)
        LEFT JOIN party AS held ON held.id = \(table).party_id LEFT JOIN party ON party.id = held.root_id
        WHERE \(condition) AND \(reading.own("\(table).party_id"))
        ORDER BY +\(table).day DESC, +\(table).id DESC LIMIT \(limit)
        """,
      arguments: arguments)
    return rows.map { row in
      let (number, day, gross): (String, Day, Money) = (row[1], row[2], row[3])
      let (mark, name): (String, String) = (row[4], row[6])
      return Found(
        kind, word, id: row[0], title: number.isEmpty ? "brouillon" : number,
        details: [name, mark, day.french, gross.frenchEuros], code: row[5])
    }
  }

  /// Those whose number is one of `numbers`, folded.
  private func numbered(_ numbers: [String], _ limit: Int, in reading: Reading) throws -> [Found] {
    guard !numbers.isEmpty else { return [] }
    let places = (1...numbers.count).map { "?\($0)" }.joined(separator: ", ")
    return try find("\(table).sort_number IN (\(places))", StatementArguments(numbers), limit, in: reading)
  }

  /// Those whose number begins with `start`, folded.
  private func numbered(from start: String, _ limit: Int, in reading: Reading) throws -> [Found] {
    try find(
      "\(table).sort_number >= ? AND \(table).sort_number < ?", [start, start + "\u{10FFFF}"], limit,
      in: reading)
  }

  /// The latest that the full-text index finds; its rows are in the order of ids, so the last are the latest.
  private func latest(_ text: String, _ limit: Int, in reading: Reading) throws -> [Found] {
    guard let index, let expression = PartySearch.expression(text) else { return [] }
    let ids = try Int64.fetchAll(
      reading.db,
      sql: """
        SELECT found.rowid FROM \(index) AS found CROSS JOIN \(table) ON \(table).id = found.rowid
        WHERE \(index) MATCH ? AND \(reading.own("\(table).party_id")) ORDER BY found.rowid DESC LIMIT ?
        """,
      arguments: [expression, limit])
    return try find(
      "\(table).id IN (\(ids.map(String.init).joined(separator: ", ")))", [], limit, in: reading)
  }

  /// Those of that total, then the unpaid of that remainder.
  private func owing(_ amount: Money?, _ limit: Int, in reading: Reading) throws -> [Found] {
    guard let amount else { return [] }
    let ofTotal = hasTotals ? try find("\(table).gross = ?", [amount], limit, in: reading) : []
    guard let ledger else { return ofTotal }
    let ofRemainder = try find(
      """
      \(table).id IN (SELECT document_id FROM \(ledger.documents) INDEXED BY \(ledger.documents)_due
        WHERE settled_on IS NULL AND remaining = ?)
      """, [amount], limit, in: reading)
    return ofTotal + ofRemainder
  }
}
