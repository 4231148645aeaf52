import Kernel
import Ledgers
import Lists
import Parties
import Store
import Treasury
import TreasuryFacts

extension Listing {
  /// Money received from clients and given back to them, signed, with what is still theirs to use.
  package static let receipts = Listing(
    id: .receipts, title: "Encaissements", noun: ("encaissement", "encaissements"),
    permission: .readTreasury,
    columns: [
      ListColumn("date", "Date", .day, width: 10, keep: 2, sql: "receipt.day", sort: "receipt.day"),
      .code(of: "receipt.party_id", keep: 6),
      .client(of: "receipt.party_id", width: 16, sort: "held.sort_name"),
      ListColumn("moyen", "Moyen", .status(PaymentMethod.words), width: 11, keep: 4, sql: "receipt.method"),
      ListColumn("reference", "Référence", width: 13, keep: 5, sql: "receipt.reference"),
      ListColumn(
        "montant", "Montant", .money, width: 12, keep: 1, total: true, sql: "receipt.amount",
        sort: "receipt.amount",
        exact: "receipt.amount = :value"),
      ListColumn(
        "non_alloue", "Non alloué", .money, width: 12, keep: 3, total: true, sql: unallocated,
        sparse: unused),
      ListColumn("type", "Type", .status(ReceiptSort.words), width: 13, keep: 7, sql: "\(ReceiptSQL.kind)"),
      ListColumn(
        "numero", "N°", width: 8, keep: 8, sql: "\(ReceiptSQL.number)", sort: "receipt.id",
        exact: """
          (\(ReceiptSQL.number) = upper(:value)
            AND receipt.id = CAST(substr(:value, instr(:value, '-') + 1) AS INTEGER))
          """),
      .export("note", sql: "receipt.note"), .export("frais", .money, sql: "nullif(receipt.fees, 0)"), .owner,
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucun encaissement. F2 en enregistre un.",
    source: { scope in
      ListSource(
        from: "receipt", joins: ListJoin.party(of: "receipt.party_id"), id: "receipt.id",
        conditions: [scope.isPast ? "receipt.day <= :as_of" : "1", scope.reading.own("receipt.party_id")],
        search: .hits(
          hits, key: "receipt.id", texts: ["party.code", "party.sort_name", "receipt.reference"]),
        day: "receipt.day")
    })

  /// The client's words, or the beginning of the reference.
  private static let hits = """
    SELECT id FROM receipt WHERE party_id IN (SELECT part.id FROM party AS part
      WHERE part.root_id IN (SELECT rowid FROM party_search WHERE party_search MATCH :match))
    UNION ALL
    SELECT id FROM receipt WHERE reference <> '' AND reference COLLATE NOCASE >= :text
      AND reference COLLATE NOCASE < :text || char(1114111)
    """

  /// Something is left of these only.
  private static let unused = ListExpression(
    now: """
      receipt.id IN (SELECT document_id FROM open_item INDEXED BY open_item_open
        WHERE settled_on IS NULL AND remaining < 0 AND kind = 'receipt')
      """,
    past:
      "receipt.id IN (SELECT document_id FROM (\(OpenItemSQL.client.rows(isPast: true))) WHERE kind = 'receipt')"
  )

  private static let unallocated = ListExpression(
    now: unallocated("open_item.remaining"), past: unallocated(OpenItemSQL.client.remaining))

  private static func unallocated(_ remaining: String) -> String {
    """
    CASE receipt.kind WHEN 'receipt' THEN (SELECT -(\(remaining)) FROM open_item
      WHERE open_item.document_id = receipt.id AND open_item.kind = 'receipt') ELSE 0 END
    """
  }
}
