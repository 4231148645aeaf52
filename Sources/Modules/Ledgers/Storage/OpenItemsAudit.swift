import GRDB
import Kernel
import Store

/// What `check` proves of what is owed, by sums that must meet; at most twenty differences of each are named.
enum OpenItemsAudit {
  static let audits =
    Ledger.allCases.flatMap { ledger in
      [
        Audit("\(ledger.audited).matches") { try matches(ledger, $0) },
        Audit("\(ledger.audited).documents") { try documents(ledger, $0) },
        Audit("\(ledger.audited).balances") { try balances(ledger, $0) },
      ]
    } + [Audit("open-items.merges") { try merges($0) }]

  /// What remains of an item is its amount less its matches.
  private static func matches(_ ledger: Ledger, _ db: Database) throws -> [String] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT number, remaining, amount - CASE WHEN amount > 0
          THEN (SELECT coalesce(sum(a.amount), 0) FROM \(ledger.allocations) AS a WHERE a.debit_item = i.id)
          ELSE -(SELECT coalesce(sum(a.amount), 0) FROM \(ledger.allocations) AS a WHERE a.credit_item = i.id)
          END AS expected
        FROM \(ledger.items) AS i WHERE remaining <> expected ORDER BY i.id LIMIT 20
        """
    ).map { difference("Le reste de \($0[0] as String)", found: $0[1], expected: $0[2]) }
  }

  private static func documents(_ ledger: Ledger, _ db: Database) throws -> [String] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT b.number, b.remaining, coalesce(sum(i.remaining), 0) AS expected FROM \(ledger.documents) AS b
        LEFT JOIN \(ledger.items) AS i
          ON i.document_id = b.document_id AND i.kind IN ('invoice', 'deposit', 'credit-note')
        GROUP BY b.document_id HAVING b.remaining <> expected ORDER BY b.document_id LIMIT 20
        """
    ).map { difference("Le reste de la pièce \($0[0] as String)", found: $0[1], expected: $0[2]) }
  }

  /// Σ remaining of a party, with those merged with it, is its balance; and so is Σ of its moves.
  private static func balances(_ ledger: Ledger, _ db: Database) throws -> [String] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT root.code, sum(balance), sum(items), sum(moves) FROM (
          SELECT party_id, amount AS balance, 0 AS items, 0 AS moves FROM \(ledger.periods) WHERE period = ''
          UNION ALL SELECT party_id, 0, remaining, 0 FROM \(ledger.items) WHERE settled_on IS NULL
          UNION ALL SELECT party_id, 0, 0, amount FROM \(ledger.moves)
        ) AS sums JOIN party AS held ON held.id = sums.party_id JOIN party AS root ON root.id = held.root_id
        GROUP BY root.id HAVING sum(balance) <> sum(items) OR sum(balance) <> sum(moves)
        ORDER BY root.id LIMIT 20
        """
    ).map { row in
      let (balance, items, moves): (Money, Money, Money) = (row[1], row[2], row[3])
      return items == balance
        ? difference("Le solde de \(row[0] as String)", found: balance, expected: moves)
        : difference("Le solde de \(row[0] as String)", found: balance, expected: items)
    }
  }

  /// The log's merges are those of the register.
  private static func merges(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT party.code FROM party LEFT JOIN merged_party ON merged_party.party_id = party.id
        WHERE party.root_id <> coalesce(merged_party.root_id, party.id) ORDER BY party.id LIMIT 20
        """
    ).map { "La fusion de \($0) ne correspond pas au journal." }
  }

  private static func difference(_ what: String, found: Money, expected: Money) -> String {
    "\(what) est de \(found.frenchEuros) au lieu de \(expected.frenchEuros)."
  }
}

extension Ledger {
  fileprivate var audited: String {
    switch self {
    case .client: "open-items"
    case .supplier: "payables"
    }
  }
}
