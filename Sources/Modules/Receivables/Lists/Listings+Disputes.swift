import Kernel
import Lists
import Parties
import Receivables
import ReceivablesFacts
import Store

extension Listing {
  /// The disputes, open and resolved.
  package static let disputes = Listing(
    id: .disputes, title: "Litiges", noun: ("litige", "litiges"), permission: .readReceivables,
    columns: [
      ListColumn(
        "date", "Ouvert le", .day, width: 10, keep: 2, sql: "dispute.opened_on", sort: "dispute.opened_on"),
      ListColumn("numero", "Facture", width: 13, keep: 1, sql: "dispute.number"),
      .code(of: "dispute.party_id", keep: 6),
      .client(of: "dispute.party_id", width: 17, sort: "held.sort_name"),
      ListColumn("nature", "Nature", .status(DisputeKind.words), width: 12, keep: 4, sql: "dispute.kind"),
      ListColumn(
        "urgence", "Urg.", .count, width: 4, keep: 5, sql: "dispute.urgency", sort: "dispute.urgency"),
      ListColumn("montant", "Montant", .money, width: 12, keep: 1, total: true, sql: amount),
      ListColumn("etat", "État", .status(Dispute.Status.words), width: 8, keep: 1, sql: DisputeSQL.state),
      ListColumn("note", "Note", width: 16, keep: 7, sql: "dispute.note"),
      .export("resolu_le", .day, sql: "dispute.resolved_on"),
      .export("resolution", sql: "dispute.resolution"), .owner,
    ],
    sort: ListSort("date", descending: true),
    emptyHint: "Aucun litige. On en ouvre un depuis une facture impayée.",
    source: { scope in
      ListSource(
        from: "dispute", joins: ListJoin.party(of: "dispute.party_id"), id: "dispute.id",
        conditions: [
          scope.isPast ? "dispute.opened_on <= :as_of" : "1", scope.reading.own("dispute.party_id"),
        ],
        search: .fullText(table: "document_search", key: "dispute.document_id"), day: "dispute.opened_on")
    })

  /// The contested part; the whole of the invoice when none is said.
  private static let amount: ListExpression = """
    coalesce(dispute.amount, (SELECT invoice.to_pay FROM invoice WHERE invoice.id = dispute.document_id))
    """
}
