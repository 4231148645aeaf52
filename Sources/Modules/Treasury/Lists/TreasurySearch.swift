import Desk
import GRDB
import Kernel
import Lists
import Parties
import Plan
import Store
import Treasury
import TreasuryFacts

/// How the palette finds money received and paid: by number, amount or the reference it bears.
enum TreasurySearch {
  static let legs = receipts.legs + payments.legs

  private static let receipts = SearchedMoves(
    kind: .receipt, word: "règlement", movements: .receipts,
    prefixes: ["e", "r", "rj"], listing: .receipts)
  private static let payments = SearchedMoves(
    kind: .payment, word: "décaissement", movements: .payments,
    prefixes: ["d", "rf", "rd"], listing: .payments)
}

/// A table of movements of money as the search reads it, within the viewer's scope.
private struct SearchedMoves: Sendable {
  let kind: RecordKind
  let word: String
  let movements: MovementSQL
  /// What comes before the count in a number typed, folded.
  let prefixes: [String]
  /// The list whose right and module it asks for.
  let listing: Listing

  private var table: String { movements.table }

  var legs: [SearchLeg] {
    [
      leg(.movementNumbers) { typed, reading, limit in
        guard let count = typed.count(after: prefixes) else { return [] }
        return try find("\(table).id = ?", [count], limit, in: reading)
      },
      leg(.amounts) { typed, reading, limit in
        guard let amount = typed.amount else { return [] }
        return try find("\(table).amount = ?", [amount], limit, in: reading)
      },
      leg(.references) { typed, reading, limit in
        typed.key.count > 2 ? try find(isReferenced, [typed.key], limit, in: reading) : []
      },
    ]
  }

  private func leg(
    _ step: SearchStep, find: @escaping @Sendable (TypedSearch, Reading, _ limit: Int) throws -> [Found]
  ) -> SearchLeg {
    SearchLeg(step) { try listing.refusal(in: $1) == nil ? find($0, $1, $2) : [] }
  }

  /// Whether a reference begins as typed.
  private var isReferenced: String {
    let reference = "\(table).reference"
    return """
      \(reference) <> '' AND \(reference) COLLATE NOCASE >= ?1
      AND \(reference) COLLATE NOCASE < ?1 || char(1114111)
      """
  }

  /// Those a condition keeps, the latest first.
  private func find(
    _ condition: String, _ arguments: StatementArguments, _ limit: Int, in reading: Reading
  ) throws -> [Found] {
    let rows = try Row.fetchAll(
      reading.db,
      sql: """
        SELECT \(table).id, \(movements.number), \(table).day, \(table).amount, \(table).reference, party.code, party.name
        FROM \(table)
        LEFT JOIN party AS held ON held.id = \(table).party_id LEFT JOIN party ON party.id = held.root_id
        WHERE \(condition) AND \(reading.own("\(table).party_id"))
        ORDER BY +\(table).day DESC, +\(table).id DESC LIMIT \(limit)
        """,
      arguments: arguments)
    return rows.map { row in
      let (day, amount, reference, name): (Day, Money, String, String) = (row[2], row[3], row[4], row[6])
      return Found(
        kind, word, id: row[0], title: row[1], details: [name, day.french, amount.frenchEuros, reference],
        code: row[5])
    }
  }
}
