import Kernel
import Ledgers
import Lists
import Parties
import Plan
import Store
import Treasury
import TreasuryFacts

extension Listing {
  /// Money paid to suppliers and given back by them, signed, with what is still an advance.
  package static let payments = Listing(
    id: .payments, title: "Décaissements", noun: ("décaissement", "décaissements"),
    permission: .readTreasury, module: .purchasing,
    columns: [
      ListColumn("date", "Date", .day, width: 10, keep: 2, sql: "payment.day", sort: "payment.day"),
      .code(of: "payment.party_id", keep: 6),
      .supplier(of: "payment.party_id", width: 16, sort: "held.sort_name"),
      ListColumn("moyen", "Moyen", .status(PaymentMethod.words), width: 11, keep: 4, sql: "payment.method"),
      ListColumn("reference", "Référence", width: 13, keep: 5, sql: "payment.reference"),
      ListColumn(
        "montant", "Montant", .money, width: 12, keep: 1, total: true, sql: "payment.amount",
        sort: "payment.amount", exact: "payment.amount = :value"),
      ListColumn("non_alloue", "Non alloué", .money, width: 12, keep: 3, total: true, sql: unallocated),
      ListColumn("type", "Type", .status(PaymentSort.words), width: 13, keep: 7, sql: "\(PaymentSQL.kind)"),
      ListColumn(
        "numero", "N°", width: 8, keep: 8, sql: "\(PaymentSQL.number)", sort: "payment.id",
        exact: """
          (\(PaymentSQL.number) = upper(:value)
            AND payment.id = CAST(substr(:value, instr(:value, '-') + 1) AS INTEGER))
          """),
      .export("virement", sql: "'VIR-' || payment.transfer_id"), .export("note", sql: "payment.note"),
      .export("frais", .money, sql: "nullif(payment.fees, 0)"), .owner,
    ],
    sort: ListSort("date", descending: true), emptyHint: "Aucun décaissement. F2 en enregistre un.",
    source: { scope in
      ListSource(
        from: "payment", joins: ListJoin.party(of: "payment.party_id"), id: "payment.id",
        conditions: [scope.isPast ? "payment.day <= :as_of" : "1", scope.reading.own("payment.party_id")],
        search: .hits(
          hits, key: "payment.id", texts: ["party.code", "party.sort_name", "payment.reference"]),
        day: "payment.day")
    })

  /// The supplier's words, or the beginning of the reference.
  private static let hits = """
    SELECT id FROM payment WHERE party_id IN (SELECT part.id FROM party AS part
      WHERE part.root_id IN (SELECT rowid FROM party_search WHERE party_search MATCH :match))
    UNION ALL
    SELECT id FROM payment WHERE reference <> '' AND reference COLLATE NOCASE >= :text
      AND reference COLLATE NOCASE < :text || char(1114111)
    """

  private static let unallocated = ListExpression(
    now: unallocated("payable_item.remaining"), past: unallocated(OpenItemSQL.supplier.remaining))

  private static func unallocated(_ remaining: String) -> String {
    """
    CASE payment.kind WHEN 'payment' THEN (SELECT -(\(remaining)) FROM payable_item
      WHERE payable_item.document_id = payment.id AND payable_item.kind = 'payment') ELSE 0 END
    """
  }
}
