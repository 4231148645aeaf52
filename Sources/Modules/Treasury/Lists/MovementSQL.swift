import Kernel
import Ledgers
import Lists
import Parties
import Store
import Treasury

/// Money received from clients or paid to suppliers, in SQL over `receipt` or `payment`.
struct MovementSQL {
  let ledger: Ledger

  static let receipts = MovementSQL(ledger: .client)
  static let payments = MovementSQL(ledger: .supplier)

  var table: String { ledger.settlement.rawValue }

  /// What sort of movement it is.
  var sort: String { choice { MovementSort($0, in: ledger).sql } }

  /// `E-12`, or `D-12`.
  var number: String { "\(choice { "'\($0.prefix(in: ledger))'" }) || \(table).id" }

  /// A word for each kind, in the order they are known.
  private func choice(_ word: (CashMovement.Kind) -> String) -> String {
    """
    CASE \(table).kind WHEN '\(table)' THEN \(word(.settlement)) WHEN 'refund' THEN \(word(.refund))
      ELSE \(word(.reversal)) END
    """
  }

  /// What no document takes of it, signed as the item `remaining` says; none but a settlement has any.
  func left(_ remaining: String) -> String {
    """
    (SELECT -(\(remaining)) FROM \(ledger.items)
      WHERE \(ledger.items).document_id = \(table).id AND \(ledger.items).kind = '\(table)')
    """
  }

  /// What of it is still to use.
  var unallocated: ListExpression {
    let now = left("\(ledger.items).remaining")
    let past = left(OpenItemSQL(ledger: ledger).remaining)
    return ListExpression(
      now: "CASE \(table).kind WHEN '\(table)' THEN \(now) ELSE 0 END",
      past: "CASE \(table).kind WHEN '\(table)' THEN \(past) ELSE 0 END")
  }

  /// The party's words, or the beginning of the reference.
  var hits: String {
    """
    SELECT id FROM \(table) WHERE party_id IN (SELECT part.id FROM party AS part
      WHERE part.root_id IN (SELECT rowid FROM party_search WHERE party_search MATCH :match))
    UNION ALL
    SELECT id FROM \(table) WHERE reference <> '' AND reference COLLATE NOCASE >= :text
      AND reference COLLATE NOCASE < :text || char(1114111)
    """
  }

  /// The rows a list reads.
  func source(_ scope: ListScope) -> ListSource {
    var source = ListSource(
      from: table, joins: ListJoin.party(of: "\(table).party_id"), id: "\(table).id",
      conditions: [
        scope.isPast ? "\(table).day <= :as_of" : "1", scope.reading.own("\(table).party_id"),
      ],
      search: .hits(
        hits, key: "\(table).id", texts: ["party.code", "party.sort_name", "\(table).reference"]),
      day: "\(table).day")
    let sums = ledger == .client ? CashSums.receipts : CashSums.payments
    source.sums = scope.viewer.ownPartiesOnly ? nil : ListSums(sums.name, for: table, ["montant": "amount"])
    return source
  }
}

extension CashMovement.Kind {
  /// What the numbers of such movements begin with.
  fileprivate func prefix(in ledger: Ledger) -> String {
    switch (self, ledger) {
    case (.settlement, .client): "E-"
    case (.settlement, .supplier): "D-"
    case (.refund, .client): "R-"
    case (.refund, .supplier): "RF-"
    case (.reversal, .client): "RJ-"
    case (.reversal, .supplier): "RD-"
    }
  }
}
